import { print, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { queryParts, type QueryPart } from './queryParts.ts';
import { buildShape, operationIn } from './shape/buildShape.ts';
import { packSeries } from './shape/packSeries.ts';
import { buildTables, type Table } from './shape/table.ts';
import { withWholeFigures } from './shape/wholeFigures.ts';

/** A query ready to be asked and laid out, made once however often it is asked. */
export interface PreparedQuery {
  readonly operation: OperationDefinitionNode;
  /** As it was written. */
  readonly plain: DocumentNode;
  readonly plainText: string;
  /** The same in parts, where its answer would be long. */
  readonly plainParts: readonly QueryPart[];
  /** With every figure asked for whole, for the formats that show tables. */
  readonly whole: DocumentNode;
  readonly wholeText: string;
  /** That in parts, its series asked for as rows of values. */
  readonly wholeParts: readonly QueryPart[];
  /** The tables that an answer fills. */
  readonly top: Table;
}

export function prepareQuery(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): PreparedQuery {
  const whole = withWholeFigures(document, schema);
  const ofWhole = operationIn(whole, operation.name?.value) ?? operation;
  return {
    operation,
    plain: document,
    plainText: print(document),
    plainParts: queryParts(document, operation),
    whole,
    wholeText: print(whole),
    wholeParts: packedParts(whole, ofWhole, schema),
    top: buildTables(buildShape(document, operation, schema)),
  };
}

function packedParts(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): readonly QueryPart[] {
  const packed = packSeries(document, operation, schema);
  if (packed === null) return queryParts(document, operation);
  return queryParts(packed.document, packed.operation).map((part) => ({
    ...part,
    restore: (result) => {
      const restored = part.restore(result);
      return { ...restored, ...packed.unpack(restored) };
    },
  }));
}

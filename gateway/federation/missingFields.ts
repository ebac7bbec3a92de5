import type { DocumentNode } from 'graphql';
import { fieldsOf, operationOf, type RequestedField } from './requestedFields.ts';

type Variables = Readonly<Record<string, unknown>>;
export type Path = readonly (string | number)[];

function typeOf(representation: unknown): unknown {
  return typeof representation === 'object' && representation !== null && '__typename' in representation
    ? representation.__typename
    : undefined;
}

/** A fragment on another type that is asked of this representation in no case; one on an interface may be meant. */
function concerns(field: RequestedField, type: unknown, named: ReadonlySet<string>): boolean {
  const [condition] = field.typeConditions;
  return condition === undefined || condition === type || typeof type !== 'string' || !named.has(type);
}

function entityPaths(fields: readonly RequestedField[], representations: readonly unknown[]): Path[] {
  const named = new Set(fields.flatMap(({ typeConditions }) => typeConditions.slice(0, 1)));
  return representations.flatMap((representation, index) => {
    const type = typeOf(representation);
    const keys = fields.filter((field) => concerns(field, type, named)).map(({ responseKey }) => responseKey);
    return [...new Set(keys)].map((key) => ['_entities', index, key]);
  });
}

/**
 * The path of every field that is lost when a fetch fails, as the subgraph would have given them: each of the root fields,
 * or each field asked of each representation. An error at each lets a client see which of its own fields is missing.
 */
export function missingFields(document: DocumentNode, variables: Variables): Path[] {
  const operation = operationOf(document);
  if (!operation) return [];
  return fieldsOf(operation.selectionSet, document, variables).flatMap(({ responseKey, selectionSet }) => {
    const { representations } = variables;
    if (responseKey !== '_entities' || !Array.isArray(representations) || !selectionSet) return [[responseKey]];
    return entityPaths(fieldsOf(selectionSet, document, variables), representations);
  });
}

import {
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { reservedKey as reserved } from '../../../kit/views/checkView.ts';

/** What a table needs of each type, under keys that no query uses. */
const additions: Readonly<Record<string, string>> = {
  Figure: `v_value: value v_text: text v_unit: unit v_status: status v_interval: interval { lower upper }
    v_absence: absence { reason explanation } v_flags: flags
    v_release: release { id dataset title publisher publishedOn licence }`,
  Indicator: 'v_title: title v_definition: definition v_polarity: polarity',
  Change: 'v_verdict: verdict',
};

const pages = 'v_page: pageInfo { hasNextPage }';
const total = 'v_total: totalCount v_absence: absence { reason explanation }';

function selectionsOf(text: string): readonly SelectionNode[] {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
}

const parsedAdditions = new Map(Object.entries(additions).map(([type, text]) => [type, selectionsOf(text)]));
const [pageSelection, totalSelection] = [selectionsOf(pages), selectionsOf(total)];

/**
 * The query with every figure asked for whole, whatever it selects of it, every indicator with its definition, and every
 * connection with whether it has more: so that a table can tell what a number rests on. Only what the schema has is added.
 */
export function withWholeFigures(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(node) {
          const type = types.getParentType();
          if (!isObjectType(type)) return undefined;
          const added = [
            ...(parsedAdditions.get(type.name) ?? []),
            ...(isConnection(type.name) ? [...pageSelection, ...totalSelection] : []),
          ].filter(
            (selection) => selection.kind === Kind.FIELD && type.getFields()[selection.name.value] !== undefined,
          );
          return added.length === 0 ? undefined : { ...node, selections: [...node.selections, ...added] };
        },
      },
    }),
  );
}

function isConnection(name: string): boolean {
  return name.endsWith('Connection');
}

/** An answer without what was added to its query. */
export function withoutAdditions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAdditions);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (key.startsWith(reserved) ? [] : [[key, withoutAdditions(part)]])),
  );
}

import {
  isInterfaceType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { reservedKey as reserved } from '../../../kit/views/checkView.ts';
import { selectionsOf } from './selectionsOf.ts';
import { denominatorSelections, sourceSelections } from './sourceSelections.ts';

/** What a table needs of each type, under keys that no query uses. */
const additions: Readonly<Record<string, string>> = {
  Figure: `v_value: value v_text: text v_unit: unit v_status: status v_interval: interval { lower upper }
    v_absence: absence { reason explanation } v_flags: flags`,
  Indicator: 'v_title: title v_definition: definition v_polarity: polarity',
  Change: 'v_verdict: verdict',
};

/** Why an indicator has no latest figure, where one of these is asked of it. */
const absence = selectionsOf('v_absence: absence { reason explanation }');
const latestOnes = new Set(['latest', 'change', 'against', 'attention', 'supportVisits']);

const pages = selectionsOf(
  'v_page: pageInfo { hasNextPage } v_total: totalCount v_absence: absence { reason explanation }',
);

const parsedAdditions = new Map(Object.entries(additions).map(([type, text]) => [type, selectionsOf(text)]));

/**
 * The query with every figure asked for whole, whatever it selects of it, every indicator with its definition, every
 * connection with whether it has more, and everything with what it rests on: so that a table can tell what a number is. Only what
 * the schema has is added.
 */
export function withWholeFigures(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  const ofRates = asksForRates(document) ? denominatorSelections : [];
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(node) {
          const type = types.getParentType();
          if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
          const added = [
            ...(parsedAdditions.get(type.name) ?? []),
            ...(type.name === 'Indicator' && asksForLatest(node) ? absence : []),
            ...(isConnection(type.name) ? pages : []),
            ...sourceSelections(type),
            ...(type.name === 'Figure' ? ofRates : []),
          ].filter(
            (selection) => selection.kind === Kind.FIELD && type.getFields()[selection.name.value] !== undefined,
          );
          return added.length === 0 ? undefined : { ...node, selections: [...node.selections, ...added] };
        },
      },
    }),
  );
}

/** Of a million figures each field counts, so that only where there may be rates it is asked what they are divided by. */
function asksForRates(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name, arguments: given = [] }) {
      found ||= name.value === 'rate' || given.some((argument) => argument.name.value === 'denominator');
    },
  });
  return found;
}

function asksForLatest({ selections }: SelectionSetNode): boolean {
  return selections.some((selection) => selection.kind === Kind.FIELD && latestOnes.has(selection.name.value));
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

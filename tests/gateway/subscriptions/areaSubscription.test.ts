import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { buildSchema, isInterfaceType, isObjectType, Kind, parse, validate, visit } from 'graphql';
import { areaSubscription } from '../../../gateway/subscriptions/transports/areaSubscription.ts';

const schema = buildSchema(await readFile(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));

it('asks of every type of update for all that it says of its own', () => {
  const document = parse(areaSubscription('E09000030').query);
  expect(validate(schema, document)).toEqual([]);
  const asked = new Map<string, string[]>();
  visit(document, {
    InlineFragment: ({ typeCondition, selectionSet }) => {
      const fields = selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
      asked.set(typeCondition?.name.value ?? '', fields.toSorted());
    },
  });
  const update = schema.getType('Update');
  if (!isInterfaceType(update)) throw new Error('there are no updates');
  const common = new Set(Object.keys(update.getFields()));
  for (const type of schema.getPossibleTypes(update).filter(isObjectType)) {
    // What became of a recommendation is asked of another subgraph: who wants it has a query of their own.
    const own = Object.keys(type.getFields()).filter((name) => !common.has(name) && name !== 'followUp');
    expect({ type: type.name, asked: asked.get(type.name) }).toEqual({ type: type.name, asked: own.toSorted() });
  }
});

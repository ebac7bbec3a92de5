import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { usualAllowances } from '../../gateway/limits/costLimiter.ts';
import { CostModel } from '../../gateway/limits/costModel.ts';
import { estimate } from '../../gateway/limits/estimate.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const schema = buildSchema(read('schema/api.graphql'));
const model = new CostModel(read('schema/supergraph.graphql'));

function costOf(query: string): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return estimate(document, operation, {}, { model, schema }).cost;
}

const queries = [...read('README.md').matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query = '']) => query);
const { anonymous } = usualAllowances;

it.each(queries.map((query, index) => [index + 1, query]))(
  'lets anybody ask query %d of the README twenty times over',
  (_number, query) => {
    expect(costOf(String(query)) * 20).toBeLessThan(anonymous.perQuery);
  },
);

it('lets anybody ask for crime and confidence of every ward', () => {
  const query = `{ boroughs { wards { name code
    crime { latest { period figure { value text flags release { publishedOn } } } change { percent verdict explanation } } } } }`;
  expect(costOf(query)).toBeGreaterThan(679);
  expect(costOf(query) * 5).toBeLessThan(anonymous.perQuery);
  expect(costOf(query) * 30).toBeLessThan(anonymous.capacity);
});

it.each([
  'supportVisits { judgedCount }',
  'supportVisits(comparator: SIMILAR_GROUP) { judgedCount }',
  'attention(kind: IMPROVING) { judgedCount }',
])('takes judging areas for the work that it is: %s', (judging) => {
  const times = (count: number) => Array.from({ length: count }, (_none, at) => `a${at}: ${judging}`).join(' ');
  expect(costOf(`{ boroughs { wards { crime { ${judging} } } } }`)).toBeGreaterThan(anonymous.perQuery);
  expect(costOf(`{ boroughs { wards { crime { ${times(20)} } } } }`)).toBeGreaterThan(anonymous.capacity);
  expect(costOf(`{ boroughs { crime { ${judging} } } }`) * 5).toBeLessThan(anonymous.perQuery);
});

it('counts what no ward has by the wards that it is worked out from', () => {
  expect(costOf('{ london { crimeNotPlaced { latest { period } } } }')).toBeGreaterThan(679);
});

it('counts a page for as many as were asked for', () => {
  const page = (first: number) => costOf(`{ recommendations(first: ${first}) { edges { node { number } } } }`);
  expect(page(100) - page(10)).toBe(180);
});

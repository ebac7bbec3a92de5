import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, getOperationAST, graphqlSync, parse } from 'graphql';
import { actualCost } from '../../gateway/limits/actualCost.ts';
import { usualAllowances } from '../../gateway/limits/costLimiter.ts';
import { CostModel } from '../../gateway/limits/costModel.ts';
import { estimate, heaviestField } from '../../gateway/limits/estimate.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const schema = buildSchema(read('schema/api.graphql'));
const model = new CostModel(read('schema/supergraph.graphql'), schema);

function estimateOf(query: string) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return estimate(document, operation, {}, { model, schema });
}

function costOf(query: string): number {
  return estimateOf(query).cost;
}

const times = (count: number, of: string) => Array.from({ length: count }, (_none, at) => `a${at}: ${of}`).join(' ');

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
  expect(costOf(`{ boroughs { wards { crime { ${judging} } } } }`)).toBeGreaterThan(anonymous.perQuery);
  expect(costOf(`{ boroughs { wards { crime { ${times(20, judging)} } } } }`)).toBeGreaterThan(anonymous.capacity);
  expect(costOf(`{ boroughs { crime { ${judging} } } }`) * 5).toBeLessThan(anonymous.perQuery);
});

it('counts what no ward has by the wards that it is worked out from', () => {
  expect(costOf('{ london { crimeNotPlaced { latest { period } } } }')).toBeGreaterThan(679);
});

it('counts a page for as many as were asked for', () => {
  const page = (first: number) => costOf(`{ recommendations(first: ${first}) { edges { node { number } } } }`);
  expect(page(100) - page(10)).toBe(180);
});

it('counts a row of a series for one, however much stands in it', () => {
  const query = '{ london { crime { seriesTable(last: 24) { rows } } } }';
  const { cost, root: asked } = estimateOf(query);
  expect(cost - costOf('{ london { crime { seriesTable(last: 12) { rows } } } }')).toBe(12);
  expect(cost * 3).toBeLessThan(
    costOf('{ london { crime { series(last: 24) { figure { interval { lower } } } } } }') * 2,
  );
  const table = (length: number) => ({ rows: Array.from({ length }, () => ['2025-11', 12, '12', []]) });
  const costWith = (length: number) =>
    actualCost({ data: { london: { crime: { seriesTable: table(length) } } } }, asked);
  expect([costWith(24), costWith(0)]).toEqual([cost, cost - 23]);
});

it('counts boroughs that are named by their codes for as many as these', () => {
  // Less what a query costs as such.
  const some = (codes: string) => costOf(`{ boroughs${codes} { wards { code } } }`) - 1;
  expect(some('')).toBe(33 * some('(codes: ["E09000030"])'));
  expect(some('(codes: ["E09000030", "E09000012"])')).toBe(2 * some('(codes: "E09000030")'));
  expect(some('(codes: null)')).toBe(some(''));
  expect(some(`(codes: [${Array<string>(500).fill('"E09000030"').join(', ')}])`)).toBe(some(''));
});

it.each([
  ['a dear field first', '... on Borough { x: crimeNotPlaced { title } } ... on Ward { x: crime { title } }'],
  ['a cheap field first', '... on Ward { x: crime { title } } ... on Borough { x: crimeNotPlaced { title } }'],
])('counts one name for two fields as the dearer, with %s', (_order, selection) => {
  const dear = costOf('{ area(code: "E09000012") { ... on Borough { x: crimeNotPlaced { title } } } }');
  expect(dear).toBeGreaterThan(800);
  const { cost, root: asked } = estimateOf(`{ area(code: "E09000012") { ${selection} } }`);
  expect(cost).toBe(dear);
  expect(actualCost({ data: { area: { x: { title: 'Crime' } } } }, asked)).toBe(dear);
});

it('lets anybody ask for the schema once, and counts what it holds', () => {
  const query = getIntrospectionQuery({ inputValueDeprecation: true });
  const { cost, root: asked } = estimateOf(query);
  expect(cost).toBeLessThan(anonymous.perQuery);
  const actual = actualCost({ data: graphqlSync({ schema, source: query }).data }, asked);
  expect(actual).toBeGreaterThan(1_000);
  expect(actual).toBeLessThan(cost);
});

it.each([
  [
    'the schema',
    `{ ${times(4, '__schema { types { name fields { name args { name type { name } } type { name } } } }')} }`,
  ],
  ['its types', `{ __schema { ${times(40, 'types { name fields { name args { name } } }')} } }`],
])('counts %s, asked for again and again', (_what, query) => {
  const { cost, root: asked } = estimateOf(query);
  const { data, errors } = graphqlSync({ schema, source: query });
  expect(errors).toBeUndefined();
  expect(Math.max(cost, actualCost({ data }, asked))).toBeGreaterThan(5_000);
});

it.each([
  ['most of it is "boroughs.wards"', '{ boroughs { wards { name } crime { title } } }'],
  ['most of it is "area.crimeNotPlaced"', `{ ${times(90, 'area(code: "E09000012") { crimeNotPlaced { title } }')} }`],
  ['the largest part of it is "london"', '{ london { name } viewer { role } rateLimit { cost } }'],
])('names the field that makes it so: %s', (told, query) => {
  expect(heaviestField(estimateOf(query).root)).toBe(told);
});

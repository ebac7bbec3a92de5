import { describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { readParameters, type Given } from '../../../gateway/views/parameters.ts';
import { operationIn } from '../../../gateway/views/shape/buildShape.ts';
import { checkView } from '../../../kit/views/checkView.ts';
import { DateScalar, PeriodScalar } from '../../../schema/figures/scalars.ts';

const schema: GraphQLSchema = buildSchema(`
  scalar Period
  scalar Date
  enum Kind { ONE TWO }
  input Filter { kind: Kind }
  type Query {
    a(code: String!, period: Period, day: Date, first: Int = 20, share: Float, on: Boolean, kind: Kind, codes: [ID!], filter: Filter): String
  }
`);
for (const scalar of [PeriodScalar, DateScalar]) {
  const type = schema.getType(scalar.name);
  if (type instanceof GraphQLScalarType) type.parseValue = scalar.parseValue;
}

const text = `query A($code: String!, $period: Period, $day: Date, $first: Int = 20, $share: Float, $on: Boolean, $kind: Kind, $codes: [ID!]) {
  a(code: $code, period: $period, day: $day, first: $first, share: $share, on: $on, kind: $kind, codes: $codes)
}`;

function read(given: Given): Readonly<Record<string, unknown>> {
  const checked = checkView(text, schema);
  const operation = 'faults' in checked ? undefined : operationIn(checked.document);
  if (operation === undefined) throw new Error(JSON.stringify(checked));
  return readParameters(operation, given, schema);
}

describe('parameters of a view in its address', () => {
  it('become values of the types that the query declares', () => {
    const given = {
      code: 'E09000030',
      period: '2024/25-Q4',
      day: '2025-03-31',
      first: '5',
      share: '0.5',
      on: 'true',
      kind: 'TWO',
      codes: ['A', 'B'],
    };
    expect(read(given)).toEqual({ ...given, first: 5, share: 0.5, on: true });
    expect(read({ code: 'A', codes: 'B', period: '' })).toEqual({ code: 'A', codes: ['B'] });
  });

  it.each([
    [{}, '"code" is needed: a text.'],
    [{ code: 'A', first: 'ten' }, '"first" is "ten", where a whole number was expected.'],
    [{ code: 'A', first: '1.5' }, /"first" is "1.5", where a whole number was expected: /],
    [{ code: 'A', first: '99999999999' }, /"first" is "99999999999", where a whole number was expected: /],
    [{ code: 'A', on: 'yes' }, '"on" is "yes", where true or false was expected.'],
    [{ code: 'A', kind: 'THREE' }, '"kind" is "THREE", where one of ONE, TWO was expected.'],
    [{ code: 'A', day: '2025-02-30' }, /"day" is "2025-02-30", where a day such as 2025-03-31 was expected/],
    [{ code: 'A', period: '2025-13' }, /"period" is "2025-13", where a period such as 2025-03/],
    [{ code: ['A', 'B'] }, '"code" is given more than once.'],
    [{ code: 'A', perod: '2025' }, /there is no parameter "perod" \(there are code, .*\); did you mean "period"\?/],
    [{ first: 'x', kind: 'y' }, /"code" is needed.*; "first" is.*; "kind" is/],
  ])('%j is refused with what was expected', (given, message) => {
    expect(() => read(given as Given)).toThrow(message);
  });
});

describe('a document that is to be a view', () => {
  it.each([
    ['{ a(code: "A"', /^Line 1, column \d+: Syntax Error/],
    ['{ b }', /Cannot query field "b" on type "Query"/],
    ['query A { a(code: "A") } query B { a(code: "B") }', /A view is one query; this document holds 2/],
    [
      'query A($filter: Filter) { a(code: "A", filter: $filter) }',
      /"\$filter" is of type Filter; a parameter is a scalar/,
    ],
    ['query A($version: String!) { a(code: $version) }', /"\$version" cannot be a parameter/],
    ['{ v_value: a(code: "A") }', /"v_value" cannot be an alias: those that begin with "v_" are the hub's own/],
    ['query A($code: String!, $more: Int) { a(code: $code) }', /Variable "\$more" is never used/],
  ])('%s is refused with a line for each fault', (document, fault) => {
    const checked = checkView(document, schema);
    expect('faults' in checked ? checked.faults.join('\n') : checked).toMatch(fault);
  });
});

import { describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { queryParts } from '../../../gateway/views/queryParts.ts';
import { operationIn } from '../../../gateway/views/shape/buildShape.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { graph } from './madeReport.ts';

function partsOf(query: string) {
  const document = parse(query);
  const operation = operationIn(document);
  if (operation === undefined) throw new Error('no operation');
  return queryParts(document, operation);
}

const long = `query Long($asAt: Date, $code: String!) {
  london { name }
  all: boroughs { name wards { ...Crime } }
  borough(code: $code) { name }
}
fragment Crime on Ward { crime(asAt: $asAt) { series(last: 2) { period figure { value } } } }`;

describe('a query that goes through every borough with long lists inside', () => {
  it('is asked some boroughs at a time, in their order, with what else it asks before and after', () => {
    const parts = partsOf(long);
    const codes = parts.flatMap(({ given }) => Object.values(given));
    expect(codes.flat()).toEqual(boroughs.map(({ code }) => code).toSorted());
    expect(new Set(parts.map(({ text }) => text)).size).toBe(3);
    expect(parts.flatMap(({ text }) => validate(graph, parse(text)))).toEqual([]);
  });

  it('takes as many boroughs together as make a part that is worth asking for, and one alone where that is long', () => {
    const lengths = (last: string) =>
      partsOf(`{ boroughs { wards { crime { series${last} { period figure { value } } } } } }`).map(
        ({ given }) => Object.values(given)[0]?.length,
      );
    expect(lengths('(last: 13)')).toEqual([8, 8, 8, 8, 1]);
    expect(lengths('(last: 48)')).toEqual([...Array<number>(16).fill(2), 1]);
    expect(lengths('')).toEqual(Array(33).fill(1));
  });

  it('sends each part only the variables that it uses', () => {
    const parts = partsOf(long);
    expect([parts[0], parts[1], parts.at(-1)].map((part) => [...(part?.variables ?? [])])).toEqual([
      [],
      ['asAt'],
      ['code'],
    ]);
  });

  it('puts errors where the whole query would have had them', () => {
    const [, , second] = partsOf('{ london { name } all: boroughs { wards { crime { series { period } } } } }');
    const errors = [{ message: 'away', path: ['all', 0, 'wards'] }, { message: 'refused' }];
    const restored = second?.restore({ data: { all: [{ wards: null }] }, errors });
    expect(restored).toMatchObject({
      data: { all: [{ wards: null }] },
      errors: [{ message: 'away', path: ['all', 1, 'wards'] }, { message: 'refused' }],
    });
    expect(restored?.placeOf?.(['all', 0, 'wards', 3])).toEqual(['all', 1, 'wards', 3]);
    expect(restored?.placeOf?.(['london'])).toEqual(['london']);
  });

  it('keeps out of the way of the variables that the asker named', () => {
    const [part] = partsOf(
      'query A($v_boroughs: Date) { boroughs { wards { crime(asAt: $v_boroughs) { series { period } } } } }',
    );
    expect([...(part?.variables ?? [])]).toEqual(['v_boroughs']);
    expect(Object.keys(part?.given ?? {})).toEqual(['v_boroughs_']);
    expect(validate(graph, parse(part?.text ?? ''))).toEqual([]);
  });

  it('is parted where a list beside it is asked for under another key', () => {
    expect(partsOf('{ boroughs { wards { crime { series { period } } } } all: boroughs { code } }')).toHaveLength(34);
  });

  it.each([
    '{ boroughs { name crime { latest { period } } } }',
    '{ london { boroughs { wards { name } } } }',
    '{ boroughs(codes: ["E09000030"]) { wards { crime { series { period } } } } }',
    'query A($if: Boolean!) { boroughs @include(if: $if) { wards { name } } }',
    '{ boroughs { wards { crime { series { period } } } } boroughs { code } }',
    '{ boroughs { wards { name } } ... { ...Codes } } fragment Codes on Query { boroughs { code } }',
  ])('is asked whole where it is short or cannot be parted: %s', (query) => {
    expect(partsOf(query)).toHaveLength(1);
  });
});

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
  it('is asked borough by borough, in their order, with what else it asks before and after', () => {
    const parts = partsOf(long);
    expect(parts).toHaveLength(1 + 33 + 1);
    const codes = parts.flatMap(({ given }) => Object.values(given));
    expect(codes).toEqual(boroughs.map(({ code }) => code).toSorted());
    expect(new Set(parts.map(({ text }) => text)).size).toBe(3);
    expect(parts.flatMap(({ text }) => validate(graph, parse(text)))).toEqual([]);
  });

  it('sends each part only the variables that it uses', () => {
    const parts = partsOf(long);
    expect([parts[0], parts[1], parts.at(-1)].map((part) => [...(part?.variables ?? [])])).toEqual([
      [],
      ['asAt'],
      ['code'],
    ]);
  });

  it('puts boroughs and errors where the whole query would have had them', () => {
    const part = partsOf(long)[2];
    const restored = part?.restore({
      data: { v_one: { name: 'A', wards: null } },
      errors: [{ message: 'away', path: ['v_one', 'wards'] }],
    });
    expect(restored).toEqual({
      data: { all: [{ name: 'A', wards: null }] },
      errors: [{ message: 'away', path: ['all', 1, 'wards'] }],
    });
  });

  it('keeps out of the way of the variables that the asker named', () => {
    const [part] = partsOf(
      'query A($v_borough: Date) { boroughs { wards { crime(asAt: $v_borough) { series { period } } } } }',
    );
    expect([...(part?.variables ?? [])]).toEqual(['v_borough']);
    expect(Object.keys(part?.given ?? {})).toEqual(['v_borough_']);
    expect(validate(graph, parse(part?.text ?? ''))).toEqual([]);
  });

  it.each([
    '{ boroughs { name crime { latest { period } } } }',
    '{ london { boroughs { wards { name } } } }',
    'query A($if: Boolean!) { boroughs @include(if: $if) { wards { name } } }',
  ])('is asked whole where it is short or cannot be parted: %s', (query) => {
    expect(partsOf(query)).toHaveLength(1);
  });
});

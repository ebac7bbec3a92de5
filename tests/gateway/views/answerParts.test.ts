import { describe, expect, it } from '@jest/globals';
import type { FormattedExecutionResult } from 'graphql';
import type { Operation } from '../../../gateway/execute.ts';
import { answerParts } from '../../../gateway/views/answerParts.ts';
import { anonymous } from '../../../kit/viewer.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { prepared } from './madeReport.ts';

/** A query of 33 parts, and a graph that answers each with the code it was asked for. */
function asked(mark: () => string = () => 'same') {
  const begun: unknown[] = [];
  const execute = ({ variables = {} }: Operation): Promise<FormattedExecutionResult> => {
    const [code] = Object.values(variables);
    begun.push(code);
    return Promise.resolve({ data: { v_one: { code } } });
  };
  const parts = answerParts(
    {
      query: prepared('{ boroughs { code wards { name } } }'),
      variables: {},
      format: 'csv',
      viewer: anonymous,
      payer: { name: 'address:::1', viewer: anonymous },
    },
    { execute, states: () => Promise.resolve([{ mark: mark(), changedAt: 0 }]) },
  );
  return { parts, begun };
}

const codes = boroughs.map(({ code }) => code).toSorted();

describe('a long answer in parts', () => {
  it('comes in the order of the whole, however the parts are asked', async () => {
    const { parts } = asked();
    const results: unknown[] = [];
    for await (const part of parts) results.push(part);
    expect(results).toEqual(codes.map((code) => ({ data: { boroughs: [{ code }] } })));
  });

  it('is asked one part ahead of what has been taken, and no further', async () => {
    const { parts, begun } = asked();
    for (const taken of [1, 2, 3]) {
      await parts.next();
      expect(begun).toEqual(codes.slice(0, taken + 1));
      await new Promise(setImmediate);
      expect(begun).toEqual(codes.slice(0, taken + 1));
    }
    await parts.return(undefined);
  });

  it('breaks off where the data change in between, rather than mix two states', async () => {
    let marks = 0;
    const { parts } = asked(() => (++marks < 5 ? 'before' : 'after'));
    const taken: unknown[] = [];
    await expect(
      (async () => {
        for await (const part of parts) taken.push(part);
      })(),
    ).rejects.toMatchObject({ status: 503, code: 'SOURCE_UNAVAILABLE' });
    expect(taken).toHaveLength(4);
  });
});

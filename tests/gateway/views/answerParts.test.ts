import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { FormattedExecutionResult } from 'graphql';
import { z } from 'zod';
import { Deadline } from '../../../gateway/deadline.ts';
import type { Operation } from '../../../gateway/execute.ts';
import { answerParts } from '../../../gateway/views/answerParts.ts';
import { startAnswer } from '../../../gateway/views/answerSlices.ts';
import { writeJson } from '../../../gateway/views/formats/json.ts';
import { rowsOf } from '../../../gateway/views/shape/rows.ts';
import { anonymous } from '../../../kit/viewer.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { prepared, textOf } from './madeReport.ts';

interface AskedOptions {
  readonly mark?: () => string;
  /** How long all of it may take. */
  readonly milliseconds?: number;
  readonly isPaidFor?: (count: number) => boolean;
  readonly retryAfterSeconds?: number;
  readonly answer?: (code: unknown) => FormattedExecutionResult;
}

const answer = z.object({
  data: z.object({ boroughs: z.array(z.unknown()) }),
  errors: z.array(z.object({ path: z.array(z.unknown()) })),
});

/** A query of 33 parts, each of them long, and a graph that answers each with the code it was asked for. */
function asked({
  mark = () => 'same',
  milliseconds = 5_000,
  isPaidFor = () => true,
  retryAfterSeconds = 3_600,
  answer: answerTo = (code) => ({ data: { boroughs: [{ code }] } }),
}: AskedOptions = {}) {
  const begun: unknown[] = [];
  const execute = ({ variables = {} }: Operation): Promise<FormattedExecutionResult> => {
    const [given] = Object.values(variables);
    const [code] = Array.isArray(given) ? given.map(String) : [];
    begun.push(code);
    const extensions = { code: 'LIMIT_EXCEEDED', retryAfterSeconds };
    return Promise.resolve(
      isPaidFor(begun.length) ? answerTo(code) : { errors: [{ message: 'The budget is spent.', extensions }] },
    );
  };
  const parts = answerParts(
    {
      query: prepared('{ boroughs { code wards { crime { series(last: 200) { period } } } } }'),
      variables: {},
      format: 'csv',
      viewer: anonymous,
      payer: { name: 'address:::1', viewer: anonymous },
      deadline: new Deadline(milliseconds),
      answerMs: 5_000,
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
    const { parts } = asked({ mark: () => (++marks < 5 ? 'before' : 'after') });
    const taken: unknown[] = [];
    await expect(
      (async () => {
        for await (const part of parts) taken.push(part);
      })(),
    ).rejects.toMatchObject({ status: 503, code: 'SOURCE_UNAVAILABLE' });
    expect(taken).toHaveLength(4);
  });

  it('waits for the budget no longer than all of it may take', async () => {
    const { parts } = asked({ milliseconds: 100, isPaidFor: (count) => count < 3 });
    await parts.next();
    await parts.next();
    await expect(parts.next()).rejects.toThrow('aborted');
  });

  it('tells what each part lacks and why, where what there is is welcome', async () => {
    const errors = [{ message: 'away', path: ['boroughs', 0, 'wards'], extensions: { code: 'SOURCE_UNAVAILABLE' } }];
    const lacking = () => asked({ answer: (code) => ({ data: { boroughs: [{ code, wards: null }] }, errors }) }).parts;
    const whole = await startAnswer(lacking(), { isPartialWelcome: true, parameters: [] });
    const { data, errors: told } = answer.parse(JSON.parse(await textOf(writeJson(whole.slices, whole.errors))));
    expect(data.boroughs).toEqual(codes.map((code) => ({ code, wards: null })));
    expect(told.map(({ path }) => path)).toEqual(codes.map((_, place) => ['boroughs', place, 'wards']));
    const parted = await startAnswer(lacking(), { isPartialWelcome: true, parameters: [] });
    const { top } = prepared('{ boroughs { code wards { code crime { series(last: 200) { period } } } } }');
    const notes: (string | null)[] = [];
    for await (const { data: of, why } of parted.slices) for (const { note } of rowsOf(top, of, why)) notes.push(note);
    expect(notes.filter((note) => note !== null)).toEqual(codes.map(() => 'away'));
  });

  it('is too much to ask where whole figures make the query longer than what is read', async () => {
    const errors = [{ message: 'Too many tokens.', extensions: { code: 'GRAPHQL_PARSE_FAILED' } }];
    const { parts } = asked({ answer: () => ({ errors }) });
    await expect(startAnswer(parts, { isPartialWelcome: false, parameters: [] })).rejects.toMatchObject({
      status: 413,
      code: 'LIMIT_EXCEEDED',
    });
  });

  it('asks nothing more once it is refused', async () => {
    const { parts, begun } = asked({ isPaidFor: () => false, retryAfterSeconds: 0.02 });
    await expect(startAnswer(parts, { isPartialWelcome: false, parameters: [] })).rejects.toMatchObject({
      status: 429,
    });
    const before = begun.length;
    await sleep(100);
    expect(begun).toHaveLength(before);
  });
});

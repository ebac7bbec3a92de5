import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eachDay } from '../../../hub/start/eachDay.ts';

const minutes = (count: number) => jest.advanceTimersByTimeAsync(count * 60_000);

describe('the work of the day', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is done once when another day has begun, and not again', async () => {
    let day = '2026-11-27';
    const done: string[] = [];
    const stop = eachDay(
      async (begun) => void done.push(begun),
      () => day,
      () => undefined,
    );
    await minutes(5);
    expect(done).toEqual([]);
    day = '2026-11-28';
    await minutes(5);
    expect(done).toEqual(['2026-11-28']);
    await stop();
    day = '2026-11-29';
    await minutes(5);
    expect(done).toEqual(['2026-11-28']);
  });

  it('is tried again after a fault, which is told', async () => {
    let day = '2026-11-27';
    const faults: unknown[] = [];
    const done: string[] = [];
    const stop = eachDay(
      async (begun) => {
        if (faults.length === 0) throw new Error('the database is away');
        done.push(begun);
      },
      () => day,
      (error) => faults.push(error),
    );
    day = '2026-11-28';
    await minutes(3);
    expect(faults).toEqual([new Error('the database is away')]);
    expect(done).toEqual(['2026-11-28']);
    await stop();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boroughFile } from './boroughFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

const barking = 'E09000002';
const city = 'E09000001';
const months = Array.from({ length: 14 }, (_, at) => String(at < 10 ? 202403 + at : 202501 + at - 10));

describe('the latest figure up to a period', () => {
  let hub: LoadedPerformance;

  beforeAll(async () => {
    hub = await loadedPerformance();
    await hub.load(
      boroughFile(months, () => 50),
      '2025-05-15',
    );
  });
  afterAll(() => hub.close());

  it('is of the last period that ends no later, as are its change and its comparison', async () => {
    const of = (upTo: string) =>
      hub.of(
        barking,
        `{ crime { latest(upTo: "${upTo}") { period } change(upTo: "${upTo}") { fromPeriod toPeriod verdict } against(comparator: LONDON, upTo: "${upTo}") { period } } }`,
      );
    expect(await of('2024/25-Q4')).toEqual({
      crime: {
        latest: { period: '2025-03' },
        change: { fromPeriod: '2024-03', toPeriod: '2025-03', verdict: 'NOT_DISTINGUISHABLE' },
        against: { period: '2025-03' },
      },
    });
    expect(await of('2023')).toEqual({ crime: { latest: null, change: null, against: null } });
  });

  it('has a change over the period that a series of a longer kind ends with', async () => {
    const of = (upTo: string, area = barking) =>
      hub.of(
        area,
        `{ crime { series(to: ${upTo}, by: FINANCIAL_QUARTER, last: 1) { period } change(upTo: ${upTo}, by: FINANCIAL_QUARTER) { fromPeriod toPeriod } } }`,
      );
    const ending = (period: string, fromPeriod: string) => ({
      crime: { series: [{ period }], change: { fromPeriod, toPeriod: period } },
    });
    // The file ends within a quarter, and the month asked for lies within one.
    expect(await of('null')).toEqual(ending('2024/25-Q4', '2023/24-Q4'));
    expect(await of('"2025-02"')).toEqual(ending('2024/25-Q3', '2023/24-Q3'));
    expect(await of('"2024/25"')).toEqual(ending('2024/25-Q4', '2023/24-Q4'));
    expect(await of('"2023"')).toEqual({ crime: { series: [], change: null } });
    expect(await of('null', city)).toMatchObject({ crime: { change: null } });
  });

  it('is what is given at no period, with the reason where there is none', async () => {
    const at = (area: string) => hub.of(area, '{ crime { at { value absence { reason } } } }');
    expect(await at(barking)).toEqual({ crime: { at: { value: expect.any(Number), absence: null } } });
    expect(await at(city)).toEqual({ crime: { at: { value: null, absence: { reason: 'NOT_COLLECTED' } } } });
  });

  it('can be asked as it was known on any day, however far away', async () => {
    const asAt = (day: string) => hub.of(barking, `{ crime(asAt: "${day}") { latest { period } } }`);
    expect(await asAt('9999-12-31')).toEqual({ crime: { latest: { period: '2025-04' } } });
    expect(await asAt('0001-01-01')).toEqual({ crime: { latest: null } });
  });
});

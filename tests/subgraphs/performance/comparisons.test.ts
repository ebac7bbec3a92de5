import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadPerformanceDocuments } from '../../../subgraphs/performance/index.ts';
import { boroughFile } from './boroughFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

const barking = 'E09000002';
const london = 'E12000007';
/** 27 months from January 2024 to March 2026. */
const months = Array.from({ length: 27 }, (_, index) => String(202401 + Math.floor(index / 12) * 100 + (index % 12)));

describe('comparisons', () => {
  let hub: LoadedPerformance;

  beforeAll(async () => {
    hub = await loadedPerformance();
    // Month by month 10, 11, 12 … in Barking and Dagenham, 1 everywhere else.
    await hub.load(
      boroughFile(months, (row, month) => (row === 0 ? 10 + month : 1)),
      '2026-04-15',
    );
    await loadPerformanceDocuments(hub.database, '2026-06-01');
  });
  afterAll(() => hub.close());

  const change = (period: string, since: string) =>
    hub.of(
      barking,
      `{ crime(category: "arson") { change(period: "${period}", since: ${since}) { from { value } to { value } absolute percent verdict explanation } } }`,
    );
  const sum = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => 10 + from + index);
  const total = (from: number, to: number) => sum(from, to).reduce((one, other) => one + other, 0);

  it('set the twelve months to a period against the twelve before', async () => {
    const [before, after] = [total(3, 14), total(15, 26)];
    expect(await change('2026-03', 'ROLLING_12_MONTHS')).toMatchObject({
      crime: {
        change: {
          from: { value: before },
          to: { value: after },
          percent: expect.closeTo((100 * (after - before)) / before, 9),
          verdict: 'HIGHER',
          explanation: expect.stringMatching(/^R12-2026-03 .* against R12-2025-03/),
        },
      },
    });
  });

  it('set the financial year to date against the same months of the year before', async () => {
    expect(await change('2026-01', 'YEAR_TO_DATE')).toMatchObject({
      crime: { change: { from: { value: total(3, 12) }, to: { value: total(15, 24) } } },
    });
    expect(await change('2025/26-Q1', 'YEAR_TO_DATE')).toMatchObject({
      crime: { change: { from: { value: total(3, 5) }, to: { value: total(15, 17) } } },
    });
  });

  it('take the last whole month before a day within a month', async () => {
    expect(await change('2026-03-30', 'ROLLING_12_MONTHS')).toMatchObject({
      crime: { change: { explanation: expect.stringContaining('R12-2026-02') } },
    });
    expect(await change('2026-03-31', 'ROLLING_12_MONTHS')).toMatchObject({
      crime: { change: { explanation: expect.stringContaining('R12-2026-03') } },
    });
  });

  it('are not made where months are missing on a side', async () => {
    expect(await change('2025-01', 'ROLLING_12_MONTHS')).toMatchObject({
      crime: { change: { absolute: null, percent: null, verdict: 'NOT_COMPARABLE' } },
    });
  });

  it('claim nothing that the length of months may make up, and what it does not', async () => {
    const daily = await loadedPerformance();
    const days = [31, 28, 31, 30];
    // Forty a day in Barking and Dagenham; in Barnet fewer each month, by more than the days.
    await daily.load(
      boroughFile(['202501', '202502', '202503', '202504'], (row, month) =>
        row === 0 ? 40 * (days[month] ?? 0) : row === 1 ? 300 - 90 * month : 1_000,
      ),
      '2025-05-15',
    );
    const of = (area: string, period: string) =>
      daily.of(
        area,
        `{ crime(category: "arson") { change(period: "${period}", since: PREVIOUS_PERIOD) { absolute percent verdict explanation } } }`,
      );
    expect(await of(barking, '2025-03')).toEqual({
      crime: {
        change: {
          absolute: 120,
          percent: null,
          verdict: 'NOT_COMPARABLE',
          explanation: expect.stringContaining(
            'since 2025-03 has 31 days and 2025-02 28: whether they differ by more than chance hangs on that',
          ),
        },
      },
    });
    expect(await of(barking, '2025-04')).toMatchObject({ crime: { change: { verdict: 'NOT_DISTINGUISHABLE' } } });
    expect(await of('E09000003', '2025-02')).toMatchObject({ crime: { change: { verdict: 'LOWER', percent: -30 } } });
    await daily.close();
  });

  it('give no per cent of fewer than 20', async () => {
    expect(await change('2025-01', 'SAME_PERIOD_LAST_YEAR')).toMatchObject({
      crime: { change: { from: { value: 10 }, absolute: 12, percent: null } },
    });
    expect(await change('2025-11', 'SAME_PERIOD_LAST_YEAR')).toMatchObject({
      crime: { change: { from: { value: 20 }, absolute: 12, percent: 60 } },
    });
  });

  it('never cut a survey’s twelve months', async () => {
    const survey = (period: string, since: string) =>
      hub.of(
        london,
        `{ confidence(question: SAFE_AFTER_DARK) { change(period: "${period}", since: ${since}) { points verdict explanation } } }`,
      );
    const real = { confidence: { change: { points: -2, verdict: 'LOWER' } } };
    expect(await survey('2007/08', 'ROLLING_12_MONTHS')).toMatchObject(real);
    expect(await survey('2008-03', 'YEAR_TO_DATE')).toMatchObject(real);
    expect(await survey('2008-02', 'YEAR_TO_DATE')).toMatchObject({
      confidence: {
        change: { points: null, verdict: 'NOT_COMPARABLE', explanation: expect.stringContaining('never cut') },
      },
    });
  });
});

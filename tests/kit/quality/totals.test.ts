import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mappingJumps } from '../../../kit/quality/mappingJumps.ts';
import { neighboursOf } from '../../../kit/quality/neighbours.ts';
import { doubledPeriods, partialPeriod } from '../../../kit/quality/periodTotals.ts';
import { refiledGroups } from '../../../kit/quality/refiledGroups.ts';
import { flagFor, flagSide, seriesFlag } from '../../../kit/quality/seriesFlags.ts';
import type { SeriesTotal } from '../../../kit/quality/seriesTotal.ts';
import { Period } from '../../../schema/periods.ts';

const first = Period.parse('2024-01').code;
const months = (series: number, ...totals: readonly number[]): SeriesTotal[] =>
  totals.map((total, place) => ({ series, period: first + place, cells: 1, total }));
const ordinary = fc.array(fc.integer({ min: 900, max: 1_100 }), { minLength: 13, maxLength: 24 });
const periodsOf = (odd: readonly { period: number }[]) => odd.map(({ period }) => Period.fromCode(period).label);

describe('The last month of a file', () => {
  it('is partial where it stops short of three fifths of those before it, and whole otherwise', () => {
    fc.assert(
      fc.property(ordinary, fc.double({ min: 0, max: 1.3, noNaN: true }), (before, share) => {
        const sorted = before.slice(-12).toSorted((one, other) => one - other);
        const median = sorted[6] ?? 0;
        fc.pre(Math.abs(share - 0.6) > 0.01);
        const own = months(1, ...before, median * share);
        expect(partialPeriod(own, []) !== null).toBe(share < 0.6);
      }),
    );
  });

  it('is set beside months of earlier releases where the file has none', () => {
    const december = { series: 1, period: first + 12, cells: 1, total: 5_706 };
    const before = months(1, ...new Array<number>(12).fill(14_000));
    const found = partialPeriod([december], before);
    expect(found?.explanation).toBe(
      '2025-01 adds up to 5,706, 41 % of the median of 12 months around it; at least 60 % is expected of a whole month.',
    );
  });

  it('is compared by what both months have: burglary alone is no part of all crime', () => {
    const both = [
      ...months(1, ...new Array<number>(12).fill(4_000)),
      ...months(2, ...new Array<number>(12).fill(90_000)),
    ];
    const burglary = { series: 1, period: first + 12, cells: 1, total: 4_000 };
    expect(partialPeriod([burglary], both)).toBeNull();
    expect(
      doubledPeriods(
        months(2, 90_000).map((month) => ({ ...month, period: first + 12 })),
        both,
      ),
    ).toEqual([]);
  });

  it('is not judged by fewer than six months, nor by few records', () => {
    expect(partialPeriod(months(1, 1_000, 1_000, 1_000, 1_000, 1_000, 100), [])).toBeNull();
    expect(partialPeriod(months(1, ...new Array<number>(12).fill(40), 4), [])).toBeNull();
  });

  it('is whole where the month after it is known to be as low', () => {
    const [before, low] = [new Array<number>(12).fill(700), { series: 1, period: first + 12, cells: 1, total: 200 }];
    const next = (total: number) => ({ ...low, period: first + 13, total });
    expect(partialPeriod([low], [...months(1, ...before), next(240)])).toBeNull();
    expect(partialPeriod([low], [...months(1, ...before), next(690)])).not.toBeNull();
  });
});

describe('The months around a file', () => {
  const release = (id: number, month: number, publishedOn: string | null) => ({ id, periods: [month], publishedOn });

  it('are known by the last release up to its day, or else by the first after it', () => {
    const others = [
      release(1, first, '2024-02-01'),
      release(2, first, '2024-03-01'),
      release(3, first, '2024-05-01'),
      release(4, first + 3, '2024-05-01'),
      release(5, first + 3, '2024-06-01'),
    ];
    const own = release(0, first + 1, '2024-03-01');
    expect([...neighboursOf(own, others).values()].map(({ id }) => id)).toEqual([2, 4]);
    expect([...neighboursOf({ ...own, periods: [first + 15] }, others).values()].map(({ id }) => id)).toEqual([4]);
  });
});

describe('A month that adds up to nearly twice those around it', () => {
  it('is suspected to be loaded twice, wherever it stands', () => {
    fc.assert(
      fc.property(ordinary, fc.nat(), (totals, at) => {
        const place = at % totals.length;
        const doubled = totals.map((total, index) => (index === place ? total * 2.2 : total));
        expect(periodsOf(doubledPeriods(months(1, ...doubled), []))).toEqual([Period.fromCode(first + place).label]);
        expect(doubledPeriods(months(1, ...totals), [])).toEqual([]);
      }),
    );
  });
});

describe('A series that leaps from one month to the next', () => {
  it('is told with both numbers, and once', () => {
    const { jumps, compared } = mappingJumps(months(7, 20, 21, 19, 1_322, 1_300, 1_310), []);
    expect(jumps).toEqual([{ series: 7, period: first + 3, from: 20, to: 1_322 }]);
    expect(compared).toBe(3);
  });

  it('is seen where it collapses, and against earlier releases', () => {
    const before = months(7, 1_000, 1_000, 1_000);
    const { jumps } = mappingJumps([{ series: 7, period: first + 3, cells: 1, total: 100 }], before);
    expect(jumps).toEqual([{ series: 7, period: first + 3, from: 1_000, to: 100 }]);
  });

  it('is none of a category that is small by nature, nor of one that is new', () => {
    expect(mappingJumps(months(7, 2, 3, 2, 40), []).jumps).toEqual([]);
    expect(mappingJumps(months(7, 5_000, 5_000), []).jumps).toEqual([]);
  });
});

describe('A group of series of which one leapt', () => {
  const groups = [7, 8].map((series) => ({ series, group: 70, isAll: false }));
  const refiled = (...totals: readonly ReturnType<typeof months>[]) =>
    refiledGroups(mappingJumps(totals.flat(), []).jumps, groups, totals.flat());

  it('is whole where it holds what the other side lost, though that is too large to leap', () => {
    expect(refiled(months(7, 20, 20, 20, 1_300), months(8, 9_000, 9_100, 9_000, 7_800))).toEqual([]);
    expect(refiled(months(7, 1_000, 1_000, 1_000, 10), months(8, 5, 5, 5, 990))).toEqual([]);
  });

  it('is flagged where it does not, with the way in which it went', () => {
    const rise = { series: 70, period: first + 3, side: 'RISE' };
    expect(refiled(months(7, 20, 20, 20, 1_300), months(8, 9_000, 9_100, 9_000, 9_050))).toEqual([rise]);
    expect(refiled(months(7, 1_000, 1_000, 1_000, 10))).toEqual([{ ...rise, side: 'FALL' }]);
  });
});

describe('The sum of all series of which one leapt', () => {
  const groups = [7, 8, 9].map((series) => ({ series, group: 1, isAll: true }));
  const refiled = (...totals: readonly ReturnType<typeof months>[]) =>
    refiledGroups(mappingJumps(totals.flat(), []).jumps, groups, totals.flat());
  const vanished = months(7, 7_100, 7_000, 7_200, 0);

  it('is whole where another went the other way by about as much, and nowhere else', () => {
    const steady = months(9, 60_000, 61_000, 60_500, 60_700);
    const fall = { series: 1, period: first + 3, side: 'FALL' };
    expect(refiled(vanished, months(8, 9_000, 9_100, 9_000, 9_050), steady)).toEqual([fall]);
    expect(refiled(vanished, months(8, 9_000, 9_100, 9_000, 15_900), steady)).toEqual([]);
    expect(refiled(months(7, 20, 20, 20, 1_300), steady)).toEqual([{ ...fall, side: 'RISE' }]);
  });

  it('is whole where everything else fell too', () => {
    const lockdown = months(9, 60_000, 61_000, 60_500, 44_000);
    expect(refiled(months(7, 4_400, 4_300, 4_500, 600), lockdown)).toEqual([]);
  });
});

describe('A flag of one series', () => {
  it('tells which way it leapt', () => {
    const name = seriesFlag('SUSPECTED_REFILING', 12, 'FALL');
    expect(flagFor(name, 12)).toBe('SUSPECTED_REFILING');
    expect(flagSide(name, 'SUSPECTED_REFILING', 12)).toBe('FALL');
    expect(flagSide(name, 'SUSPECTED_REFILING', 1)).toBeNull();
  });

  it('is of that series alone, where a plain flag is of all', () => {
    expect(flagFor(seriesFlag('SUSPECTED_REFILING', 12), 12)).toBe('SUSPECTED_REFILING');
    expect(flagFor(seriesFlag('SUSPECTED_REFILING', 12), 1)).toBeNull();
    expect(flagFor(seriesFlag('SUSPECTED_REFILING', 12), null)).toBeNull();
    expect(flagFor('PARTIAL_PERIOD', 1)).toBe('PARTIAL_PERIOD');
  });
});

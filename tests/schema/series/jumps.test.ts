import { expect, it } from '@jest/globals';
import { wardCrime, boroughCrime } from '../../../schema/datasets/performanceDatasets.ts';
import { Period } from '../../../schema/periods.ts';
import { seriesBreaks } from '../../../schema/series/breaks.ts';
import { nameUses } from '../../../schema/series/nameUses.ts';
import { boroughCrimeImporter } from '../../../subgraphs/performance/importers/boroughCrime.ts';
import { describeSamples, samplePath } from '../../samples.ts';
import { importFile } from '../../subgraphs/performance/importers/madeFile.ts';

/** How many months are looked at on either side, how many crimes a month are enough to be looked at, and what a jump is. */
const [span, fewest, factor] = [6, 20, 3];

/** Jumps that happened: the riots of August 2011 and the lockdown of 2020. */
const events = [
  { category: 'public-order-offences/violent-disorder', from: '2011-02', until: '2012-02' },
  { category: 'theft/theft-from-the-person', from: '2020-01', until: '2021-06' },
];

describeSamples('London’s months in the published files', () => {
  it.each([
    ['2024-02', 'most recent 24 months'],
    ['2025-03', 'most recent 24 months'],
    ['2025-12', 'Historical'],
    ['2025-12', 'most recent 24 months'],
  ])('of release %s (%s) jump nowhere but where a register says why', async (release, kind) => {
    const path = samplePath(`london-datastore/release-${release}/MPS Borough Level Crime (${kind}).csv`);
    const { cells } = await importFile(boroughCrime, boroughCrimeImporter, path ?? '');
    const totals = new Map<string, Map<number, number>>();
    for (const { category, period, value } of cells) {
      const months = totals.get(category) ?? new Map<number, number>();
      totals.set(category, months.set(period, (months.get(period) ?? 0) + (value ?? 0)));
    }
    const unexplained = [...totals].flatMap(([category, months]) =>
      jumps([...months].sort(([one], [other]) => one - other))
        .filter((month) => !isExplained(category, month))
        .map((month) => `${category} ${month}`),
    );
    expect(unexplained).toEqual([]);
  });
});

/** The months at which the mean of those after is far from the mean of those before. */
function jumps(months: readonly (readonly [number, number])[]): readonly string[] {
  return months.flatMap(([period], place) => {
    const [before, after] = [months.slice(Math.max(0, place - span), place), months.slice(place, place + span)].map(
      (some) => some.reduce((sum, [, value]) => sum + value, 0) / some.length,
    );
    if (place < 2 || before === undefined || after === undefined) return [];
    const [low, high] = [Math.min(before, after), Math.max(before, after)];
    return high >= fewest && high > factor * low ? [Period.fromCode(period).label] : [];
  });
}

/** Whether a register tells of a change of the category within the months that the two means are of. */
function isExplained(category: string, month: string): boolean {
  const isNear = (told: string | null | undefined) =>
    told !== null &&
    told !== undefined &&
    Math.abs(Period.parse(told).firstMonth - Period.parse(month).firstMonth) <= span;
  const isOf = ({ datasets }: { readonly datasets: readonly string[] }) =>
    datasets.includes(boroughCrime.id) && datasets.includes(wardCrime.id);
  return (
    events.some((event) => event.category === category && event.from <= month && month <= event.until) ||
    seriesBreaks.some((each) => isOf(each) && each.categories.includes(category) && isNear(each.from)) ||
    nameUses.some(
      (use) =>
        isOf(use) && use.category === category && [use.from, use.until, use.pause?.from, use.pause?.until].some(isNear),
    )
  );
}

import type { ReleaseDraft } from '../releases/release.ts';
import type { MonthsFound } from './monthFindings.ts';
import { refiledGroups, type SeriesGroup } from './refiledGroups.ts';
import { plainFlag, seriesFlag, type FlagSide } from './seriesFlags.ts';
import type { SeriesTotal } from './seriesTotal.ts';

const ofMonths: ReadonlySet<string> = new Set(['PARTIAL_PERIOD', 'SUSPECTED_DUPLICATES', 'SUSPECTED_REFILING']);

/** Whether a flag, by the name under which a release keeps it, hangs on the months that are known around its own. */
export function isMonthFlag(name: string): boolean {
  return ofMonths.has(plainFlag(name));
}

/**
 * The flags that single months of a release get: cut short, loaded twice, filed otherwise.
 * @param groups of the series that leap, with all their leaves
 * @param totals of all months that are known
 */
export function monthFlags(
  { told, odd: { partial, doubled, mapping } }: MonthsFound,
  groups: readonly SeriesGroup[],
  totals: readonly SeriesTotal[],
): ReleaseDraft['flags'] {
  const flags = new Map<string, Set<number>>();
  const add = (flag: string, periods: readonly number[]) => {
    if (periods.length > 0) flags.set(flag, new Set([...(flags.get(flag) ?? []), ...periods]));
  };
  add('PARTIAL_PERIOD', [...told.partial, ...(partial === null ? [] : [partial.period])]);
  add('SUSPECTED_DUPLICATES', [...told.doubled, ...doubled.map(({ period }) => period)]);
  const jumps = mapping?.jumps ?? [];
  const leaves = jumps.map(({ series, period, from, to }) => ({ series, period, side: sideOf(from, to) }));
  for (const { series, period, side } of [...leaves, ...refiledGroups(jumps, groups, totals)]) {
    add(seriesFlag('SUSPECTED_REFILING', series, side), [period]);
  }
  return Object.fromEntries([...flags].map(([flag, periods]) => [flag, [...periods]]));
}

const sideOf = (from: number, to: number): FlagSide => (to > from ? 'RISE' : 'FALL');

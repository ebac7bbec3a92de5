import type { MappingJump } from './mappingJumps.ts';
import type { SeriesTotal } from './seriesTotal.ts';

/** A series, and the one that it is added up in. */
export interface SeriesGroup {
  readonly series: number;
  readonly group: number;
}

/**
 * The groups that hold one side of a suspected refiling and not the other, with the month: the whole of them leaps by more
 * than half of what leapt within. Where records were filed elsewhere in the same group, its sum is whole.
 * @param totals of the leaves in all months that are known
 */
export function refiledGroups(
  jumps: readonly MappingJump[],
  groups: readonly SeriesGroup[],
  totals: readonly SeriesTotal[],
): readonly { readonly series: number; readonly period: number; readonly side: 'RISE' | 'FALL' }[] {
  const leavesOf = Map.groupBy(groups, ({ group }) => group);
  const totalOf = new Map(totals.map(({ series, period, total }) => [`${String(series)} ${String(period)}`, total]));
  const at = (series: number, period: number) => totalOf.get(`${String(series)} ${String(period)}`) ?? 0;
  return [...leavesOf].flatMap(([group, leaves]) => {
    const numbers = new Set(leaves.map(({ series }) => series));
    const within = Map.groupBy(
      jumps.filter(({ series }) => numbers.has(series)),
      ({ period }) => period,
    );
    return [...within].flatMap(([period, ofMonth]) => {
      const moved = Math.max(...ofMonth.map(({ from, to }) => Math.abs(to - from)));
      const before = [1, 2, 3].reduce((sum, back) => sum + sumAt(numbers, period - back, at), 0) / 3;
      const change = sumAt(numbers, period, at) - before;
      return Math.abs(change) > moved / 2
        ? [{ series: group, period, side: change > 0 ? ('RISE' as const) : ('FALL' as const) }]
        : [];
    });
  });
}

function sumAt(numbers: ReadonlySet<number>, period: number, at: (series: number, period: number) => number): number {
  return [...numbers].reduce((sum, series) => sum + at(series, period), 0);
}

import type { SeriesTotal } from './seriesTotal.ts';

/** Series with fewer records in a month than that jump by chance. */
const fewest = 300;
/** Gender "Other" went from 20 stops a month to 1,322 when a new system filed by another mapping. */
const factor = 4;
/** The months before, whose mean is what was expected. */
const before = 3;

/** A series and month whose number is out of all proportion to the months before. */
export interface MappingJump {
  readonly series: number;
  readonly period: number;
  readonly from: number;
  readonly to: number;
}

export interface MappingJumps {
  readonly jumps: readonly MappingJump[];
  /** How many pairs of series and month were looked at. */
  readonly compared: number;
}

/**
 * Where a series leaps or collapses from one month to the next while the file as a whole does not: records may be filed
 * elsewhere since. @param earlier totals of months before the file's own, by earlier releases
 */
export function mappingJumps(own: readonly SeriesTotal[], earlier: readonly SeriesTotal[]): MappingJumps {
  const ownPeriods = new Set(own.map(({ period }) => period));
  const bySeries = Map.groupBy(
    [...earlier.filter(({ period }) => !ownPeriods.has(period)), ...own],
    ({ series }) => series,
  );
  const jumps: MappingJump[] = [];
  let compared = 0;
  for (const [series, totals] of bySeries) {
    const byPeriod = new Map(totals.map(({ period, total }) => [period, total]));
    for (const [period, to] of byPeriod) {
      if (!ownPeriods.has(period)) continue;
      const past = Array.from({ length: before }, (_, back) => byPeriod.get(period - back - 1));
      if (past.some((value) => value === undefined)) continue;
      compared += 1;
      const from = past.reduce<number>((sum, value) => sum + (value ?? 0), 0) / before;
      if (Math.max(from, to) >= fewest && (to > from * factor || to * factor < from)) {
        jumps.push({ series, period, from, to });
      }
    }
  }
  return { jumps, compared };
}

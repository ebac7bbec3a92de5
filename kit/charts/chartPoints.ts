import { Absence } from '../../schema/figures/absence.ts';
import type { Observation } from '../../schema/figures/observation.ts';
import { AbsenceReason } from '../../schema/figures/words.ts';
import { partsOf } from '../indicators/absences.ts';
import { breakBetween } from '../indicators/breakPlaces.ts';
import { isMarred } from '../indicators/isMarred.ts';
import { ownPeriod } from '../indicators/ownPeriod.ts';
import type { Reading } from '../indicators/reading.ts';

/** The points of a chart: the latest periods in a row that were counted one way and whole. */
export interface ChartPoints {
  readonly points: readonly Observation[];
  /** What ends the row before the first point, as the end of a sentence; null where nothing does. */
  readonly cutBy: string | null;
}

/** @param last how many points at most */
export async function chartPoints(reading: Reading, last: number): Promise<ChartPoints> {
  const own = (await reading.covered())
    .map((code) => ownPeriod(reading.measure, code))
    .filter((period) => partsOf(reading.measure, period)?.length === 1);
  const periods = apart(own).slice(-last);
  const [figures, places, shares] = await Promise.all([
    reading.figures(periods),
    Promise.all(periods.map((period) => reading.breakPlaces(period))),
    Promise.all(periods.map(async (period) => (await reading.unplacedShare?.(period)) ?? null)),
  ]);
  const end = figures.findLastIndex(isWhole);
  let start = end;
  while (start > 0) {
    const [earlier, later] = [figures[start - 1], figures[start]];
    if (earlier === undefined || later === undefined) break;
    const reason =
      cutBetween(earlier, later) ??
      breakBetween(places[start - 1] ?? [], places[end] ?? [])?.explanation ??
      placedOtherwise(earlier, shares[start - 1] ?? null, shares[end] ?? null);
    if (reason !== undefined) return { points: figures.slice(start, end + 1), cutBy: reason };
    start -= 1;
  }
  return { points: end < 0 ? [] : figures.slice(start, end + 1), cutBy: null };
}

/** Of more than this, what an area lacks would be a signal by itself: a borough's months differ by some hundredths as it is. */
const mostApart = 0.01;

/** Why a period does not stand in one row with the last: too much of it, or too little, has no known place. */
function placedOtherwise({ period }: Observation, share: number | null, last: number | null): string | undefined {
  if (share === null || last === null || Math.abs(share - last) <= mostApart) return undefined;
  const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
  return `records without a known place, which count in no borough, are ${percent(share)} in ${period.label} and ${percent(last)} at the end`;
}

/** Why there is no chart. */
export function tooFewPoints({ points, cutBy }: ChartPoints, fewest: number): Absence {
  const why = cutBy === null ? '' : `; before them: ${cutBy}`;
  return new Absence(
    AbsenceReason.NOT_AVAILABLE,
    `A chart needs ${String(fewest)} points in a row that do not overlap; there are ${String(points.length)}${why}.`,
  );
}

/** Rolling years that share no month, counted back from the last: those that overlap move together by themselves. */
function apart<Span extends { readonly firstMonth: number; readonly lastMonth: number }>(
  periods: readonly Span[],
): Span[] {
  const chosen: Span[] = [];
  for (const period of periods.toReversed()) {
    const next = chosen.at(-1);
    if (next === undefined || period.lastMonth < next.firstMonth) chosen.push(period);
  }
  return chosen.reverse();
}

function isWhole({ figure }: Observation): boolean {
  return figure.value !== null && !isMarred(figure);
}

function cutBetween(earlier: Observation, later: Observation): string | undefined {
  if (!later.period.previous().sameSpan(earlier.period)) return `${later.period.previous().label} is missing`;
  return isWhole(earlier) ? undefined : `${earlier.period.label} is absent or not whole`;
}

import { Change } from '../../schema/figures/change.ts';
import type { Figure } from '../../schema/figures/figure.ts';
import { QualityFlag, Unit, Verdict } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import type { SeriesBreak } from '../../schema/series/seriesBreak.ts';
import { countChange } from '../statistics/countChange.ts';
import { rateChange } from '../statistics/rateChange.ts';
import type { Rate } from '../statistics/ratio.ts';
import { shareChange } from '../statistics/shareChange.ts';
import { alike, dayCounts, lengthReason, type DayCounts } from './dayCounts.ts';
import { isMarred, isMarredBy } from './isMarred.ts';
import { isOfHundred } from './isOfHundred.ts';
import type { Measure } from './measure.ts';
import { placedAlike, unplacedReason, type CountedFigure, type UnplacedShares } from './unplacedShares.ts';

/** Why a verdict is not claimed, though both figures are there and whole. */
type Doubt = SeriesBreak | UnplacedShares | DayCounts;

const level = 0.95;

/** Below this count a percentage misleads: "+1%… 6 offences" (Bromley Safer Neighbourhood Board, January 2023). */
const smallestBase = 20;

export interface DatedFigure {
  readonly period: Period;
  readonly figure: Figure;
}

/**
 * The way from one figure to another, with a verdict that allows for chance and claims no more than the data bear.
 * @param broken the change in the way of counting that lies between them or within one; null where there is none
 * @param unplaced how much had no known place in each; null where that is not told, or nothing to the measure
 */
export function changeOf(
  measure: Measure,
  from: DatedFigure,
  to: DatedFigure,
  broken: SeriesBreak | null,
  unplaced: UnplacedShares | null = null,
): Change {
  const before = from.figure.value;
  const after = to.figure.value;
  const isShare = isOfHundred(measure) || (measure.nature === 'RATE' && measure.unit === Unit.PERCENT);
  const difference = before === null || after === null ? null : rounded(after - before);
  const stated = broken === null ? verdictOf(measure, from.figure, to.figure) : Verdict.NOT_COMPARABLE;
  const doubt = stated === Verdict.NOT_COMPARABLE ? broken : doubtOf(stated, measure, from, to, unplaced);
  const verdict = doubt === null ? stated : Verdict.NOT_COMPARABLE;
  return new Change({
    fromPeriod: from.period,
    toPeriod: to.period,
    from: from.figure,
    to: to.figure,
    absolute: isShare ? null : difference,
    percent:
      isShare || difference === null || verdict === Verdict.NOT_COMPARABLE ? null : percentOf(difference, from.figure),
    points: isShare ? difference : null,
    verdict,
    explanation: explain(verdict, from, to, doubt),
  });
}

/** What the verdict hangs on beside chance; null where it would be the same without. */
function doubtOf(
  stated: Verdict,
  measure: Measure,
  from: DatedFigure,
  to: DatedFigure,
  unplaced: UnplacedShares | null,
): Doubt | null {
  if (unplaced !== null && stated !== verdictOf(measure, from.figure, placedAlike(to.figure, unplaced)))
    return unplaced;
  const days = dayCounts(measure, from.period, to.period);
  return days === null || stated === verdictOf(measure, from.figure, to.figure, days) ? null : days;
}

function percentOf(difference: number, { value, numerator }: Figure): number | null {
  if (value === null || (numerator ?? value) < smallestBase) return null;
  return (100 * difference) / value;
}

/** Shares come with two decimals; their difference should not show the binary fraction. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function verdictOf(measure: Measure, from: CountedFigure, to: CountedFigure, days: DayCounts = alike): Verdict {
  if (from.value === null || to.value === null) return Verdict.NOT_COMPARABLE;
  if (isMarred(from) || isMarred(to) || countsOtherwise(from, to)) return Verdict.NOT_COMPARABLE;
  if (measure.nature === 'COUNT') return Verdict[countChange(from.value, to.value, level, days)];
  if (measure.nature === 'RATE') return rateVerdict(from, to, days);
  const before = from.denominator ?? from.sampleSize ?? measure.assumedSampleSize;
  const after = to.denominator ?? to.sampleSize ?? measure.assumedSampleSize;
  if (!isOfHundred(measure) || before === null || after === null) return Verdict.NOT_COMPARABLE;
  return Verdict[
    shareChange({ share: from.value / 100, sampleSize: before }, { share: to.value / 100, sampleSize: after })
  ];
}

/** Whether one of the two counts the few records of another force and the other does not. */
function countsOtherwise(from: Pick<Figure, 'flags'>, to: Pick<Figure, 'flags'>): boolean {
  const [lacksBefore, lacksAfter] = [from, to].map(({ flags }) => flags.includes(QualityFlag.OTHER_FORCE_MISSING));
  return lacksBefore !== lacksAfter;
}

function rateVerdict(from: CountedFigure, to: CountedFigure, { fromDays, toDays }: DayCounts): Verdict {
  const [before, after] = [countOver(from, fromDays), countOver(to, toDays)];
  return before === null || after === null ? Verdict.NOT_COMPARABLE : Verdict[rateChange(before, after)];
}

/** The count of a rate and what it is divided by, so many days long; null for what is no rate. */
function countOver({ numerator, denominator }: CountedFigure, days: number): Rate | null {
  return numerator === null || denominator === null ? null : { count: numerator, over: denominator * days };
}

function explain(verdict: Verdict, from: DatedFigure, to: DatedFigure, why: Doubt | null): string {
  const pair = `${to.period.label} (${to.figure.text}) against ${from.period.label} (${from.figure.text})`;
  switch (verdict) {
    case Verdict.HIGHER:
      return `${pair}: higher than chance alone would explain (95% sure). This allows for chance alone, not for changes in recording.`;
    case Verdict.LOWER:
      return `${pair}: lower than chance alone would explain (95% sure). This allows for chance alone, not for changes in recording.`;
    case Verdict.NOT_DISTINGUISHABLE:
      return `${pair}: no more than chance alone would explain, so no change can be claimed.`;
    case Verdict.TOO_FEW:
      return `${pair}: a count below 5 is too few to tell a change from chance.`;
    case Verdict.NOT_COMPARABLE:
      return `${pair}: the two cannot be compared${reasonNotComparable(from, to, why)}.`;
  }
}

function reasonNotComparable(from: DatedFigure, to: DatedFigure, why: Doubt | null): string {
  const absence = to.figure.absence ?? from.figure.absence;
  if (absence !== null) return `, since one is absent: ${absence.explanation.replace(/\.$/, '')}`;
  if (why !== null && 'fromDays' in why) return lengthReason(why, from, to);
  if (why !== null && 'id' in why) return `, since the way of counting changed. ${why.explanation} (${why.source})`;
  if (why !== null) return unplacedReason(why, from, to);
  if (countsOtherwise(from.figure, to.figure)) return ', since only one of them counts the records of the other force';
  const flag = [...to.figure.flags, ...from.figure.flags].find(isMarredBy);
  return flag === undefined ? '' : `, since one is flagged ${flag}`;
}

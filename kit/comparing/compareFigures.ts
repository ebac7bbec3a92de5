import type { Figure } from '../../schema/figures/figure.ts';
import { Interval } from '../../schema/figures/interval.ts';
import { IntervalMethod, QualityFlag, Verdict } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import { isMarredBy } from '../indicators/isMarred.ts';
import { isOfHundred } from '../indicators/isOfHundred.ts';
import { placedAll, type CountedFigure } from '../indicators/unplacedShares.ts';
import { newcombeInterval } from '../statistics/newcombe.ts';
import { rateChange } from '../statistics/rateChange.ts';
import { rateRatio } from '../statistics/ratio.ts';
import { shareChange } from '../statistics/shareChange.ts';
import { askedOf, pooledFigure, type MemberFigures } from './pooledFigure.ts';

/** Two figures of one period side by side. */
export interface FigurePair {
  readonly own: Figure;
  readonly other: Figure;
  readonly difference: number | null;
  readonly ratio: number | null;
  readonly interval: Interval | null;
  readonly verdict: Verdict;
  /** The flag that keeps a verdict back; null where none does. */
  readonly heldBy: QualityFlag | null;
  /** The share of records without a known place where that may make up the difference; null where it may not. */
  readonly unplaced: number | null;
}

const level = 0.95;

/** Whether a flag keeps a verdict back; a change in the way of counting touches both sides of one period alike. */
const holdsBack = (flag: QualityFlag) => flag !== QualityFlag.SERIES_BREAK && isMarredBy(flag);

/**
 * Sets an area beside others that are put together; the two are tested as if they were independent.
 * @param share how much of the measure has no known place, and so counts in no borough; null where that is nothing to the area
 */
export function compareFigures(
  area: MemberFigures[0],
  members: MemberFigures,
  period: Period,
  share: number | null = null,
): FigurePair {
  const own = area.figure;
  const other = pooledFigure(members, period);
  if (own.value === null || other.value === null) return { ...untested, own, other };
  const difference = Math.round((own.value - other.value) * 1e9) / 1e9;
  const heldBy = [...own.flags, ...other.flags].find(holdsBack) ?? null;
  const tested = isOfHundred(area.measure) ? compareShares(area, members, other) : compareRates(own, other);
  const lacking = members.some(({ measure }) => measure.unplaced !== undefined);
  const unplaced =
    heldBy === null && share !== null && !isBorne(tested.verdict, own, other, { share, lacking }) ? share : null;
  const isHeld = heldBy !== null || unplaced !== null;
  return {
    ...tested,
    own,
    other,
    difference,
    heldBy,
    unplaced,
    ...(isHeld ? { verdict: Verdict.NOT_COMPARABLE } : {}),
  };
}

/** Whether a verdict is the same had the area, or those beside it that lack such records too, all records that have no known place. */
function isBorne(
  verdict: Verdict,
  own: Figure,
  other: Figure,
  { share, lacking }: { readonly share: number; readonly lacking: boolean },
): boolean {
  const pairs: readonly (readonly [CountedFigure, CountedFigure])[] = [
    [placedAll(own, share), other],
    ...(lacking ? [[own, placedAll(other, share)] as const] : []),
  ];
  return pairs.every(([mine, theirs]) => rateVerdict(mine, theirs) === verdict);
}

function rateVerdict(own: CountedFigure, other: CountedFigure): Verdict {
  const [mine, theirs] = [countOver(own), countOver(other)];
  return mine === null || theirs === null ? Verdict.NOT_COMPARABLE : Verdict[rateChange(theirs, mine, level)];
}

/** What two figures say beside each other where nothing can be tested. */
export const untested = {
  difference: null,
  ratio: null,
  interval: null,
  heldBy: null,
  unplaced: null,
  verdict: Verdict.NOT_COMPARABLE,
} as const;

function compareRates(own: Figure, other: Figure) {
  const [mine, theirs] = [countOver(own), countOver(other)];
  if (mine === null || theirs === null) return untested;
  const verdict = rateVerdict(own, other);
  if (theirs.count === 0) return { ...untested, verdict };
  const ratio = mine.count / mine.over / (theirs.count / theirs.over);
  if (mine.count === 0) return { ratio, interval: null, verdict };
  const { lower, upper } = rateRatio(mine, theirs, level);
  return { ratio, interval: new Interval(lower, upper, level, IntervalMethod.LOG_RATIO), verdict };
}

function countOver({ numerator, denominator }: CountedFigure) {
  return numerator === null || denominator === null ? null : { count: numerator, over: denominator };
}

function compareShares(area: MemberFigures[0], members: MemberFigures, other: Figure) {
  const [mine, theirs] = [askedOf([area]), askedOf(members)];
  if (mine === null || theirs === null) return untested;
  const from = { share: (other.value ?? 0) / 100, sampleSize: theirs };
  const to = { share: (area.figure.value ?? 0) / 100, sampleSize: mine };
  const { lower, upper } = newcombeInterval(from, to, level);
  return {
    ratio: null,
    interval: new Interval(lower * 100, upper * 100, level, IntervalMethod.NEWCOMBE),
    verdict: Verdict[shareChange(from, to, level)],
  };
}

import { Absence } from '../../schema/figures/absence.ts';
import type { AreaComparison } from '../../schema/figures/areaComparison.ts';
import { AreaOfAttention, Attention } from '../../schema/figures/attention.ts';
import type { Change } from '../../schema/figures/change.ts';
import { AbsenceReason, AttentionKind, Comparator, Polarity, Verdict } from '../../schema/figures/words.ts';
import type { Area } from '../../schema/places/areas.ts';
import { HubError } from '../hubError.ts';
import { changeBetween } from '../indicators/changeBetween.ts';
import type { ComparedPeriods } from '../indicators/comparedPeriods.ts';
import type { Reading } from '../indicators/reading.ts';
import { compareAreas } from './compareAreas.ts';
import type { AreaComparator } from './comparedWith.ts';
import { peersOf } from './peersOf.ts';

export interface AttentionQuestion {
  readonly kind: AttentionKind;
  readonly comparator: Comparator;
  readonly periods: ComparedPeriods;
}

interface Judged {
  readonly area: Area;
  readonly comparison: AreaComparison;
  readonly change: Change;
}

/**
 * The areas within an area, or beside it, that stand out by more than chance. @param reading a rate or a share
 * @throws HubError BAD_USER_INPUT for a measure of which neither way is good, and for the comparators GROUP and TARGET
 */
export async function attentionOf(reading: Reading, question: AttentionQuestion): Promise<Attention> {
  const { kind, comparator, periods } = question;
  const { polarity, title } = reading.measure;
  if (polarity === Polarity.NEUTRAL) {
    throw new HubError('BAD_USER_INPUT', `"${title}" is neither good nor bad, so no area is worse or better by it.`);
  }
  if (comparator === Comparator.GROUP || comparator === Comparator.TARGET) {
    throw new HubError('BAD_USER_INPUT', `The comparator ${comparator} is for one area; choose another one.`);
  }
  const asked = await Promise.all(peersOf(reading.area).flatMap((area) => judge(area, reading, comparator, periods)));
  const judged = asked.filter(isJudged);
  const worse = polarity === Polarity.LOW_GOOD ? Verdict.HIGHER : Verdict.LOWER;
  const better = polarity === Polarity.LOW_GOOD ? Verdict.LOWER : Verdict.HIGHER;
  const found = judged.filter(({ comparison, change }) =>
    kind === AttentionKind.IMPROVING
      ? change.verdict === better
      : change.verdict === worse && comparison.verdict === worse,
  );
  return new Attention(
    periods.to,
    found.map(({ area, comparison, change }) => {
      const reason =
        kind === AttentionKind.IMPROVING ? change.explanation : `${comparison.explanation} ${change.explanation}`;
      return new AreaOfAttention(area, reason, comparison, change);
    }),
    judged.length,
    judged.length === 0 ? notJudged(asked[0], title) : null,
  );
}

function judge(
  area: Area,
  reading: Reading,
  comparator: AreaComparator,
  periods: ComparedPeriods,
): readonly Promise<Judged>[] {
  const of = area.code === reading.area ? reading : reading.forArea(area);
  if (of === null || of.measure.outside !== null) return [];
  const both = [compareAreas(of, { comparator, period: periods.to, areas: null }), changeBetween(of, periods)] as const;
  return [Promise.all(both).then(([comparison, change]) => ({ area, comparison, change }))];
}

function isJudged({ comparison, change }: Judged): boolean {
  return comparison.verdict !== Verdict.NOT_COMPARABLE && change.verdict !== Verdict.NOT_COMPARABLE;
}

function notJudged(first: Judged | undefined, title: string): Absence {
  const why =
    first === undefined
      ? `"${title}" is not compared between areas.`
      : first.comparison.verdict === Verdict.NOT_COMPARABLE
        ? first.comparison.explanation
        : first.change.explanation;
  return new Absence(AbsenceReason.NOT_AVAILABLE, `No area could be judged. ${why}`);
}

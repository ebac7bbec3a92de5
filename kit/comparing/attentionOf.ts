import { AreaOfAttention, Attention } from '../../schema/figures/attention.ts';
import { AttentionKind, type Comparator } from '../../schema/figures/words.ts';
import type { ComparedPeriods } from '../indicators/comparedPeriods.ts';
import type { FigureReader } from '../indicators/figureReader.ts';
import type { Reading } from '../indicators/reading.ts';
import { isTold, judgedAreas, type Side } from './judgedAreas.ts';

export interface AttentionQuestion {
  readonly kind: AttentionKind;
  readonly comparator: Comparator;
  readonly periods: ComparedPeriods;
}

/**
 * The areas within an area, or beside it, that stand out by more than chance. @param reading a rate or a share
 * @throws HubError BAD_USER_INPUT for a measure of which neither way is good, and for the comparators GROUP and TARGET
 */
export async function attentionOf(
  reading: Reading,
  { kind, comparator, periods }: AttentionQuestion,
  reader: FigureReader,
): Promise<Attention> {
  const { areas, worse, better, notJudged } = await judgedAreas(reading, comparator, periods, reader);
  const isImproving = kind === AttentionKind.IMPROVING;
  // An area improves by itself: that it cannot be set beside the comparator is nothing to that.
  const sides: readonly Side[] = isImproving ? ['change'] : ['comparison', 'change'];
  const told = areas.filter((area) => sides.every((side) => isTold(area, side)));
  const found = told.filter(({ comparison, change }) =>
    isImproving ? change.verdict === better : change.verdict === worse && comparison.verdict === worse,
  );
  return new Attention(
    periods.to,
    found.map(({ area, comparison, change }) => {
      const reason = isImproving ? change.explanation : `${comparison.explanation} ${change.explanation}`;
      return new AreaOfAttention(area, reason, comparison, change);
    }),
    told.length,
    told.length === 0 ? notJudged(sides) : null,
  );
}

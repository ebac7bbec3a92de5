import { SupportVisit, SupportVisits } from '../../schema/figures/supportVisits.ts';
import { SupportTrigger, type Comparator } from '../../schema/figures/words.ts';
import type { ComparedPeriods } from '../indicators/comparedPeriods.ts';
import type { FigureReader } from '../indicators/figureReader.ts';
import type { Reading } from '../indicators/reading.ts';
import { isTold, judgedAreas, type Side } from './judgedAreas.ts';

const sides: readonly Side[] = ['comparison', 'change'];

/**
 * The areas to which a support visit is worth offering: those that do less well than the comparator, that are on a downward
 * trend, or both, by more than chance. @param reading a rate or a share
 * @throws HubError BAD_USER_INPUT for a measure of which neither way is good, and for the comparators GROUP and TARGET
 */
export async function supportVisitsOf(
  reading: Reading,
  comparator: Comparator,
  periods: ComparedPeriods,
  reader: FigureReader,
): Promise<SupportVisits> {
  const { areas, worse, notJudged } = await judgedAreas(reading, comparator, periods, reader);
  // Either is reason enough: an area that does less well is one though its trend cannot be told.
  const told = areas.filter((area) => sides.some((side) => isTold(area, side)));
  const visits = told.flatMap(({ area, comparison, change }) => {
    const [isLow, isDeclining] = [comparison.verdict === worse, change.verdict === worse];
    if (!isLow && !isDeclining) return [];
    const trigger =
      isLow && isDeclining ? SupportTrigger.BOTH : isLow ? SupportTrigger.LESS_WELL : SupportTrigger.DOWNWARD_TREND;
    const reasons = [...(isLow ? [comparison.explanation] : []), ...(isDeclining ? [change.explanation] : [])];
    return [new SupportVisit(area, trigger, reasons.join(' '))];
  });
  return new SupportVisits(periods.to, visits, told.length, told.length === 0 ? notJudged(sides) : null);
}

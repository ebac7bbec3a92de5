import { Unit } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import type { DatedFigure } from './changeOf.ts';
import type { Measure } from './measure.ts';

/** Over how many days each of two periods counts. */
export interface DayCounts {
  readonly fromDays: number;
  readonly toDays: number;
}

export const alike: DayCounts = { fromDays: 1, toDays: 1 };

/** What is counted in 31 days is a tenth more than in 28 by that alone; null for what is not counted day by day, and where both are as long. */
export function dayCounts(measure: Measure, from: Period, to: Period): DayCounts | null {
  // Of a per cent, as of offences that were solved, both parts are counted over the same days.
  const counts = measure.nature === 'COUNT' || (measure.nature === 'RATE' && measure.unit !== Unit.PERCENT);
  const days = { fromDays: daysOf(from), toDays: daysOf(to) };
  return counts && days.fromDays !== days.toDays ? days : null;
}

/** Why two periods cannot be compared. */
export function lengthReason({ fromDays, toDays }: DayCounts, before: DatedFigure, after: DatedFigure): string {
  return `, since ${after.period.label} has ${toDays} days and ${before.period.label} ${fromDays}: whether they differ by more than chance hangs on that`;
}

const dayInMilliseconds = 86_400_000;

function daysOf({ firstDay, lastDay }: Period): number {
  return (Date.parse(lastDay) - Date.parse(firstDay)) / dayInMilliseconds + 1;
}

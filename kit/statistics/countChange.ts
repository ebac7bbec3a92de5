import { rateChange } from './rateChange.ts';
import type { TestedVerdict } from './verdict.ts';

/**
 * Whether a count rose or fell by more than chance would: the log interval of to / from must exclude 1.
 * Counts of more and of fewer days are set beside each other day by day. It allows for chance alone, not for changes in recording. Either count below 5 is TOO_FEW.
 * @throws RangeError if a count is negative or not finite, or on a level outside 0 to 1.
 */
export function countChange(from: number, to: number, level = 0.95, { fromDays, toDays } = sameDays): TestedVerdict {
  return rateChange({ count: from, over: fromDays }, { count: to, over: toDays }, level);
}

const sameDays = { fromDays: 1, toDays: 1 };

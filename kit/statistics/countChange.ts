import { rateRatio } from './ratio.ts';
import type { TestedVerdict } from './verdict.ts';

/** A count below this is too small for any word about change. */
const FEWEST = 5;

/**
 * Whether a count rose or fell by more than chance would: the log interval of to / from must exclude 1.
 * It allows for chance alone, not for changes in recording. Either count below 5 is TOO_FEW.
 * @throws RangeError if a count is negative or not finite, or on a level outside 0 to 1.
 */
export function countChange(from: number, to: number, level = 0.95): TestedVerdict {
  for (const [name, count] of Object.entries({ from, to })) {
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`${name}: expected a count of 0 or more, got ${count}`);
  }
  if (from < FEWEST || to < FEWEST) return 'TOO_FEW';
  const { lower, upper } = rateRatio({ count: to, over: 1 }, { count: from, over: 1 }, level);
  if (lower > 1) return 'HIGHER';
  if (upper < 1) return 'LOWER';
  return 'NOT_DISTINGUISHABLE';
}

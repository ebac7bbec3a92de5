import { rateRatio, type Rate } from './ratio.ts';
import type { TestedVerdict } from './verdict.ts';

/** A count below this is too small for any word about change. */
const FEWEST = 5;

/**
 * Whether a rate is higher or lower than another by more than chance would make it: the log interval of to / from must
 * exclude 1. Both counts are taken as Poisson and what they are counted over as known. Either count below 5 is TOO_FEW.
 * @throws RangeError if a count is negative or not finite, what it is counted over is not above 0, or on a level outside 0 to 1.
 */
export function rateChange(from: Rate, to: Rate, level = 0.95): TestedVerdict {
  for (const [name, { count }] of Object.entries({ from, to })) {
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`${name}: expected a count of 0 or more, got ${count}`);
  }
  if (from.count < FEWEST || to.count < FEWEST) return 'TOO_FEW';
  const { lower, upper } = rateRatio(to, from, level);
  if (lower > 1) return 'HIGHER';
  if (upper < 1) return 'LOWER';
  return 'NOT_DISTINGUISHABLE';
}

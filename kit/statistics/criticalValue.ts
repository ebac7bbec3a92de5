import { normalQuantile } from './normalQuantile.ts';

/**
 * How many standard errors a two-sided interval reaches on either side: 1.959964 at level 0.95, ∞ at level 1.
 * @throws RangeError unless 0 < level ≤ 1.
 */
export function criticalValue(level: number): number {
  // From the lower tail, because 1 − (1 − level) / 2 loses the digits of a level close to 1.
  if (level !== last.level) last = { level, value: -normalQuantile(tail(level)) };
  return last.value;
}

/** A request asks for one level under a thousand figures. */
let last = { level: Number.NaN, value: Number.NaN };

/**
 * The probability left out on each side of a two-sided interval: 0.025 at level 0.95.
 * @throws RangeError unless 0 < level ≤ 1.
 */
export function tail(level: number): number {
  if (!(level > 0 && level <= 1)) {
    throw new RangeError(`level: expected a number above 0 and up to 1, such as 0.95, got ${level}`);
  }
  return (1 - level) / 2;
}

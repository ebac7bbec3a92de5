import { criticalValue } from './criticalValue.ts';
import type { Limits } from './limits.ts';

/**
 * Wilson's score interval for a proportion (E. B. Wilson, JASA 22, 1927).
 *
 * @param x people who said so; a fraction where only a share is published (share × n)
 * @param n people asked; divide by the design effect first where the sample is not a simple random one
 * @returns proportions from 0 to 1; all of 0 to 1 at level 1
 * @throws RangeError if n is not above 0, x is outside 0 to n, or level outside 0 to 1. With nobody asked, answer an absence.
 */
export function wilsonInterval(x: number, n: number, level = 0.95): Limits {
  if (!(n > 0 && n < Infinity)) throw new RangeError(`n: expected a number above 0, got ${n}`);
  if (!(x >= 0 && x <= n)) throw new RangeError(`x: expected a number from 0 to n (${n}), got ${x}`);
  const z = criticalValue(level);
  if (z === Infinity) return { lower: 0, upper: 1 };

  const share = x / n;
  const middle = 2 * x + z ** 2;
  const reach = z * Math.sqrt(z ** 2 + 4 * x * (1 - share));
  const whole = 2 * (n + z ** 2);
  // At a share of exactly 0 or 1 rounding would leave the share itself just outside.
  return {
    lower: Math.min(share, Math.max(0, (middle - reach) / whole)),
    upper: Math.max(share, Math.min(1, (middle + reach) / whole)),
  };
}

import { criticalValue } from './criticalValue.ts';
import type { Limits } from './limits.ts';

/** A count and what it is counted over. */
export interface Rate {
  readonly count: number;
  /** People, or months, or anything the two rates of a ratio share as their unit. */
  readonly over: number;
}

/** A ratio and the interval about it. */
export interface RatioInterval extends Limits {
  readonly value: number;
}

/**
 * How many times the reference rate a rate is, with its log interval exp(ln ratio ± z√(1/a + 1/b)):
 * both counts are taken as Poisson, and what they are counted over as known.
 * Nothing is suppressed here: small counts are for disclosure control to hide.
 * @throws RangeError if a count or what it is counted over is not above 0 (a ratio with a zero has no log), or on a level
 * outside 0 to 1.
 */
export function rateRatio(rate: Rate, reference: Rate, level = 0.95): RatioInterval {
  for (const part of [rate.count, rate.over, reference.count, reference.over]) {
    if (!(part > 0 && part < Infinity)) {
      throw new RangeError(`ratio: expected counts and denominators above 0, got ${part}`);
    }
  }
  const value = rate.count / rate.over / (reference.count / reference.over);
  const reach = Math.exp(criticalValue(level) * Math.sqrt(1 / rate.count + 1 / reference.count));
  return { value, lower: value / reach, upper: value * reach };
}

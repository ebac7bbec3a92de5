import type { Limits } from './limits.ts';
import { poissonQuantile } from './poissonQuantile.ts';
import { wilsonInterval } from './wilson.ts';

/** Where areas that differ by chance alone would lie: 95 % of them within `warning`, 99.8 % within `control`. */
export interface FunnelLimits {
  readonly warning: Limits;
  readonly control: Limits;
}

/**
 * The funnel about an overall share for an area where `n` people were asked (D. J. Spiegelhalter, Statistics in Medicine 24, 2005;
 * Wilson's limits). In proportions.
 * @param share the baseline: all who said so over all who were asked, from 0 to 1
 * @throws RangeError as `wilsonInterval` does.
 */
export function shareFunnel(share: number, n: number): FunnelLimits {
  const at = (level: number): Limits => wilsonInterval(share * n, n, level);
  return { warning: at(0.95), control: at(0.998) };
}

/**
 * The funnel about an overall rate for an area of this population: exact Poisson limits, made continuous between whole counts
 * as in Spiegelhalter (2005), appendix A.1.1.
 * @param rate the baseline per head: all events over all people
 * @param per what the limits are told for: 1,000 for "per 1,000 residents"
 * @throws RangeError if rate, population or per is not above 0.
 */
export function rateFunnel(rate: number, population: number, per = 1_000): FunnelLimits {
  for (const [name, value] of Object.entries({ rate, population, per })) {
    if (!(value > 0 && value < Infinity)) throw new RangeError(`${name}: expected a number above 0, got ${value}`);
  }
  const at = (outside: number): Limits => ({
    lower: (poissonQuantile(outside, rate * population) / population) * per,
    upper: (poissonQuantile(1 - outside, rate * population) / population) * per,
  });
  return { warning: at(0.025), control: at(0.001) };
}

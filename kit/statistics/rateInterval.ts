import { countInterval } from './byar.ts';
import type { Limits } from './limits.ts';

/**
 * The interval of a rate: that of its count, the population taken as known without error.
 * @param per what the rate is told for: 1,000 for "per 1,000 residents"
 * @throws RangeError if population or per is not above 0, and as `countInterval` does.
 */
export function rateInterval(count: number, population: number, per = 1_000, level = 0.95): Limits {
  for (const [name, value] of Object.entries({ population, per })) {
    if (!(value > 0 && value < Infinity)) throw new RangeError(`${name}: expected a number above 0, got ${value}`);
  }
  const { lower, upper } = countInterval(count, level);
  return { lower: (lower / population) * per, upper: (upper / population) * per };
}

import type { Random } from './seededRandom.ts';

/** One draw with mean 0 and standard deviation 1 (Box and Muller 1958). */
export function standardNormal(random: Random): number {
  // 1 − u is never 0, whose logarithm would be infinite.
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

import type { Random } from './seededRandom.ts';
import { standardNormal } from './standardNormal.ts';

/** From this mean on the normal curve is close enough, and one draw instead of as many as there are crimes. */
const large = 30;

/** One draw of how many crimes happen where `mean` are expected. Knuth's method (The Art of Computer Programming, 3.4.1). */
export function poisson(random: Random, mean: number): number {
  if (mean >= large) return Math.max(0, Math.round(mean + Math.sqrt(mean) * standardNormal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

import jStat from 'jstat';
import { normalQuantile } from './normalQuantile.ts';

/**
 * The count below which a Poisson variable falls with the given probability, made continuous between whole counts
 * (D. J. Spiegelhalter, Statistics in Medicine 24, 2005, appendix A.1.1); never below 0.
 * @throws RangeError unless the probability is between 0 and 1 and the mean above 0.
 */
export function poissonQuantile(probability: number, mean: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`probability: expected a number between 0 and 1, got ${probability}`);
  }
  if (!(mean > 0 && mean < Infinity)) throw new RangeError(`mean: expected a number above 0, got ${mean}`);
  const count = smallestReaching(probability, mean);
  const reached = cumulative(count, mean);
  const excess = (reached - probability) / (reached - cumulative(count - 1, mean));
  return Math.max(0, count - excess);
}

/** The chance of a count up to this one. */
function cumulative(count: number, mean: number): number {
  return count < 0 ? 0 : 1 - jStat.lowRegGamma(count + 1, mean);
}

/** The smallest whole count whose cumulative chance is at least the probability, by halving a bracket about the normal guess. */
function smallestReaching(probability: number, mean: number): number {
  const guess = Math.max(0, Math.round(mean + normalQuantile(probability) * Math.sqrt(mean)));
  let below = guess;
  for (let step = 1; cumulative(below, mean) >= probability; step *= 2) below = Math.max(-1, below - step);
  let reaching = guess;
  for (let step = 1; cumulative(reaching, mean) < probability; step *= 2) reaching += step;
  while (reaching - below > 1) {
    const middle = Math.floor((below + reaching) / 2);
    if (cumulative(middle, mean) < probability) below = middle;
    else reaching = middle;
  }
  return reaching;
}

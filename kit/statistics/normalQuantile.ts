import jStat from 'jstat';

/**
 * The value below which a standard normal variable falls with the given probability: 1.959964 for 0.975.
 * Right to 1e-12 for probabilities from 1e-5 to 1 − 1e-5; further out to six digits, which no published level needs.
 * @throws RangeError unless the probability is from 0 to 1; 0 and 1 give −∞ and ∞.
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability: expected a number from 0 to 1, got ${probability}`);
  }
  if (probability === 0) return -Infinity;
  if (probability === 1) return Infinity;
  return jStat.normal.inv(probability, 0, 1);
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { poissonQuantile } from '../../../kit/statistics/poissonQuantile.ts';

describe('poissonQuantile', () => {
  it('interpolates between the whole counts about the probability', () => {
    // With mean 1: P(0) = 0.367879, P(≤1) = 0.735759; half-way in probability is half-way in count.
    expect(poissonQuantile(1.5 * Math.exp(-1), 1)).toBeCloseTo(0.5, 9);
    expect(poissonQuantile(2 * Math.exp(-1), 1)).toBeCloseTo(1, 9);
  });

  it('is never below 0', () => {
    expect(poissonQuantile(0.025, 0.5)).toBe(0);
  });

  // Reference values interpolated between the cumulative probabilities of another library (SciPy).
  it.each([
    [0.025, 100, 80.36633712],
    [0.999, 100, 131.80475039],
    [0.975, 1_000_000, 1_001_959.937],
  ])('at %d of mean %d agrees with another implementation', (probability, mean, count) => {
    expect(Math.abs(poissonQuantile(probability, mean) / count - 1)).toBeLessThan(1e-8);
  });

  it('rises with the probability and with the mean', () => {
    const mean = fc.double({ min: 5, max: 5_000, noNaN: true });
    const probability = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(mean, probability, (expected, chance) => {
        const here = poissonQuantile(chance, expected);
        expect(poissonQuantile(chance + 0.04, expected)).toBeGreaterThan(here);
        expect(poissonQuantile(chance, expected + 1)).toBeGreaterThan(here);
      }),
    );
  });

  it('refuses what is no probability and what is no mean', () => {
    expect(() => poissonQuantile(1, 5)).toThrow(
      new RangeError('probability: expected a number between 0 and 1, got 1'),
    );
    expect(() => poissonQuantile(0.5, 0)).toThrow(new RangeError('mean: expected a number above 0, got 0'));
  });
});

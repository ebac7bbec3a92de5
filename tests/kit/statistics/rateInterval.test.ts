import { describe, expect, it } from '@jest/globals';
import { countInterval } from '../../../kit/statistics/byar.ts';
import { rateInterval } from '../../../kit/statistics/rateInterval.ts';

describe('rateInterval', () => {
  it('is the interval of the count, per 1,000 of the population', () => {
    const { lower, upper } = rateInterval(65, 2_000);
    expect(lower).toBeCloseTo(25.081593855229727, 9);
    expect(upper).toBeCloseTo(41.424569272969919, 9);
  });

  it('is told per as many as asked, at the level asked', () => {
    const count = countInterval(7, 0.998);
    const rate = rateInterval(7, 4_000, 100_000, 0.998);
    expect(rate.lower).toBeCloseTo(count.lower * 25, 9);
    expect(rate.upper).toBeCloseTo(count.upper * 25, 9);
  });

  it('refuses to divide by nobody', () => {
    expect(() => rateInterval(5, 0)).toThrow(new RangeError('population: expected a number above 0, got 0'));
    expect(() => rateInterval(5, 100, -1)).toThrow(new RangeError('per: expected a number above 0, got -1'));
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rateFunnel, shareFunnel } from '../../../kit/statistics/funnel.ts';

describe('shareFunnel', () => {
  it('gives the Wilson limits about the overall share', () => {
    const { warning, control } = shareFunnel(0.65, 100);
    expect(warning.lower).toBeCloseTo(0.55254443296887967, 12);
    expect(control.upper).toBeCloseTo(0.77835406140896968, 12);
  });
});

describe('rateFunnel', () => {
  it('gives the limits that hold 95 % and 99.8 % of areas differing by chance alone', () => {
    // 100 expected: exact Poisson limits, worked out with another library, per 1,000 of 10,000 people.
    const { warning, control } = rateFunnel(0.01, 10_000);
    expect(warning.lower).toBeCloseTo(8.0366, 4);
    expect(warning.upper).toBeCloseTo(11.9581, 4);
    expect(control.lower).toBeCloseTo(7.0065, 4);
    expect(control.upper).toBeCloseTo(13.1805, 4);
  });

  it('narrows towards the baseline as areas grow, the control limits outside the warning limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 400_000 }), (population) => {
        const small = rateFunnel(0.05, population);
        const large = rateFunnel(0.05, population * 2);
        expect(small.control.lower).toBeLessThan(small.warning.lower);
        expect(small.control.upper).toBeGreaterThan(small.warning.upper);
        expect(large.warning.lower).toBeGreaterThan(small.warning.lower);
        expect(large.warning.upper).toBeLessThan(small.warning.upper);
      }),
    );
  });

  it('refuses an area of nobody', () => {
    expect(() => rateFunnel(0.05, 0)).toThrow(new RangeError('population: expected a number above 0, got 0'));
  });
});

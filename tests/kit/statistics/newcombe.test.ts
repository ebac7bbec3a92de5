import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newcombeInterval } from '../../../kit/statistics/newcombe.ts';

const sampledShare = fc.record({
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  sampleSize: fc.double({ min: 1, max: 1e6, noNaN: true }),
});

describe('newcombeInterval', () => {
  // Document 002's survey answers, in percentage points, for London (22,000 asked a year) and one borough of 32.
  it.each([
    ['confidence', 0.52, 0.56, [3.07, 4.93], [-1.27, 9.23]],
    ['safety at night', 0.74, 0.72, [-2.83, -1.17], [-6.68, 2.69]],
    ['understanding', 0.61, 0.64, [2.1, 3.9], [-2.11, 8.09]],
    ['dealing with what matters', 0.6, 0.62, [1.09, 2.91], [-3.15, 7.13]],
    ['worry about antisocial behaviour', 0.36, 0.4, [3.09, 4.91], [-1.13, 9.1]],
    ['safety by day', 0.96, 0.97, [0.66, 1.34], [-0.98, 3.02]],
    ['satisfaction', 0.59, 0.65, [5.09, 6.9], [0.87, 11.09]],
  ])('encloses the change in %s', (_, before, after, london, borough) => {
    const points = (sampleSize: number): number[] => {
      const limits = newcombeInterval({ share: before, sampleSize }, { share: after, sampleSize });
      return [limits.lower, limits.upper].map((limit) => Math.round(limit * 10_000) / 100);
    };
    expect(points(22_000)).toEqual(london);
    expect(points(22_000 / 32)).toEqual(borough);
  });

  it('encloses the difference and stays within −1 to 1', () => {
    fc.assert(
      fc.property(sampledShare, sampledShare, (from, to) => {
        const { lower, upper } = newcombeInterval(from, to);
        const difference = to.share - from.share;
        return -1 - 1e-12 <= lower && lower <= difference && difference <= upper && upper <= 1 + 1e-12;
      }),
    );
  });

  it('turns about when the two are exchanged', () => {
    fc.assert(
      fc.property(sampledShare, sampledShare, (from, to) => {
        const forwards = newcombeInterval(from, to);
        const backwards = newcombeInterval(to, from);
        expect(backwards.lower).toBeCloseTo(-forwards.upper, 12);
        expect(backwards.upper).toBeCloseTo(-forwards.lower, 12);
      }),
    );
  });

  it('refuses a sample of nobody', () => {
    const someone = { share: 0.5, sampleSize: 10 };
    expect(() => newcombeInterval({ share: 0, sampleSize: 0 }, someone)).toThrow(
      new RangeError('n: expected a number above 0, got 0'),
    );
  });
});

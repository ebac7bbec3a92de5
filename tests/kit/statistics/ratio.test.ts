import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rateRatio } from '../../../kit/statistics/ratio.ts';

const rate = fc.record({ count: fc.integer({ min: 1, max: 1e6 }), over: fc.double({ min: 1, max: 1e7, noNaN: true }) });

describe('rateRatio', () => {
  it.each([
    [{ count: 420, over: 30_000 }, { count: 600, over: 150_000 }, [3.5, 3.09, 3.96]],
    [{ count: 9, over: 1_200 }, { count: 40, over: 20_000 }, [3.75, 1.82, 7.73]],
  ])('sets %j against %j', (group, reference, expected) => {
    const { value, lower, upper } = rateRatio(group, reference);
    expect([value, lower, upper].map((part) => Math.round(part * 100) / 100)).toEqual(expected);
  });

  it('encloses the ratio, equally far on both sides in logs', () => {
    fc.assert(
      fc.property(rate, rate, (group, reference) => {
        const { value, lower, upper } = rateRatio(group, reference);
        expect(lower).toBeLessThan(value);
        expect(Math.log(upper / value)).toBeCloseTo(Math.log(value / lower), 9);
      }),
    );
  });

  it('inverts when the two are exchanged', () => {
    fc.assert(
      fc.property(rate, rate, (group, reference) => {
        const { lower, upper } = rateRatio(group, reference);
        const inverse = rateRatio(reference, group);
        expect(inverse.lower * upper).toBeCloseTo(1, 9);
        expect(inverse.upper * lower).toBeCloseTo(1, 9);
      }),
    );
  });

  it.each([
    [0, 10],
    [10, 0],
    [Number.NaN, 10],
  ])('refuses a count of %d over %d', (count, over) => {
    const sound = { count: 10, over: 10 };
    expect(() => rateRatio({ count, over }, sound)).toThrow(RangeError);
    expect(() => rateRatio(sound, { count, over })).toThrow(/^ratio: expected counts and denominators above 0, got /);
  });
});

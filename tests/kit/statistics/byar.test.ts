import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countInterval } from '../../../kit/statistics/byar.ts';

describe('countInterval', () => {
  it.each([
    [65, 50.163187710459454, 82.849138545939837],
    [1045, 982.59320180733255, 1110.33121298565],
  ])('encloses %d by Byar as the published vectors do', (count, lower, upper) => {
    const limits = countInterval(count);
    expect(limits.lower).toBeCloseTo(lower, 9);
    expect(limits.upper).toBeCloseTo(upper, 9);
  });

  // Exact limits from chi-square tables to 16 digits; 3.688879… is −ln 0.025.
  it.each([
    [0, 0, 3.6888794541139363],
    [5, 1.6234863901184207, 11.66833207932267],
    [9, 4.115373097378334, 17.084803451419166],
  ])('encloses %d exactly, being below 10', (count, lower, upper) => {
    const limits = countInterval(count);
    expect(limits.lower).toBeCloseTo(lower, 9);
    expect(limits.upper).toBeCloseTo(upper, 9);
  });

  it('below 10, leaves half of what the level leaves on each side', () => {
    const upTo = (count: number, mean: number): number => {
      let [term, sum] = [Math.exp(-mean), 0];
      for (let k = 0; k <= count; k += 1) [sum, term] = [sum + term, (term * mean) / (k + 1)];
      return sum;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.5, max: 0.999, noNaN: true }), (count, level) => {
        const { lower, upper } = countInterval(count, level);
        expect(1 - upTo(count - 1, lower)).toBeCloseTo((1 - level) / 2, 8);
        expect(upTo(count, upper)).toBeCloseTo((1 - level) / 2, 8);
      }),
    );
  });

  it('encloses the count, and rises with it', () => {
    fc.assert(
      fc.property(fc.nat(1e7), fc.double({ min: 0.8, max: 0.9999, noNaN: true }), (count, level) => {
        const here = countInterval(count, level);
        const next = countInterval(count + 1, level);
        expect(here.lower).toBeGreaterThanOrEqual(0);
        expect(here.lower).toBeLessThanOrEqual(count);
        expect(here.upper).toBeGreaterThan(count);
        expect(next.lower).toBeGreaterThan(here.lower);
        expect(next.upper).toBeGreaterThan(here.upper);
      }),
    );
  });

  it('leaves everything possible at level 1', () => {
    expect(countInterval(65, 1)).toEqual({ lower: 0, upper: Infinity });
    expect(countInterval(0, 1)).toEqual({ lower: 0, upper: Infinity });
  });

  it.each([-1, Number.NaN, Infinity])('refuses the count %d', (count) => {
    expect(() => countInterval(count)).toThrow(new RangeError(`x: expected a count of 0 or more, got ${count}`));
  });

  it('refuses a level that is told in per cent', () => {
    expect(() => countInterval(65, 95)).toThrow('level: expected a number above 0 and up to 1, such as 0.95, got 95');
  });
});

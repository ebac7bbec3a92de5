import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wilsonInterval } from '../../../kit/statistics/wilson.ts';

/** Sample sizes and a share of each, whole people or not. */
const sample = fc
  .tuple(fc.double({ min: 1, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, share]) => ({ n, x: share * n }));

describe('wilsonInterval', () => {
  it.each([
    [65, 100, 0.95, 0.55254443296887967, 0.73635751756902468],
    [1045, 5000, 0.95, 0.19795549880013297, 0.22049130373189027],
    [65, 100, 0.998, 0.49549465740704313, 0.77835406140896968],
  ])('encloses %d of %d at level %d as the published vectors do', (x, n, level, lower, upper) => {
    const limits = wilsonInterval(x, n, level);
    expect(limits.lower).toBeCloseTo(lower, 12);
    expect(limits.upper).toBeCloseTo(upper, 12);
  });

  it.each([
    [0.56, 22_000, 55.34, 56.65],
    [0.56, 688, 52.3, 59.7],
    [0.56, 172, 48.5, 63.2],
    [0.56, 400, 51.1, 60.8],
    [0.56, 100, 46.2, 65.3],
  ])('takes the share %d of a sample of %d', (share, n, lower, upper) => {
    const limits = wilsonInterval(share * n, n);
    expect(Math.abs(limits.lower * 100 - lower)).toBeLessThan(0.051);
    expect(Math.abs(limits.upper * 100 - upper)).toBeLessThan(0.051);
  });

  it('leaves everything possible at level 1', () => {
    expect(wilsonInterval(65, 100, 1)).toEqual({ lower: 0, upper: 1 });
  });

  it('starts at 0 for nobody and ends at 1 for everybody', () => {
    expect(wilsonInterval(0, 50).lower).toBe(0);
    expect(wilsonInterval(50, 50).upper).toBe(1);
  });

  it('lies within 0 to 1 and encloses the share', () => {
    fc.assert(
      fc.property(sample, ({ x, n }) => {
        const { lower, upper } = wilsonInterval(x, n);
        return lower >= 0 && lower <= x / n && x / n <= upper && upper <= 1;
      }),
    );
  });

  it('mirrors: those who did not say so have the complement of the interval', () => {
    fc.assert(
      fc.property(sample, ({ x, n }) => {
        const said = wilsonInterval(x, n);
        const others = wilsonInterval(n - x, n);
        expect(others.lower).toBeCloseTo(1 - said.upper, 9);
        expect(others.upper).toBeCloseTo(1 - said.lower, 9);
      }),
    );
  });

  it('narrows with a larger sample and widens with a higher level', () => {
    fc.assert(
      fc.property(sample, ({ x, n }) => {
        const width = ({ lower, upper }: { lower: number; upper: number }): number => upper - lower;
        expect(width(wilsonInterval(4 * x, 4 * n))).toBeLessThan(width(wilsonInterval(x, n)));
        expect(width(wilsonInterval(x, n, 0.998))).toBeGreaterThan(width(wilsonInterval(x, n)));
      }),
    );
  });

  it.each([
    [101, 100, 0.95, 'x: expected a number from 0 to n (100), got 101'],
    [-1, 100, 0.95, 'x: expected a number from 0 to n (100), got -1'],
    [Number.NaN, 100, 0.95, 'x: expected a number from 0 to n (100), got NaN'],
    [0, 0, 0.95, 'n: expected a number above 0, got 0'],
    [0, -5, 0.95, 'n: expected a number above 0, got -5'],
    [1, 2, 0, 'level: expected a number above 0 and up to 1, such as 0.95, got 0'],
    [1, 2, 95, 'level: expected a number above 0 and up to 1, such as 0.95, got 95'],
  ])('refuses %d of %d at level %d', (x, n, level, message) => {
    expect(() => wilsonInterval(x, n, level)).toThrow(new RangeError(message));
  });
});

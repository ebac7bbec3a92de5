import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countTable } from '../../../kit/disclosure/countTable.ts';
import { midpointSix, roundTable, roundToFive } from '../../../kit/disclosure/roundTable.ts';
import { dimension } from './madeTables.ts';

describe('rounding', () => {
  it.each([
    [0, 0],
    [1, null],
    [7, null],
    [8, 10],
    [12, 10],
    [13, 15],
  ])('to 5 makes %d %p', (count, rounded) => {
    expect(roundToFive(count)).toBe(rounded);
  });

  it.each([
    [0, 0],
    [1, 3],
    [6, 3],
    [7, 9],
    [12, 9],
    [13, 15],
    [18, 15],
  ])('to the midpoint of six makes %d %d', (count, rounded) => {
    expect(midpointSix(count)).toBe(rounded);
  });

  it('to the midpoint of six is never off by more than three, and shows 0 for 0 only', () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(Math.abs(midpointSix(count) - count)).toBeLessThanOrEqual(3);
        expect(midpointSix(count) === 0).toBe(count === 0);
      }),
    );
  });

  it('adds up totals from rounded counts (OpenSAFELY, "Rounding counts")', () => {
    const bands = [dimension('age', 4)];
    const rounded = (counts: readonly number[]) => [...roundTable(countTable(bands, counts), 'TO_5').cells.values()];
    expect(rounded([3, 8, 16, 23])).toEqual([null, 10, 15, 25, 50]);
    expect(rounded([18, 23, 31, 44])).toEqual([20, 25, 30, 45, 120]);
  });

  it('withholds a total of withheld counts alone', () => {
    const cells = roundTable(countTable([dimension('a', 2), dimension('b', 2)], [3, 4, 0, 20]), 'TO_5').cells;
    expect([...cells.values()]).toEqual([null, null, null, 0, 20, 20, null, 20, 20]);
  });

  it('gives totals of midpoints as sums of midpoints', () => {
    const cells = roundTable(countTable([dimension('a', 3)], [1, 0, 8]), 'MIDPOINT_6').cells;
    expect([...cells.values()]).toEqual([3, 0, 9, 12]);
  });
});

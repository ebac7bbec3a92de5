import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countTable } from '../../../kit/disclosure/countTable.ts';
import { cellKey, type Dimension } from '../../../kit/disclosure/dimension.ts';
import { midpointSix, roundTables, roundToFive } from '../../../kit/disclosure/roundTables.ts';
import type { Rounding } from '../../../schema/disclosure/policy.ts';
import { dimension } from './madeTables.ts';

const roundTable = (
  dimensions: readonly Dimension[],
  counts: readonly number[],
  rounding: Exclude<Rounding, 'NONE'>,
) => [...roundTables(countTable(dimensions, counts), [dimensions], rounding).cells.values()];

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
    expect(roundTable(bands, [3, 8, 16, 23], 'TO_5')).toEqual([null, 10, 15, 25, 50]);
    expect(roundTable(bands, [18, 23, 31, 44], 'TO_5')).toEqual([20, 25, 30, 45, 120]);
  });

  it('withholds a total of withheld counts alone', () => {
    const cells = roundTable([dimension('a', 2), dimension('b', 2)], [3, 4, 0, 20], 'TO_5');
    expect(cells).toEqual([null, null, null, 0, 20, 20, null, 20, 20]);
  });

  it('gives totals of midpoints as sums of midpoints', () => {
    expect(roundTable([dimension('a', 3)], [1, 0, 8], 'MIDPOINT_6')).toEqual([3, 0, 9, 12]);
  });

  it('tells a total that tables share once, so that neither limits the other', () => {
    const [group, gender] = [dimension('group', 5), dimension('gender', 2)];
    // One of each group, all of one gender: rounded by itself, the table by gender would tell that they are six at most.
    const behind = countTable([group, gender], [1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
    const { cells } = roundTables(behind, [[group], [gender]], 'MIDPOINT_6');
    expect(cells.get(cellKey({ group: 'a' }))).toBe(3);
    expect(cells.get(cellKey({ gender: 'a' }))).toBe(15);
    expect(cells.get(cellKey({ gender: 'b' }))).toBe(0);
    expect(cells.get(cellKey({}))).toBe(15);
  });

  it('leaves every count any of six numbers, whatever is told beside it', () => {
    const dimensions = [dimension('a', 3), dimension('b', 2), dimension('c', 2)];
    const [a, b, c] = dimensions;
    if (a === undefined || b === undefined || c === undefined) throw new Error('expected three');
    const counts = fc.array(fc.nat(20), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.nat(11), fc.nat(5), (given, place, other) => {
        // Whichever of its six numbers a count is, everything that is told is the same.
        const of = (numbers: readonly number[]) =>
          roundTables(countTable(dimensions, numbers), [[a, b], [b, c], [a]], 'MIDPOINT_6').cells;
        const count = given[place] ?? 0;
        const six = count === 0 ? 0 : Math.ceil(count / 6) * 6 - other;
        expect(of(given.with(place, six))).toEqual(of(given));
      }),
    );
  });

  it('refuses a table that tells something of persons', () => {
    const people = { ...dimension('group', 2), role: 'PERSONAL' } as const;
    const outcome = { ...dimension('outcome', 2), role: 'SENSITIVE' } as const;
    expect(() => roundTable([people, outcome], [9, 0, 9, 9], 'MIDPOINT_6')).toThrow(/got one with outcomes/);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { StatedTable } from '../../../../kit/disclosure/exchange/statedPeople.ts';
import { tellTogether } from '../../../../kit/disclosure/exchange/toldTogether.ts';

const policy = { threshold: 5, narrowest: 5 };

/** A table of one column: each row's count with its total, those that are withheld as null. */
function table(areas: readonly number[], people: readonly number[], rows: readonly (number | null)[], all: number) {
  const counts = [...rows, all].flatMap((count) => [count, count]);
  return { areas, people, counts } satisfies StatedTable;
}

const of = (states: readonly (readonly StatedTable[])[], monthOf: readonly number[], rows = 4) => ({
  rows,
  columns: 1,
  states,
  monthOf,
});

describe('tables that were told at several times', () => {
  it('tell of a few who came where months and quarters withhold different rows', async () => {
    // Of x, y, z and w ten, two, five and none came to the first of two months.
    const before = [table([0], [0], [null, null, 30, 40], 110), table([0], [2], [50, 50, 50, 50], 200)];
    const after = [table([0], [1], [null, null, 35, 40], 127), table([0], [2], [50, 50, 50, 50], 200)];
    const quarters = [table([0], [0, 2], [70, null, null, 90], 310), table([0], [1, 2], [80, null, null, 90], 327)];
    const ofMonths = of([before, after], [1, 1, 2]);
    expect(await tellTogether(ofMonths, policy)).toBe(false);
    const withQuarters = ofMonths.states.map((state, at) => [...state, ...quarters.slice(at, at + 1)]);
    expect(await tellTogether({ ...ofMonths, states: withQuarters }, policy)).toBe(true);
  });

  it('tell of a few who came where two areas withhold different rows, if nobody was taken away', async () => {
    const state = (
      people: number,
      [b, a, m, w]: readonly [number, number, number, number],
      [one, other]: readonly [number, number],
    ) => [
      table([0, 1], [people], [b, a, m, w], b + a + m + w),
      table([0], [people], [null, null, 30, 40], one),
      table([1], [people], [30, null, null, 40], other),
    ];
    const before = state(0, [50, 40, 50, 80], [110, 110]);
    // Ten of b and two of a to the one; six of a and nine of m to the other.
    expect(await tellTogether(of([before, state(1, [60, 48, 59, 80], [122, 125])], [1, 1]), policy)).toBe(true);
    expect(await tellTogether(of([before, state(1, [50, 48, 50, 80], [110, 118])], [1, 1]), policy)).toBe(false);
  });

  it('tell of people of whom nothing was told, where they are no more than what is told later', async () => {
    const few = [table([0], [0], [null, null, null, null], 9)];
    const more = [table([0], [1], [5, 7, 0, 0], 12)];
    expect(await tellTogether(of([few, more], [1, 1]), policy)).toBe(true);
    const many = [table([0], [1], [20, 27, 30, 20], 97)];
    expect(await tellTogether(of([few, many], [1, 1]), policy)).toBe(false);
  });

  it('tell nothing more where nothing changed, or as many as may be told', async () => {
    const before = table([0], [0], [null, null, 30, 40], 90);
    const same = table([0], [1], [null, null, 30, 40], 90);
    const more = table([0], [1], [null, null, 35, 40], 101);
    expect(await tellTogether(of([[before], [same]], [1, 1]), policy)).toBe(false);
    expect(await tellTogether(of([[before], [more]], [1, 1]), policy)).toBe(false);
  });

  it('tell of a count that was told and is withheld, where nobody came who could have changed it', async () => {
    const before = table([0], [0], [7, null, null, 40], 60);
    const after = table([0], [1], [null, null, null, 40], 60);
    expect(await tellTogether(of([[before], [after]], [1, 1]), policy)).toBe(true);
  });
});

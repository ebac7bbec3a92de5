import type { CellSpace } from './cellSpace.ts';
import type { LinearForm, LinearRow, LinearSystem } from './linearSystem.ts';

/** The unknown inner counts of a space, and all that the known counts say of them. */
export interface UnknownCounts {
  readonly system: LinearSystem;
  /** A cell as a sum of unknowns. */
  readonly formOf: (cell: number) => LinearForm;
}

/**
 * Writes down what a reader knows: counts are 0 or more, every known total is the sum of its parts, and a margin that several
 * tables share is the same in each.
 * @param known the count of a cell where a reader knows it.
 */
export function unknownCounts(space: CellSpace, known: (cell: number) => number | null): UnknownCounts {
  const unknownOf = new Map<number, number>();
  for (let cell = 0; cell < space.size; cell += 1) {
    if (space.isInner(cell) && known(cell) === null) unknownOf.set(cell, unknownOf.size);
  }
  const formIn = (cell: number, at: number): LinearForm => {
    const inner = space.innerCells(cell, space.tables[at] ?? []);
    const unknowns = inner.flatMap((one) => unknownOf.get(one) ?? []);
    const constant = inner.reduce((sum, one) => sum + (known(one) ?? 0), 0);
    return { constant, unknowns, factors: unknowns.map(() => 1) };
  };
  const rows: LinearRow[] = [];
  for (let cell = 0; cell < space.size; cell += 1) {
    const forms = space.isInner(cell) ? [] : space.tablesOf(cell).map((at) => formIn(cell, at));
    rows.push(...(known(cell) === null ? sameIn(forms) : forms.map((form) => equals(form, known(cell) ?? 0))));
  }
  return {
    system: {
      lower: Array.from(unknownOf, () => 0),
      upper: Array.from(unknownOf, () => Infinity),
      rows,
    },
    formOf: (cell) => {
      const count = known(cell);
      if (count !== null) return { constant: count, unknowns: [], factors: [] };
      return formIn(cell, space.tablesOf(cell)[0] ?? 0);
    },
  };
}

function equals({ constant, unknowns, factors }: LinearForm, count: number): LinearRow {
  return { unknowns, factors, lower: count - constant, upper: count - constant };
}

function sameIn([first, ...others]: readonly LinearForm[]): LinearRow[] {
  if (first === undefined) return [];
  return others.map((other) => ({
    unknowns: [...first.unknowns, ...other.unknowns],
    factors: [...first.factors, ...other.factors.map((factor) => -factor)],
    lower: other.constant - first.constant,
    upper: other.constant - first.constant,
  }));
}

import type { LinearForm, LinearRow, LinearSystem } from '../linearSystem.ts';
import type { ChangeBelief } from '../releasePair.ts';

/** One table as it was told. */
export interface StatedTable {
  /** The areas that it adds up, by number. */
  readonly areas: readonly number[];
  /** Of each month that it adds up, which people those were: a number that grows from one restatement of a month to the next. */
  readonly people: readonly number[];
  /** Rows and their totals, then the totals of all rows; null where withheld. */
  readonly counts: readonly (number | null)[];
}

/** What readers of one table saw at several times. */
export interface StatedTables {
  readonly rows: number;
  readonly columns: number;
  /** What stood at each time, the last as it is about to be. */
  readonly states: readonly (readonly StatedTable[])[];
  /** Of which month each number of people is. */
  readonly monthOf: readonly number[];
}

/** One count of a stated table; null for totals. */
export interface StatedCell {
  readonly table: StatedTable;
  readonly row: number | null;
  readonly column: number | null;
}

const cellsOf = new Map<string, readonly Pick<StatedCell, 'row' | 'column'>[]>();

/** Every place of a table, its totals included. */
export function cells({ rows, columns }: StatedTables): readonly Pick<StatedCell, 'row' | 'column'>[] {
  const key = `${String(rows)} ${String(columns)}`;
  const known = cellsOf.get(key);
  if (known !== undefined) return known;
  const places = (size: number) => [...Array(size).keys(), null];
  const found = places(rows).flatMap((row) => places(columns).map((column) => ({ row, column })));
  cellsOf.set(key, found);
  return found;
}

export function countOf(stated: StatedTables, { table, row, column }: StatedCell): number | null {
  return table.counts[(row ?? stated.rows) * (stated.columns + 1) + (column ?? stated.columns)] ?? null;
}

/** What is told of how many people there are in a column of one area in one month, or in all columns; null where nothing is. */
type TotalOf = (people: number, area: number, column: number | null) => number | null;

/** The people whom a reader reckons with, as unknown numbers, and what tables say of them. */
export class StatedPeople {
  readonly #rows: LinearRow[] = [];
  readonly #areas: number;
  /** Of each number of people, area and column the number of people whose unknowns these are, as far as both are the same. */
  readonly #same: Int32Array;
  /** Of each unknown there could be its place among those that there are, from 1; 0 for none yet. */
  readonly #places: Int32Array;
  #unknowns = 0;

  constructor(
    private readonly stated: StatedTables,
    tables: readonly StatedTable[],
    belief: ChangeBelief,
  ) {
    const own = [...new Set(tables)];
    const all = stated.states.flat();
    this.#areas = 1 + all.reduce((most, { areas }) => Math.max(most, ...areas), 0);
    const sizes = [stated.monthOf.length, this.#areas, stated.columns] as const;
    this.#same = Int32Array.from({ length: sizes[0] * sizes[1] * sizes[2] }, (_, at) =>
      Math.floor(at / (sizes[1] * sizes[2])),
    );
    this.#places = new Int32Array(this.#same.length * stated.rows);
    const bound = belief === 'ANY' ? [] : successions(stated, own);
    const totals = this.#totals(own);
    for (const [earlier, later] of bound) this.#identify(earlier, later, totals);
    for (const table of own) {
      for (const place of cells(stated)) {
        const count = countOf(stated, { ...place, table });
        if (count !== null) this.#rows.push({ ...this.form({ ...place, table }), lower: count, upper: count });
      }
    }
    for (const [earlier, later] of bound) this.#bind(earlier, later, belief);
  }

  get system(): LinearSystem {
    const all = Array.from({ length: this.#unknowns }, () => 0);
    return { lower: all, upper: all.map(() => Infinity), rows: this.#rows };
  }

  form({ table, row, column }: StatedCell): LinearForm {
    const { rows, columns } = this.stated;
    const [[firstRow, lastRow], [firstColumn, lastColumn]] = [
      row === null ? [0, rows - 1] : [row, row],
      column === null ? [0, columns - 1] : [column, column],
    ];
    const unknowns: number[] = [];
    for (const people of table.people) {
      for (const area of table.areas) {
        for (let one = firstRow; one <= lastRow; one += 1) {
          for (let other = firstColumn; other <= lastColumn; other += 1) {
            unknowns.push(this.#unknown(people, area, one, other));
          }
        }
      }
    }
    return { constant: 0, unknowns, factors: unknowns.map(() => 1) };
  }

  difference(after: StatedCell, before: StatedCell): LinearForm {
    const factors = new Map<number, number>();
    for (const unknown of this.form(after).unknowns) factors.set(unknown, (factors.get(unknown) ?? 0) + 1);
    for (const unknown of this.form(before).unknowns) factors.set(unknown, (factors.get(unknown) ?? 0) - 1);
    const left = [...factors].filter(([, factor]) => factor !== 0);
    return {
      constant: 0,
      unknowns: left.map(([unknown]) => unknown),
      factors: left.map(([, factor]) => factor),
    };
  }

  #unknown(people: number, area: number, row: number, column: number): number {
    const { rows, columns } = this.stated;
    const of = this.#same[(people * this.#areas + area) * columns + column] ?? people;
    const at = ((of * this.#areas + area) * rows + row) * columns + column;
    const known = this.#places[at] ?? 0;
    if (known > 0) return known - 1;
    this.#unknowns += 1;
    this.#places[at] = this.#unknowns;
    return this.#unknowns - 1;
  }

  #totals(tables: readonly StatedTable[]): TotalOf {
    const { areas, stated } = { areas: this.#areas, stated: this.stated };
    const single = new Map(
      tables
        .filter((table) => table.people.length === 1 && table.areas.length === 1)
        .map((table) => [(table.people[0] ?? 0) * areas + (table.areas[0] ?? 0), table] as const),
    );
    return (people, area, column) => {
      const table = single.get(people * areas + area);
      return table === undefined ? null : countOf(stated, { table, row: null, column });
    };
  }

  /** Where none came and none went of those whom a total counts, the people of the later state are those of the earlier. */
  #identify(earlier: number, later: number, totalOf: TotalOf): void {
    const { columns } = this.stated;
    for (let area = 0; area < this.#areas; area += 1) {
      const isSame = (column: number | null) => {
        const total = totalOf(later, area, column);
        return total !== null && total === totalOf(earlier, area, column);
      };
      const isAllSame = isSame(null);
      for (let column = 0; column < columns; column += 1) {
        if (!isAllSame && !isSame(column)) continue;
        const before = (earlier * this.#areas + area) * columns + column;
        this.#same[(later * this.#areas + area) * columns + column] = this.#same[before] ?? earlier;
      }
    }
  }

  #bind(earlier: number, later: number, belief: ChangeBelief): void {
    const { rows, columns } = this.stated;
    for (let area = 0; area < this.#areas; area += 1) {
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          const [before, after] = [this.#unknown(earlier, area, row, column), this.#unknown(later, area, row, column)];
          if (before === after) continue;
          const unknowns = belief === 'ONLY_TAKEN' ? [before, after] : [after, before];
          this.#rows.push({ unknowns, factors: [1, -1], lower: 0, upper: Infinity });
        }
      }
    }
  }
}

/** Each number of a month's people with the next of the same month, as far as tables tell of both. */
function successions({ monthOf }: StatedTables, tables: readonly StatedTable[]): (readonly [number, number])[] {
  const people = [...new Set(tables.flatMap((table) => table.people))].sort((one, other) => one - other);
  return [...Map.groupBy(people, (of) => monthOf[of]).values()].flatMap((of) =>
    of.slice(1).map((later, at) => [of[at] ?? later, later] as const),
  );
}

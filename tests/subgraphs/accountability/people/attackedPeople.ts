import type { LinearForm, LinearRow, LinearSystem } from '../../../../kit/disclosure/linearSystem.ts';
import { stopTables } from '../../../../schema/disclosure/stopTables.ts';

/** People of some kind in some months and areas; any value where a dimension is not named. */
export interface PeopleIn {
  readonly months: readonly number[];
  readonly areas: readonly string[];
  /** Codes by the names of dimensions. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/**
 * RINGS: everybody has a value of each attribute, an outcome, an object and an age at once, so that rings of tables limit what counts
 * can be. TABLES: tables agree in the margins that they share and in nothing else, which is quicker to solve for many tables.
 */
export type Depth = 'RINGS' | 'TABLES';

interface Block {
  readonly id: string;
  readonly dimensions: readonly string[];
}

const codes = new Map(
  stopTables.flatMap(({ dimensions }) =>
    dimensions.map(({ name, categories }) => [name, categories.map(({ code }) => code)] as const),
  ),
);

/** The people an attacker reckons with, as unknown whole numbers in blocks that count the same people along different dimensions. */
export class AttackedPeople {
  readonly #unknowns = new Map<string, number>();
  readonly #rows: LinearRow[] = [];
  readonly #tables: typeof stopTables;
  readonly #blocks: readonly Block[];

  constructor(
    tables: readonly string[],
    private readonly areas: readonly string[],
    depth: Depth,
  ) {
    this.#tables = stopTables.filter(({ id }) => tables.includes(id));
    const named = this.#tables.map(({ id, dimensions }) => ({ id, dimensions: dimensions.map(({ name }) => name) }));
    const columns = [...new Set(named.map(({ dimensions }) => dimensions[1] ?? ''))];
    const attributes = [...new Set(named.map(({ dimensions }) => dimensions[0] ?? ''))];
    this.#blocks = depth === 'TABLES' ? named : attributes.map((id) => ({ id, dimensions: [id, ...columns] }));
  }

  get system(): LinearSystem {
    const size = this.#unknowns.size;
    return {
      lower: Array.from({ length: size }, () => 0),
      upper: Array.from({ length: size }, () => 100_000),
      rows: this.#rows,
    };
  }

  uses(table: string): boolean {
    return this.#tables.some(({ id }) => id === table);
  }

  /** Whether some block tells people of that kind apart. */
  knows(values: PeopleIn['values']): boolean {
    return this.#blockFor(values) !== undefined;
  }

  /** What a cell of a table counts. */
  kindOf(table: string, cell: readonly string[]): PeopleIn['values'] {
    const dimensions = this.#tables.find(({ id }) => id === table)?.dimensions ?? [];
    // A total names all values, so that it is of a block that has the dimension.
    return Object.fromEntries(
      dimensions.map(({ name }, at) => [name, cell[at] === 'TOTAL' ? (codes.get(name) ?? []) : [cell[at] ?? '']]),
    );
  }

  formOf(version: string, { months, areas, values }: PeopleIn): LinearForm {
    const block = this.#blockFor(values);
    if (block === undefined) throw new RangeError(`no table tells people apart by ${Object.keys(values).join(', ')}`);
    const unknowns = months.flatMap((month) =>
      areas.flatMap((area) => this.#within(block, `${version} ${String(month)} ${area}`, values)),
    );
    return { constant: 0, unknowns, factors: unknowns.map(() => 1) };
  }

  tell({ unknowns, factors }: LinearForm, count: number): void {
    this.#rows.push({ unknowns, factors, lower: count, upper: count });
  }

  /** The same people are counted in every block. */
  link(version: string, month: number): void {
    for (const area of this.areas) {
      const place = `${version} ${String(month)} ${area}`;
      for (const [at, one] of this.#blocks.entries()) {
        for (const other of this.#blocks.slice(at + 1)) {
          const shared = one.dimensions.filter((name) => other.dimensions.includes(name));
          for (const values of combinations(shared)) {
            const [mine, theirs] = [this.#within(one, place, values), this.#within(other, place, values)];
            const factors = [...mine.map(() => 1), ...theirs.map(() => -1)];
            this.#rows.push({ unknowns: [...mine, ...theirs], factors, lower: 0, upper: 0 });
          }
        }
      }
    }
  }

  /** No count of the one version is higher than the same of the other. */
  onlyAdded(before: string, now: string): void {
    for (const [key, unknown] of this.#unknowns) {
      const later = key.startsWith(`${before} `) ? this.#unknowns.get(key.replace(before, now)) : undefined;
      if (later === undefined) continue;
      this.#rows.push({ unknowns: [later, unknown], factors: [1, -1], lower: 0, upper: Infinity });
    }
  }

  #blockFor(values: PeopleIn['values']): Block | undefined {
    return this.#blocks.find(({ dimensions }) => Object.keys(values).every((name) => dimensions.includes(name)));
  }

  #within({ id, dimensions }: Block, place: string, values: PeopleIn['values']): readonly number[] {
    return combinations(dimensions, values).map((one) => {
      const key = `${place} ${id} ${dimensions.map((name) => one[name]?.[0] ?? '').join('/')}`;
      const known = this.#unknowns.get(key) ?? this.#unknowns.size;
      this.#unknowns.set(key, known);
      return known;
    });
  }
}

/** Each combination of codes along some dimensions. */
function combinations(dimensions: readonly string[], of: PeopleIn['values'] = {}): readonly PeopleIn['values'][] {
  return dimensions.reduce<readonly PeopleIn['values'][]>(
    (all, name) =>
      all.flatMap((one) => (of[name] ?? codes.get(name) ?? []).map((code) => ({ ...one, [name]: [code] }))),
    [{}],
  );
}

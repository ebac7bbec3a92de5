import type { CellSpace, SpaceDimension } from './cellSpace.ts';

/** A change of one dimension: people in one category more, or in one more and in another fewer. */
interface Step {
  /** Whether as many leave as come, so that totals along the dimension stay. */
  readonly level: boolean;
  /** What changes, by the part that its code has in a cell's key. */
  readonly offsets: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/** Cells that may all change by as much, up or down, without any other cell of any table changing. */
export interface ProtectiveMove {
  readonly cells: readonly number[];
  /** 1 for cells that rise when the cell it protects rises, -1 for cells that fall. */
  readonly signs: readonly (1 | -1)[];
}

/**
 * The simplest ways in which a count could be another while all that stays published stays true: someone is taken from one
 * category of a dimension to another, and someone the other way elsewhere (in a table of two dimensions, the corners of a
 * rectangle), or is added, in which case the totals change with them.
 */
export class ProtectiveMoves {
  readonly #space: CellSpace;
  readonly #steps: Step[][][];
  readonly #bases: readonly number[][];

  constructor(space: CellSpace) {
    this.#space = space;
    this.#steps = space.dimensions.map((dimension, at) => stepsThrough(dimension, space.strideOf(at)));
    this.#bases = space.tables.map((table) => [...table]);
  }

  /**
   * Every such move through a cell, in canonical order.
   * @param accept refuses a cell, and with it every move that would change it; asked in a fixed order, once per move and cell.
   * @param begin called before the first cell of each move.
   */
  *through(
    cell: number,
    accept: (cell: number) => boolean,
    begin: () => void = () => undefined,
  ): Generator<ProtectiveMove> {
    const own = this.#space.dimensions.flatMap((_, at) => (this.#space.codeOf(cell, at) === 0 ? [] : [at]));
    for (const steps of this.#choices(own, (at) => this.#space.codeOf(cell, at))) {
      const changed = this.#bases.filter((table) =>
        [...steps].every(([at, step]) => !step.level || table.includes(at)),
      );
      const free = [...new Set(changed.flat())].filter((at) => !own.includes(at)).toSorted((a, b) => a - b);
      for (const rest of this.#choices(free, () => 0)) {
        begin();
        const move = this.#moveOf(changed, new Map([...steps, ...rest]), accept);
        if (move !== undefined) yield move;
      }
    }
  }

  *#choices(dimensions: readonly number[], codeOf: (at: number) => number): Generator<ReadonlyMap<number, Step>> {
    const [first, ...others] = dimensions;
    if (first === undefined) {
      yield new Map();
      return;
    }
    for (const step of this.#steps[first]?.[codeOf(first)] ?? []) {
      for (const rest of this.#choices(others, codeOf)) yield new Map([[first, step], ...rest]);
    }
  }

  #moveOf(
    tables: readonly (readonly number[])[],
    steps: ReadonlyMap<number, Step>,
    accept: (cell: number) => boolean,
  ): ProtectiveMove | undefined {
    const changes = new Map<number, 1 | -1>();
    for (const table of tables) {
      const chosen = table.flatMap((at) => steps.get(at) ?? []);
      if (!this.#gather(chosen, 0, 0, 1, changes, accept)) return undefined;
    }
    return { cells: [...changes.keys()], signs: [...changes.values()] };
  }

  #gather(
    steps: readonly Step[],
    at: number,
    key: number,
    sign: 1 | -1,
    changes: Map<number, 1 | -1>,
    accept: (cell: number) => boolean,
  ): boolean {
    const step = steps[at];
    if (step === undefined) {
      const cell = this.#space.byKey(key) ?? -1;
      if (changes.has(cell)) return true;
      changes.set(cell, sign);
      return accept(cell);
    }
    return step.offsets.every((offset, place) =>
      this.#gather(steps, at + 1, key + offset, step.signs[place] === sign ? 1 : -1, changes, accept),
    );
  }
}

/** By code: the steps that raise it. Exchanges come before additions, which would change totals too. */
function stepsThrough({ codes, categories, parts }: SpaceDimension, stride: number): Step[][] {
  const all = Array.from({ length: categories }, (_, at) => at + 1);
  const step = (more: number, fewer?: number): Step => {
    const changes = codes.flatMap((_, code) => {
      const holds = (category: number | undefined) =>
        category !== undefined && parts[code]?.includes(category) === true;
      if (holds(more) === holds(fewer)) return [];
      return [{ offset: code * stride, sign: holds(more) ? (1 as const) : (-1 as const) }];
    });
    return {
      level: fewer !== undefined,
      offsets: changes.map(({ offset }) => offset),
      signs: changes.map(({ sign }) => sign),
    };
  };
  return parts.map((inside) => [
    ...inside.flatMap((more) => all.filter((fewer) => !inside.includes(fewer)).map((fewer) => step(more, fewer))),
    ...inside.map((more) => step(more)),
  ]);
}

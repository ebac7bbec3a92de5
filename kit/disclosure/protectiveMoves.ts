import type { CellSpace, SpaceDimension } from './cellSpace.ts';

/** A change of one dimension: people in one category more, or in one more and in another fewer. */
interface Step {
  /** Whether as many leave as come, so that totals along the dimension stay. */
  readonly level: boolean;
  /** What changes, by the part that its code has in a cell's key. */
  readonly offsets: readonly number[];
  readonly signs: readonly number[];
}

/** What is done with the moves through a cell. */
export interface MoveVisitor {
  /** What it costs to let a cell change; Infinity refuses it, and with it every move that would change it. */
  costOf(cell: number): number;
  /** Moves that cost more than this are passed over; asked again and again, as it may come down. */
  mostCost?(): number;
  /** Called with each move that remains; true ends the visit. */
  visit(move: ProtectiveMove): boolean;
}

/**
 * Cells that may all change by as much, up or down, without any other cell of any table changing. One object is used for
 * every move: copy what is to be kept.
 */
export interface ProtectiveMove {
  readonly length: number;
  readonly cells: Int32Array;
  /** 1 for cells that rise when the cell it protects rises, -1 for cells that fall. */
  readonly signs: Int8Array;
  readonly cost: number;
}

/**
 * The simplest ways in which a count could be another while all that stays published stays true: someone is taken from one
 * category of a dimension to another, and someone the other way elsewhere (in a table of two dimensions, the corners of a
 * rectangle), or is added, in which case the totals change with them.
 *
 * There are thousands for each cell, and they are visited for every cell that is not safe yet: hence loops over buffers.
 */
export class ProtectiveMoves {
  readonly #space: CellSpace;
  readonly #steps: readonly (readonly (readonly Step[])[])[];
  readonly #move: { length: number; cells: Int32Array; signs: Int8Array; cost: number };
  readonly #keys: Int32Array;
  readonly #keySigns: Int8Array;
  /** 1 for cells of the move: tables that share one would give it twice. */
  readonly #met: Uint8Array;

  constructor(space: CellSpace) {
    this.#space = space;
    this.#steps = space.dimensions.map((dimension, at) => stepsThrough(dimension, space.strideOf(at)));
    this.#move = { length: 0, cells: new Int32Array(space.size), signs: new Int8Array(space.size), cost: 0 };
    this.#keys = new Int32Array(space.size);
    this.#keySigns = new Int8Array(space.size);
    this.#met = new Uint8Array(space.size);
  }

  /** Visits every such move through a cell, in canonical order. */
  through(cell: number, visitor: MoveVisitor): void {
    const dimensions = this.#space.dimensions.map((_, at) => at);
    const own = dimensions.filter((at) => this.#space.codeOf(cell, at) !== 0);
    const chosen: (Step | undefined)[] = dimensions.map(() => undefined);
    this.#choose(own, 0, cell, chosen, () => {
      const changed = this.#space.tables.filter((table) =>
        own.every((at) => chosen[at]?.level !== true || table.includes(at)),
      );
      return this.#changeTables(changed, 0, chosen, visitor);
    });
  }

  /** Goes through all choices of one step for each of some dimensions; true if that was ended. */
  #choose(
    dimensions: readonly number[],
    place: number,
    cell: number | undefined,
    chosen: (Step | undefined)[],
    then: () => boolean,
  ): boolean {
    const at = dimensions[place];
    if (at === undefined) return then();
    const steps = this.#steps[at]?.[cell === undefined ? 0 : this.#space.codeOf(cell, at)] ?? [];
    const ended = steps.some((step) => {
      chosen[at] = step;
      return this.#choose(dimensions, place + 1, cell, chosen, then);
    });
    chosen[at] = undefined;
    return ended;
  }

  /**
   * Lets the tables change one after the other, each with what is still to be chosen for it: where one of them refuses, nothing
   * needs to be chosen for the next. True if the visit was ended.
   */
  #changeTables(
    tables: readonly (readonly number[])[],
    place: number,
    chosen: (Step | undefined)[],
    visitor: MoveVisitor,
  ): boolean {
    const table = tables[place];
    if (table === undefined) return visitor.visit(this.#move);
    const free = table.filter((at) => chosen[at] === undefined);
    return this.#choose(free, 0, undefined, chosen, () => {
      const { length, cost } = this.#move;
      const ended = this.#gather(table, chosen, visitor) && this.#changeTables(tables, place + 1, chosen, visitor);
      this.#takeBack(length, cost);
      return ended;
    });
  }

  /** Adds a table's cells to the move; false if one is refused, or they cost too much. */
  #gather(table: readonly number[], chosen: readonly (Step | undefined)[], visitor: MoveVisitor): boolean {
    const [move, met] = [this.#move, this.#met];
    const most = visitor.mostCost?.() ?? Number.MAX_VALUE;
    const length = this.#spread(table, chosen);
    for (let at = 0; at < length; at += 1) {
      const cell = this.#space.byKey(this.#keys[at] ?? 0);
      if (met[cell] === 1) continue;
      move.cost += visitor.costOf(cell);
      if (move.cost > most) return false;
      met[cell] = 1;
      move.cells[move.length] = cell;
      move.signs[move.length] = this.#keySigns[at] ?? 1;
      move.length += 1;
    }
    return true;
  }

  #takeBack(length: number, cost: number): void {
    const [move, met] = [this.#move, this.#met];
    for (let at = length; at < move.length; at += 1) met[move.cells[at] ?? 0] = 0;
    move.length = length;
    move.cost = cost;
  }

  /** Writes down the keys of all combinations of what the steps change, and tells how many they are. */
  #spread(table: readonly number[], chosen: readonly (Step | undefined)[]): number {
    const [keys, keySigns] = [this.#keys, this.#keySigns];
    let length = 1;
    keys[0] = 0;
    keySigns[0] = 1;
    for (const dimension of table) {
      const { offsets = [], signs = [] } = chosen[dimension] ?? {};
      // From the last to the first, so that no key is overwritten before it has been read.
      for (let change = offsets.length - 1; change >= 0; change -= 1) {
        for (let at = 0; at < length; at += 1) {
          keys[change * length + at] = (keys[at] ?? 0) + (offsets[change] ?? 0);
          keySigns[change * length + at] = (keySigns[at] ?? 1) * (signs[change] ?? 1);
        }
      }
      length *= offsets.length;
    }
    return length;
  }
}

/** By code: the steps that raise it. Exchanges come before additions, which would change totals too. */
function stepsThrough({ codes, categories, parts }: SpaceDimension, stride: number): Step[][] {
  const all = Array.from({ length: categories }, (_, at) => at + 1);
  const holds = (code: number, category: number): boolean => parts[code]?.includes(category) === true;
  const step = (more: number, fewer: number): Step => {
    const changed = [...codes.keys()].filter((code) => holds(code, more) !== holds(code, fewer));
    return {
      level: fewer !== NOBODY,
      offsets: changed.map((code) => code * stride),
      signs: changed.map((code) => (holds(code, more) ? 1 : -1)),
    };
  };
  return parts.map((inside) => [
    ...inside.flatMap((more) => all.filter((fewer) => !inside.includes(fewer)).map((fewer) => step(more, fewer))),
    ...inside.map((more) => step(more, NOBODY)),
  ]);
}

/** The number of no category. */
const NOBODY = 0;

import { cellKey, codesOf, partsOf, TOTAL, type Coordinates, type Dimension } from './dimension.ts';
import { mergeDimensions } from './mergeDimensions.ts';

/** One dimension of a space, its codes numbered: 0 is TOTAL, then the categories in order, then the groups. */
export interface SpaceDimension {
  readonly name: string;
  readonly codes: readonly string[];
  readonly categories: number;
  /** For each code the numbers of the categories that it adds up. */
  readonly parts: readonly (readonly number[])[];
  readonly role: Dimension['role'];
}

/** A table of the space, by the positions of its dimensions in it. */
export type SpaceTable = readonly number[];

/**
 * All cells of a set of tables, totals included, numbered. A cell that stands in several tables, because they share a margin,
 * is one cell here: so it cannot be told in one table and withheld in another.
 */
export class CellSpace {
  readonly dimensions: readonly SpaceDimension[];
  /** The tables that no other one contains; all cells are sums of the cells of these. */
  readonly tables: readonly SpaceTable[];
  readonly #strides: readonly number[];
  readonly #keys: number[] = [];
  readonly #indices: Int32Array;
  /** For each cell the table of which it is an inner cell, one that is no sum; -1 for totals and groups. */
  readonly #innerOf: number[] = [];

  constructor(tables: readonly (readonly Dimension[])[]) {
    const merged = mergeDimensions(tables);
    this.dimensions = merged.map(numbered);
    this.#strides = merged.map((_, at) => this.dimensions.slice(0, at).reduce((all, one) => all * one.codes.length, 1));
    const positions = tables.map((table) => table.map(({ name }) => merged.findIndex((one) => one.name === name)));
    this.tables = positions.map((table) => table.toSorted((a, b) => a - b)).filter(isLargest);
    this.#indices = new Int32Array(this.dimensions.reduce((all, one) => all * one.codes.length, 1)).fill(-1);
    this.tables.forEach((table, at) => this.#number(table, at));
  }

  get size(): number {
    return this.#keys.length;
  }

  codeOf(cell: number, dimension: number): number {
    const size = this.dimensions[dimension]?.codes.length ?? 1;
    return Math.floor((this.#keys[cell] ?? 0) / (this.#strides[dimension] ?? 1)) % size;
  }

  strideOf(dimension: number): number {
    return this.#strides[dimension] ?? 0;
  }

  /** A cell's place in the grid of all codes: the sum over the dimensions of its code × `strideOf`. */
  keyOf(cell: number): number {
    return this.#keys[cell] ?? 0;
  }

  /** The cell at a place of that grid; -1 where no table has one. */
  byKey(key: number): number {
    return this.#indices[key] ?? -1;
  }

  coordinates(cell: number): Coordinates {
    const codes = this.dimensions.map(({ name, codes }, at) => [name, codes[this.codeOf(cell, at)] ?? TOTAL] as const);
    return Object.fromEntries(codes.filter(([, code]) => code !== TOTAL));
  }

  nameOf(cell: number): string {
    return cellKey(this.coordinates(cell));
  }

  isInner(cell: number): boolean {
    return this.#innerOf[cell] !== -1;
  }

  /** The tables, by their positions, in which the cell stands. */
  tablesOf(cell: number): number[] {
    const own = this.dimensions.flatMap((_, at) => (this.codeOf(cell, at) === 0 ? [] : [at]));
    return this.tables.flatMap((table, at) => (own.every((dimension) => table.includes(dimension)) ? [at] : []));
  }

  /** The cells of a table that are no sums and that add up to the given one. */
  innerCells(cell: number, table: SpaceTable): number[] {
    let keys = [0];
    for (const at of table) {
      const { parts } = this.dimensions[at] ?? { parts: [] };
      const stride = this.strideOf(at);
      const codes = parts[this.codeOf(cell, at)] ?? [];
      keys = keys.flatMap((key) => codes.map((code) => key + code * stride));
    }
    return keys.map((key) => this.byKey(key));
  }

  /** All cells of one table, totals included. */
  cellsOf(table: SpaceTable): number[] {
    return this.#keysOf(table).map((key) => this.byKey(key));
  }

  #number(table: SpaceTable, at: number): void {
    for (const key of this.#keysOf(table)) {
      const inner = table.every((dimension) => this.#isCategory(key, dimension));
      if (this.byKey(key) >= 0) continue;
      this.#indices[key] = this.#keys.length;
      this.#keys.push(key);
      this.#innerOf.push(inner ? at : -1);
    }
  }

  #keysOf(table: SpaceTable): number[] {
    let keys = [0];
    for (const at of table) {
      const stride = this.strideOf(at);
      const codes = this.dimensions[at]?.codes ?? [];
      // Categories first, so that cells come in canonical order with their totals behind them.
      const order = [...codes.keys()].slice(1).concat(0);
      keys = keys.flatMap((key) => order.map((code) => key + code * stride));
    }
    return keys;
  }

  #isCategory(key: number, at: number): boolean {
    const { codes, categories } = this.dimensions[at] ?? { codes: [], categories: 0 };
    const code = Math.floor(key / this.strideOf(at)) % codes.length;
    return code >= 1 && code <= categories;
  }
}

function numbered(dimension: Dimension): SpaceDimension {
  const codes = [TOTAL, ...codesOf(dimension).slice(0, -1)];
  const parts = codes.map((code) => partsOf(dimension, code).map((position) => position + 1));
  return { name: dimension.name, codes, categories: dimension.categories.length, parts, role: dimension.role };
}

function isLargest(table: SpaceTable, at: number, tables: readonly SpaceTable[]): boolean {
  return !tables.some(
    (other, place) =>
      place !== at && table.every((one) => other.includes(one)) && (other.length > table.length || place < at),
  );
}

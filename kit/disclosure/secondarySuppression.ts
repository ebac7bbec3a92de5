import type { Highs } from 'highs';
import { cheapestMove } from './cheapestMove.ts';
import { integerRanges } from './integerRanges.ts';
import { MovableCounts } from './movableCounts.ts';
import { ProtectiveMoves } from './protectiveMoves.ts';
import type { TableFamily } from './tableFamily.ts';
import { unknownCounts } from './unknownCounts.ts';

/** What is withheld in the end. */
export interface Suppression {
  readonly withheld: ReadonlySet<number>;
  /**
   * Withheld cells that can be worked out to less than the width asked for, whatever the tables withhold, from counts that are
   * exact elsewhere. Nothing in the tables narrows them further.
   */
  readonly limited: ReadonlySet<number>;
}

/**
 * Withholds further counts until every withheld one could be any of a range at least so wide, as far as exact counts allow.
 * In canonical order of cells: each that is not safe yet takes the move that adds the smallest sum of counts, then the fewest
 * cells, then the first in canonical order of categories. So the same tables always withhold the same cells.
 * @param primary cells that must be withheld for what they are.
 * @param isExact cells that are known whatever the tables tell, and so can protect nothing.
 * @param narrowest the least that highest less lowest may be.
 */
export function secondarySuppression(
  highs: Highs,
  family: TableFamily,
  primary: ReadonlySet<number>,
  isExact: (cell: number) => boolean,
  narrowest: number,
): Suppression {
  return new Suppressor(highs, family, primary, isExact).suppress(narrowest);
}

/** Up to so many cells withheld, the solver is asked again whenever a cell is not safe by moves alone. */
const QUICKLY_SOLVED = 60;

class Suppressor {
  readonly #highs: Highs;
  readonly #family: TableFamily;
  readonly #moves: ProtectiveMoves;
  readonly #movable: MovableCounts;
  readonly #exact: Uint8Array;
  /** 1 for each cell that readers are not told. */
  readonly #open: Uint8Array;
  readonly #withheld: Set<number>;
  readonly #safe = new Set<number>();

  constructor(highs: Highs, family: TableFamily, primary: ReadonlySet<number>, isExact: (cell: number) => boolean) {
    this.#highs = highs;
    this.#family = family;
    this.#withheld = new Set(primary);
    this.#exact = Uint8Array.from(family.counts, (_, cell) => (isExact(cell) ? 1 : 0));
    this.#open = Uint8Array.from(family.published, (published, cell) =>
      primary.has(cell) || (!published && this.#exact[cell] === 0) ? 1 : 0,
    );
    this.#moves = new ProtectiveMoves(family.space);
    this.#movable = new MovableCounts(family, this.#moves, this.#isOpen);
  }

  suppress(narrowest: number): Suppression {
    this.#markSafe(narrowest);
    const limited = new Set<number>();
    // A set visits what is added to it while it is being visited: cells withheld on the way are made safe too.
    for (const cell of this.#withheld) {
      if (!this.#safe.has(cell) && this.#protect(cell, narrowest) < narrowest) limited.add(cell);
    }
    return { withheld: this.#withheld, limited };
  }

  /** Finds which of the cells that must be withheld protect each other already: by moves where they can, else by solving. */
  #markSafe(narrowest: number): void {
    const unsure = [...this.#withheld].filter((cell) => !this.#safe.has(cell) && !this.#isSafeByMoves(cell, narrowest));
    const widths = this.#widthsBySolving(unsure, this.#isOpen, narrowest);
    unsure.forEach((cell, at) => {
      if ((widths[at] ?? 0) >= narrowest) this.#safe.add(cell);
    });
  }

  /** Makes one withheld cell as safe as can be, and tells how wide a range was asked of it. */
  #protect(cell: number, narrowest: number): number {
    let asked = narrowest;
    for (;;) {
      if (this.#isSafeByMoves(cell, asked, narrowest)) return asked;
      const withholding = { counts: this.#family.counts, isOpen: this.#isOpen, isExact: this.#isExact };
      const move = cheapestMove(this.#moves, this.#movable, withholding, cell, asked);
      const isWide = move !== undefined && move.width >= asked;
      if (!isWide && asked === narrowest && this.#exact.includes(1)) {
        asked = Math.min(narrowest, this.#widthAtMost(cell, narrowest));
        if (asked < narrowest) continue;
      }
      // Solving takes long and seldom finds more than moves do, so it is left for where they cannot help, and small tables.
      if ((!isWide || this.#isQuick()) && this.#isSafeBySolving(cell, asked)) return asked;
      const more = move?.cells ?? this.#everything();
      if (more.length === 0) return asked;
      for (const one of more) {
        this.#withheld.add(one);
        this.#open[one] = 1;
      }
    }
  }

  #isSafeByMoves(cell: number, asked: number, narrowest = asked): boolean {
    const wide = this.#movable.wideMove(cell, asked);
    if (asked >= narrowest) for (const one of wide ?? []) this.#safe.add(one);
    return wide !== undefined || this.#movable.widthOver(cell, asked) >= asked;
  }

  #isSafeBySolving(cell: number, asked: number): boolean {
    const [width] = this.#widthsBySolving([cell], this.#isOpen, asked);
    return width !== undefined && width >= asked;
  }

  /** How wide the cell's range is if everything is withheld that can be. */
  #widthAtMost(cell: number, enough: number): number {
    return this.#widthsBySolving([cell], (one) => !this.#isExact(one), enough)[0] ?? 0;
  }

  #isQuick(): boolean {
    return this.#open.reduce((sum, open) => sum + open, 0) <= QUICKLY_SOLVED;
  }

  readonly #isOpen = (cell: number): boolean => this.#open[cell] === 1;

  readonly #isExact = (cell: number): boolean => this.#exact[cell] === 1;

  #widthsBySolving(cells: readonly number[], isOpen: (cell: number) => boolean, enough: number): number[] {
    if (cells.length === 0) return [];
    const { counts, space } = this.#family;
    const { system, formOf } = unknownCounts(space, (one) => (isOpen(one) ? null : (counts[one] ?? 0)));
    const ranges = integerRanges(this.#highs, system, cells.map(formOf), enough);
    return ranges.map(({ lower, upper }) => upper - lower);
  }

  /** All that could still be withheld: beyond it there is nothing more to do. */
  #everything(): number[] {
    return [...this.#family.counts.keys()].filter((cell) => !this.#isOpen(cell) && !this.#isExact(cell));
  }
}

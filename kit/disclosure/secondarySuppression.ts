import type { Highs } from 'highs';
import { integerRanges } from './integerRanges.ts';
import { ProtectiveMoves, type ProtectiveMove } from './protectiveMoves.ts';
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

class Suppressor {
  readonly #moves: ProtectiveMoves;
  readonly #exact: ReadonlySet<number>;
  readonly #withheld: Set<number>;
  /** A table that could be, given what is published; counts are moved about in it and put back. */
  readonly #trial: number[];

  constructor(
    private readonly highs: Highs,
    private readonly family: TableFamily,
    primary: ReadonlySet<number>,
    isExact: (cell: number) => boolean,
  ) {
    this.#moves = new ProtectiveMoves(family.space);
    this.#trial = [...family.counts];
    this.#exact = new Set([...family.counts.keys()].filter(isExact));
    this.#withheld = new Set(primary);
  }

  suppress(narrowest: number): Suppression {
    const limited = new Set<number>();
    // A set visits what is added to it while it is being visited: cells withheld on the way are made safe too.
    for (const cell of this.#withheld) {
      if (this.#protect(cell, narrowest) < narrowest) limited.add(cell);
    }
    return { withheld: this.#withheld, limited };
  }

  /** Makes one withheld cell as safe as can be, and tells how wide a range was asked of it. */
  #protect(cell: number, narrowest: number): number {
    let asked = narrowest;
    for (;;) {
      if (this.#widthByMoves(cell, asked) >= asked || this.#widthBySolving(cell, this.#isOpen) >= asked) return asked;
      if (this.#exact.size > 0 && asked === narrowest) {
        asked = Math.min(
          narrowest,
          this.#widthBySolving(cell, (one) => !this.#exact.has(one)),
        );
        if (asked < narrowest) continue;
      }
      const more = this.#cheapest(cell, asked) ?? this.#everything();
      if (more.length === 0) return asked;
      for (const one of more) this.#withheld.add(one);
    }
  }

  readonly #isOpen = (cell: number): boolean =>
    this.#withheld.has(cell) || (this.family.published[cell] !== true && !this.#exact.has(cell));

  /** How far the cell can be moved, down and then up, by moves among cells that are not published; stops when far enough. */
  #widthByMoves(cell: number, asked: number): number {
    const down = this.#push(cell, -1, asked);
    return down >= asked ? down : down + this.#push(cell, 1, asked - down);
  }

  #push(cell: number, direction: 1 | -1, asked: number): number {
    const made: { move: ProtectiveMove; by: number }[] = [];
    let reached = 0;
    while (reached < asked) {
      const widest = this.#widestOpenMove(cell, direction, asked - reached);
      if (widest === undefined) break;
      this.#shift(widest.move, direction * widest.by);
      made.push(widest);
      reached += widest.by;
    }
    for (const { move, by } of made) this.#shift(move, -direction * by);
    return reached;
  }

  #widestOpenMove(cell: number, direction: 1 | -1, enough: number): { move: ProtectiveMove; by: number } | undefined {
    let widest: { move: ProtectiveMove; by: number } | undefined;
    for (const move of this.#moves.through(cell, this.#isOpen)) {
      const by = Math.min(enough, this.#room(move, direction));
      if (by > (widest?.by ?? 0)) widest = { move, by };
      if (by >= enough) break;
    }
    return widest;
  }

  /** How often a move can be made before a count would fall below 0. */
  #room({ cells, signs }: ProtectiveMove, direction: 1 | -1): number {
    return cells.reduce((room, cell, at) => {
      const falls = signs[at] !== direction && this.family.space.isInner(cell);
      return falls ? Math.min(room, this.#trial[cell] ?? 0) : room;
    }, Infinity);
  }

  #shift({ cells, signs }: ProtectiveMove, by: number): void {
    cells.forEach((cell, at) => (this.#trial[cell] = (this.#trial[cell] ?? 0) + by * (signs[at] ?? 1)));
  }

  #widthBySolving(cell: number, isOpen: (cell: number) => boolean): number {
    const { system, formOf } = unknownCounts(this.family.space, (one) =>
      isOpen(one) ? null : (this.family.counts[one] ?? 0),
    );
    const [range] = integerRanges(this.highs, system, [formOf(cell)]);
    return range === undefined ? 0 : range.upper - range.lower;
  }

  /** The cells to withhold for the cheapest move that is wide enough or, if none is, for the widest there is. */
  #cheapest(cell: number, asked: number): readonly number[] | undefined {
    let best: { cells: readonly number[]; width: number; cost: number } | undefined;
    let cost = 0;
    const accept = (one: number): boolean => {
      if (this.#isOpen(one)) return true;
      cost += this.family.counts[one] ?? 0;
      return !this.#exact.has(one) && !(best !== undefined && best.width >= asked && cost > best.cost);
    };
    for (const move of this.#moves.through(cell, accept, () => (cost = 0))) {
      const cells = move.cells.filter((one) => !this.#isOpen(one));
      const width = Math.min(asked, this.#room(move, 1) + this.#room(move, -1));
      const isBetter =
        best === undefined ||
        width > best.width ||
        (width === best.width && (cost < best.cost || (cost === best.cost && cells.length < best.cells.length)));
      if (cells.length > 0 && isBetter) best = { cells, width, cost };
    }
    return best?.cells;
  }

  #everything(): number[] {
    return this.family.published.flatMap((_, cell) => (this.#isOpen(cell) || this.#exact.has(cell) ? [] : [cell]));
  }
}

import type { ProtectiveMove, ProtectiveMoves } from './protectiveMoves.ts';
import type { TableFamily } from './tableFamily.ts';

/** A move and how often it is made. */
interface MadeMove {
  readonly cells: Int32Array;
  readonly signs: Int8Array;
  readonly by: number;
}

/** Moves counts about among cells that readers are not told: whatever table that leads to, they must reckon with. */
export class MovableCounts {
  readonly #moves: ProtectiveMoves;
  readonly #isOpen: (cell: number) => boolean;
  /** A table that could be; what is moved in it is put back. */
  readonly #trial: number[];
  readonly #inner: Uint8Array;

  constructor(family: TableFamily, moves: ProtectiveMoves, isOpen: (cell: number) => boolean) {
    this.#moves = moves;
    this.#isOpen = isOpen;
    this.#trial = [...family.counts];
    this.#inner = Uint8Array.from(family.counts, (_, cell) => (family.space.isInner(cell) ? 1 : 0));
  }

  /** The cells of one move through the cell which alone makes each of them able to change so much; undefined if none does. */
  wideMove(cell: number, asked: number): readonly number[] | undefined {
    let found: readonly number[] | undefined;
    this.#moves.through(cell, {
      costOf: this.#refuseClosed,
      visit: (move) => {
        if (this.widthOf(move) >= asked) found = [...move.cells.subarray(0, move.length)];
        return found !== undefined;
      },
    });
    return found;
  }

  /** How far the cell can be brought, down and then up, by one move after another; stops when that is as far as asked. */
  widthOver(cell: number, asked: number): number {
    const down = this.#push(cell, -1, asked);
    return down >= asked ? down : down + this.#push(cell, 1, asked - down);
  }

  /** Between how many counts of its cells a move leaves the choice. */
  widthOf(move: ProtectiveMove): number {
    return this.#room(move, 1) + this.#room(move, -1);
  }

  readonly #refuseClosed = (cell: number): number => (this.#isOpen(cell) ? 0 : Infinity);

  #push(cell: number, direction: 1 | -1, asked: number): number {
    const made: MadeMove[] = [];
    let reached = 0;
    while (reached < asked) {
      const next = this.#roomiest(cell, direction, asked - reached);
      if (next === undefined) break;
      this.#shift(next, direction);
      made.push(next);
      reached += next.by;
    }
    for (const move of made) this.#shift(move, -direction);
    return reached;
  }

  #roomiest(cell: number, direction: 1 | -1, enough: number): MadeMove | undefined {
    let roomiest: MadeMove | undefined;
    this.#moves.through(cell, {
      costOf: this.#refuseClosed,
      visit: (move) => {
        const by = Math.min(enough, this.#room(move, direction));
        if (by > (roomiest?.by ?? 0)) {
          roomiest = { cells: move.cells.slice(0, move.length), signs: move.signs.slice(0, move.length), by };
        }
        return by >= enough;
      },
    });
    return roomiest;
  }

  /** How often a move can be made before a count would fall below 0. */
  #room({ length, cells, signs }: ProtectiveMove, direction: 1 | -1): number {
    let room = Infinity;
    for (let at = 0; at < length; at += 1) {
      const cell = cells[at] ?? 0;
      if (signs[at] !== direction && this.#inner[cell] === 1) room = Math.min(room, this.#trial[cell] ?? 0);
    }
    return room;
  }

  #shift({ cells, signs, by }: MadeMove, direction: number): void {
    cells.forEach((cell, at) => (this.#trial[cell] = (this.#trial[cell] ?? 0) + direction * by * (signs[at] ?? 1)));
  }
}

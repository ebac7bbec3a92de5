import type { MovableCounts } from './movableCounts.ts';
import type { ProtectiveMoves } from './protectiveMoves.ts';

/** What a move costs, and what it gives. */
export interface WeighedMove {
  /** The cells that would have to be withheld in addition. */
  readonly cells: readonly number[];
  readonly width: number;
  /** The sum of their counts. */
  readonly cost: number;
}

/** How cells may be withheld. */
export interface Withholding {
  readonly counts: readonly number[];
  /** Whether readers are not told the cell. */
  readonly isOpen: (cell: number) => boolean;
  /** Whether readers know the cell whatever the tables tell. */
  readonly isExact: (cell: number) => boolean;
}

/**
 * The move through a cell that is wide enough and withholds the smallest sum of counts, then the fewest cells, then comes first
 * in canonical order. Where none is wide enough, the widest of all. Undefined where no move withholds anything more.
 */
export function cheapestMove(
  moves: ProtectiveMoves,
  movable: MovableCounts,
  { counts, isOpen, isExact }: Withholding,
  cell: number,
  asked: number,
): WeighedMove | undefined {
  let best: WeighedMove | undefined;
  moves.through(cell, {
    costOf: (one) => (isOpen(one) ? 0 : isExact(one) ? Infinity : (counts[one] ?? 0)),
    mostCost: () => (best !== undefined && best.width >= asked ? best.cost : Number.MAX_VALUE),
    visit: (move) => {
      const width = Math.min(asked, movable.widthOf(move));
      if (best !== undefined && (width < best.width || (width === best.width && move.cost > best.cost))) return false;
      const cells = [...move.cells.subarray(0, move.length)].filter((one) => !isOpen(one));
      const weighed = { cells, width, cost: move.cost };
      if (cells.length > 0 && (best === undefined || isBetter(weighed, best))) best = weighed;
      return false;
    },
  });
  return best;
}

function isBetter(one: WeighedMove, other: WeighedMove): boolean {
  if (one.width !== other.width) return one.width > other.width;
  if (one.cost !== other.cost) return one.cost < other.cost;
  return one.cells.length < other.cells.length;
}

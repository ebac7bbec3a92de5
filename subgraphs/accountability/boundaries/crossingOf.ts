import type { Position, Ring } from './wardBoundary.ts';

/** A side of a ring by the place of its first position, with the span of longitudes that it covers. */
interface Side {
  readonly place: number;
  readonly from: Position;
  readonly to: Position;
  readonly west: number;
  readonly east: number;
}

/**
 * The places of two sides of a ring that cross each other, each named by its first position; null where none do. Sides that only
 * touch, as where a ring comes back to a position, do not cross. Sides are looked at from west to east, so that each is held
 * against those alone that lie beside it.
 */
export function crossingOf(ring: Ring): readonly [number, number] | null {
  const open: Side[] = [];
  for (const side of sidesOf(ring)) {
    let kept = 0;
    for (const other of open) {
      if (other.east < side.west) continue;
      open[kept] = other;
      kept += 1;
      if (cross(side, other)) return side.place < other.place ? [side.place, other.place] : [other.place, side.place];
    }
    open.length = kept;
    open.push(side);
  }
  return null;
}

function sidesOf(ring: Ring): readonly Side[] {
  return ring
    .slice(1)
    .flatMap((to, place): Side[] => {
      const from = ring[place];
      if (from === undefined) return [];
      return [{ place, from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) }];
    })
    .sort((one, other) => one.west - other.west);
}

/** Whether each side has its ends on both sides of the other. */
function cross(one: Side, other: Side): boolean {
  return parts(one, other) && parts(other, one);
}

function parts({ from, to }: Side, other: Side): boolean {
  return turn(from, to, other.from) * turn(from, to, other.to) < 0;
}

/** Above 0 where the way bends left, below where it bends right, 0 where it goes straight on. */
function turn([x, y]: Position, [x1, y1]: Position, [x2, y2]: Position): number {
  const bend = (x1 - x) * (y2 - y) - (y1 - y) * (x2 - x);
  // Closer than some millimetres is a matter of rounding.
  return Math.abs(bend) < 1e-13 ? 0 : bend;
}

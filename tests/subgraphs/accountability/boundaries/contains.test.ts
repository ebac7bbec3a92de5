import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BoundaryIndex } from '../../../../subgraphs/accountability/boundaries/boundaryIndex.ts';
import { contains } from '../../../../subgraphs/accountability/boundaries/contains.ts';
import type { Polygon, Position, Ring } from '../../../../subgraphs/accountability/boundaries/wardBoundary.ts';

const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

/** A ring around a centre, as far out in each direction as the list says. */
function star(centre: Position, distances: readonly number[]): Ring {
  const corners = distances.map((distance, place): Position => {
    const angle = (2 * Math.PI * place) / distances.length;
    return [centre[0] + distance * Math.cos(angle), centre[1] + distance * Math.sin(angle)];
  });
  return [...corners, corners[0] ?? centre];
}

/** How often a ring goes round a point (the winding number), by adding up the angles under which its edges are seen. */
function turns(ring: Ring, [x, y]: Position): number {
  const angles = ring.map(([atX, atY]) => Math.atan2(atY - y, atX - x));
  const sum = angles.slice(1).reduce((total, angle, place) => {
    const turn = angle - (angles[place] ?? 0);
    return total + (turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn);
  }, 0);
  return Math.round(sum / (2 * Math.PI));
}

const degrees = fc.double({ min: -1, max: 1, noNaN: true });
const point = fc.tuple(degrees, degrees);
const distances = fc.array(fc.double({ min: 0.05, max: 0.9, noNaN: true }), { minLength: 3, maxLength: 12 });

/** Whether a point is so near an edge that angles cannot tell its side. */
function isNearEdge(ring: Ring, [x, y]: Position): boolean {
  return ring.slice(1).some(([toX, toY], place) => {
    const [fromX, fromY] = ring[place] ?? [toX, toY];
    const length = Math.hypot(toX - fromX, toY - fromY) || 1;
    return Math.abs((toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX)) / length < 1e-9;
  });
}

describe('a polygon', () => {
  it('contains what its ring goes round', () => {
    fc.assert(
      fc.property(distances, point, (far, at) => {
        const ring = star([0, 0], far);
        fc.pre(!isNearEdge(ring, at));
        expect(contains([ring], ...at)).toBe(turns(ring, at) !== 0);
      }),
    );
  });

  it('does not contain its holes', () => {
    const polygon: Polygon = [square(0, 0, 10), square(2, 2, 2), square(6, 6, 2)];
    expect(contains(polygon, 1, 1)).toBe(true);
    expect(contains(polygon, 3, 3)).toBe(false);
    expect(contains(polygon, 7, 7)).toBe(false);
    expect(contains(polygon, 5, 5)).toBe(true);
    expect(contains(polygon, 11, 5)).toBe(false);
  });

  it('shares no point with its neighbours, and leaves none between them, on their common edges too', () => {
    fc.assert(
      fc.property(distances, point, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (far, at, along, which) => {
        const ring = star([0, 0], far);
        const pieces = ring.slice(1).map((to, place): Polygon => [[[0, 0], ring[place] ?? to, to, [0, 0]]]);
        const corner = ring[which % ring.length] ?? [0, 0];
        const onCommonEdge: Position = [corner[0] * along, corner[1] * along];
        for (const each of [at, onCommonEdge]) {
          const inPieces = pieces.filter((piece) => contains(piece, ...each)).length;
          expect(inPieces % 2 === 1).toBe(contains([ring], ...each));
        }
      }),
    );
  });
});

describe('the index of boundaries', () => {
  it('finds the ward that looking through all of them finds', () => {
    const wards = fc.array(fc.tuple(point, distances), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(wards, fc.array(point, { minLength: 1, maxLength: 20 }), (made, points) => {
        const boundaries = made.map(([centre, far], place) => ({
          ward: `E0500000${place}`,
          polygons: [
            [star(centre, far)],
            [square(centre[0] + 3, centre[1], 0.5), square(centre[0] + 3.1, centre[1] + 0.1, 0.2)],
          ],
        }));
        const index = new BoundaryIndex(boundaries.toReversed());
        for (const at of [...points, ...points.map(([x, y]): Position => [x + 3, y])]) {
          const naive = boundaries.find(({ polygons }) => polygons.some((polygon) => contains(polygon, ...at)));
          expect(index.wardAt(...at)).toBe(naive?.ward ?? null);
        }
      }),
    );
  });

  it('finds no ward where there are no boundaries', () => {
    expect(new BoundaryIndex([]).wardAt(0, 51.5)).toBeNull();
  });
});

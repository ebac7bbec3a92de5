import type { Polygon, Ring } from './wardBoundary.ts';

/**
 * Whether a polygon contains a point: a ray to the east crosses its rings, holes among them, an odd number of times
 * (the even-odd rule). Each edge counts from its lower end up to, not including, its upper, so that a ray through a corner
 * counts once, and a point on an edge that two wards share lies in one of them alone.
 */
export function contains(polygon: Polygon, longitude: number, latitude: number): boolean {
  let isInside = false;
  for (const ring of polygon) if (isCrossedOddly(ring, longitude, latitude)) isInside = !isInside;
  return isInside;
}

function isCrossedOddly(ring: Ring, longitude: number, latitude: number): boolean {
  let isOdd = false;
  let from = ring.at(-1);
  for (const to of ring) {
    if (from !== undefined && from[1] > latitude !== to[1] > latitude) {
      // Always taken from the lower end, or rounding could differ between the two wards that share the edge.
      const [low, high] = from[1] < to[1] ? [from, to] : [to, from];
      const crossing = low[0] + ((latitude - low[1]) / (high[1] - low[1])) * (high[0] - low[0]);
      if (longitude < crossing) isOdd = !isOdd;
    }
    from = to;
  }
  return isOdd;
}

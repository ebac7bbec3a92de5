import type { Polygon, Position } from './wardBoundary.ts';

/**
 * A point well within a polygon: in the middle of the widest stretch of a line from west to east half-way up. Null where that
 * line meets no side.
 */
export function innerPoint(polygon: Polygon): Position | null {
  const latitudes = (polygon[0] ?? []).map(([, latitude]) => latitude);
  const across = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const crossings = polygon
    .flatMap((ring) =>
      ring.slice(1).flatMap(([x, y], place) => {
        const [x0, y0] = ring[place] ?? [x, y];
        return y0 > across === y > across ? [] : [x0 + ((across - y0) / (y - y0)) * (x - x0)];
      }),
    )
    .sort((one, other) => one - other);
  let widest: readonly [west: number, east: number] | null = null;
  for (let place = 0; place + 1 < crossings.length; place += 2) {
    const [west = 0, east = 0] = crossings.slice(place, place + 2);
    if (widest === null || east - west > widest[1] - widest[0]) widest = [west, east];
  }
  return widest === null ? null : [(widest[0] + widest[1]) / 2, across];
}

import { BoundaryIndex } from './boundaryIndex.ts';
import { innerPoint } from './innerPoint.ts';
import type { WardBoundary } from './wardBoundary.ts';

/**
 * Codes of two wards of which one lies upon the other, as where a polygon was given to the wrong ward; null where none do.
 * Boundaries that were simplified each by itself overlap along their edges, which is no fault: a point well within each
 * polygon is asked.
 */
export function overlapOf(boundaries: readonly WardBoundary[]): readonly [string, string] | null {
  const index = new BoundaryIndex(boundaries);
  for (const { ward, polygons } of boundaries) {
    for (const polygon of polygons) {
      const [longitude, latitude] = innerPoint(polygon) ?? [];
      if (longitude === undefined || latitude === undefined) continue;
      const other = index.wardsAt(longitude, latitude).find((code) => code !== ward);
      if (other !== undefined) return [ward, other];
    }
  }
  return null;
}

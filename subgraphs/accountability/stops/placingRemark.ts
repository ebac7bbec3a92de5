import type { StopCounts } from './stopCounts.ts';

const beginning = 'Placed in wards: ';

/** What the boundaries made of a file's stops, in words. */
export function placingRemark(
  counts: Pick<StopCounts, 'placed' | 'total' | 'isPlaced'>,
  boundaries: string | null,
): string {
  const { placed, total, isPlaced } = counts;
  const share = `${beginning}${placed} of ${total} stops`;
  const below = isPlaced ? '' : ' No figure is given below the force.';
  if (boundaries === null) return `${share}, since no ward boundaries are loaded.${below} Import them at any time.`;
  if (placed === total) return `${share}.`;
  return `${share}; the others have no coordinates, or lie outside London, and count for the force and for London alone.${below}`;
}

/** Whether a remark tells what boundaries made of the stops, which changes when others are loaded. */
export function isPlacingRemark(remark: string): boolean {
  return remark.startsWith(beginning);
}

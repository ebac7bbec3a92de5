import type { ReleaseScheme } from '../../schema/series/releaseScheme.ts';
import type { Release } from '../releases/release.ts';
import type { Shelf } from './shelf.ts';

/** Whether a release is one of those that a register tells apart by their scheme. @param measure the name of the series */
export function schemeHas(
  scheme: ReleaseScheme,
  release: Release,
  measure: string,
  shelf: Pick<Shelf, 'series'>,
): boolean {
  const isWith = 'with' in scheme;
  const series = shelf.series(measure, isWith ? scheme.with : scheme.without);
  return (series !== undefined && release.scheme.includes(series)) === isWith;
}

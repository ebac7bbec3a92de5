import { areaByCode } from './areas.ts';
import { cityOfLondon } from './boroughs.ts';

/**
 * Boroughs where by day far more people are about than live there, so that crime for every resident tells little of the
 * risk to one. Source: Home Office, alternative denominators for London (2021); City of London and Westminster are the
 * plain cases, and no list of others is published.
 */
const visitedBoroughs: ReadonlySet<string> = new Set([cityOfLondon, 'E09000033']);

/** Whether a borough, or the borough of a ward, is one that visitors fill. */
export function isVisited(code: string): boolean {
  const area = areaByCode(code);
  return area !== undefined && visitedBoroughs.has(area.kind === 'WARD' ? area.borough : area.code);
}

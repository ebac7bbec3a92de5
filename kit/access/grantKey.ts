import type { Viewer } from '../viewer.ts';

/**
 * Equal for viewers to whom every answer is the same, so that plans, caches and work shared between subscribers go by it. The
 * key that was shown is no part of it: two keys of one agency, role, boroughs and scopes see the same.
 */
export function grantKey({ agency, role, boroughs, scopes }: Viewer): string {
  return JSON.stringify([role, agency, [...new Set(boroughs)].sort(), [...new Set(scopes)].sort()]);
}

import { areaByCode } from '../../schema/places/areas.ts';
import type { Viewer, ViewerRole } from '../viewer.ts';

/** Roles that are London-wide unless their key names boroughs; the others reach nothing but the boroughs they name. */
const unbound: ReadonlySet<ViewerRole> = new Set(['POLICE', 'SCRUTINEER']);

function boroughOf(code: string): string | null {
  const area = areaByCode(code);
  if (area?.kind === 'WARD') return area.borough;
  return area?.kind === 'BOROUGH' ? area.code : null;
}

/** Whether a viewer speaks for London as a whole, being bound to no borough. */
export function isLondonWide({ role, boroughs }: Viewer): boolean {
  return boroughs.length === 0 && unbound.has(role);
}

/**
 * Whether a viewer speaks for an area: a borough of theirs or a ward in it. City Hall and the administrator speak for all;
 * for London, a force or a command only they do, and whoever is bound to no borough.
 */
export function reaches(viewer: Viewer, area: string): boolean {
  const { role, boroughs } = viewer;
  if (role === 'ADMINISTRATOR' || role === 'CITY_HALL') return true;
  if (role === 'ANONYMOUS') return false;
  if (boroughs.length === 0) return isLondonWide(viewer);
  const borough = boroughOf(area);
  return borough !== null && boroughs.includes(borough);
}

import { areaByCode, boroughsOf, wardsOf, type Area } from '../../schema/places/areas.ts';

/** Boroughs within London, a force or a command, those beside a borough in its force, or the wards beside a ward. */
export function peersOf(code: string): readonly Area[] {
  const area = areaByCode(code);
  if (area?.kind === 'WARD') return wardsOf(area.borough);
  return area?.kind === 'BOROUGH' ? boroughsOf(area.force) : boroughsOf(code);
}

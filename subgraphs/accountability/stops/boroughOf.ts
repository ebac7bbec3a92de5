import { areaByCode } from '../../../schema/places/areas.ts';

/** Code of the borough of a ward; null for none of today's wards. */
export function boroughOf(ward: string): string | null {
  const area = areaByCode(ward);
  return area?.kind === 'WARD' ? area.borough : null;
}

import { areaByCode } from './areas.ts';
import { london } from './london.ts';

/** The areas that a borough is part of: its basic command unit, its force and London; none for any other code. */
export function widerAreasOf(borough: string): readonly string[] {
  const area = areaByCode(borough);
  if (area?.kind !== 'BOROUGH') return [];
  return [...(area.command === null ? [] : [area.command]), area.force, london.code];
}

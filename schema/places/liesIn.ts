import { areaByCode, type Area } from './areas.ts';
import { london } from './london.ts';
import { widerAreasOf } from './widerAreas.ts';

/** Whether an area is another one, or a part of it. Of codes that are none today, such as former wards, nothing is known: they count as parts. */
export function liesIn(code: string, wider: string): boolean {
  const area = areaByCode(code);
  if (area === undefined || areaByCode(wider) === undefined) return true;
  return code === wider || around(area).includes(wider);
}

function around(area: Area): readonly string[] {
  switch (area.kind) {
    case 'LONDON':
      return [];
    case 'POLICE_FORCE':
      return [london.code];
    case 'BASIC_COMMAND_UNIT':
      return [area.force, london.code];
    case 'BOROUGH':
      return widerAreasOf(area.code);
    case 'WARD':
      return [area.borough, ...widerAreasOf(area.borough)];
  }
}

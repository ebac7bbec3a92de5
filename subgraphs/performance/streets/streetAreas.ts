import type { RollUp } from '../../../kit/cells/sumStage.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { london } from '../../../schema/places/london.ts';

/** A ward's records count for its borough and command; a force's for London, with those that have no place in it. */
export const streetAreas: RollUp['areas'] = (code) => {
  const area = areaByCode(code);
  if (area?.kind === 'POLICE_FORCE') return [london.code];
  if (area?.kind === 'WARD') return [area.borough, ...streetAreas(area.borough)];
  return area?.kind === 'BOROUGH' && area.command !== null ? [area.command] : [];
};

import { areaByCode } from '../../../schema/places/areas.ts';
import { cityOfLondon } from '../../../schema/places/boroughs.ts';

/** Why nothing of the kind is kept for the City of London and its wards; null for anywhere else. */
export function outsideTheCity(sentence: string): (code: string) => string | null {
  return (code) => {
    const area = areaByCode(code);
    const borough = area?.kind === 'WARD' ? area.borough : code;
    return borough === cityOfLondon ? sentence : null;
  };
}

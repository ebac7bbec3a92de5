import { Absence } from '../../schema/figures/absence.ts';
import { AbsenceReason } from '../../schema/figures/words.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import { speaksFor } from '../access/speaksFor.ts';
import type { Viewer } from '../viewer.ts';
import type { RegisterRecord } from './record.ts';
import type { Register } from './register.ts';

/**
 * Whether somebody sees a record: of a register for partners alone, those who speak for its area and the agency that entered it
 * last; of any other, everybody.
 */
export function isSeenBy(viewer: Viewer, { audience }: Register, { area, changedBy }: RegisterRecord): boolean {
  if (audience !== 'PARTNERS' || speaksFor(viewer, area)) return true;
  return viewer.role !== 'ANONYMOUS' && viewer.agency !== null && viewer.agency === changedBy.agency;
}

/** Why a list of an area's records may be shorter for a viewer than for others; null where it is whole. */
export function restrictionOf(viewer: Viewer, { audience, thing }: Register, area: string): Absence | null {
  if (audience !== 'PARTNERS' || speaksFor(viewer, area)) return null;
  const place = areaByCode(area)?.name ?? area;
  return new Absence(
    AbsenceReason.RESTRICTED,
    `Each ${thing} is for the partners of its area, City Hall and the agency that entered it; ask with a key that speaks for ${place} and has the scope partner:read.`,
  );
}

import { Absence } from '../../schema/figures/absence.ts';
import { AbsenceReason } from '../../schema/figures/words.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import { speaksFor } from '../access/speaksFor.ts';
import type { Viewer } from '../viewer.ts';
import type { RegisterRecord } from './record.ts';
import type { Register } from './register.ts';

/** What tells whose a record is. */
export interface Owned {
  /** The record as it is, or was on the day that is asked for. */
  readonly record: RegisterRecord;
  /** The agency that entered it, whoever changed it since; null where none is known. */
  readonly enteredBy: string | null;
}

/**
 * Whether somebody sees a record: of a register for partners alone, those who speak for its area and the agency that entered it;
 * what was published of it, and any other, everybody.
 */
export function isSeenBy(viewer: Viewer, register: Register, { record, enteredBy }: Owned): boolean {
  const { audience, publication } = register;
  if (audience !== 'PARTNERS' || publication?.isPublic(record) === true || speaksFor(viewer, record.area)) return true;
  return viewer.role !== 'ANONYMOUS' && viewer.agency !== null && viewer.agency === enteredBy;
}

/** Whether every record of a register is for everybody from its entry: none is held back by audience or by day. */
export function isSeenByAll({ audience, isVisible }: Register): boolean {
  return audience === undefined && isVisible === undefined;
}

/** Whether anybody sees a record on a day, as it is. */
export function isToldToAll(
  { audience, publication, isVisible }: Register,
  record: RegisterRecord,
  today: string,
): boolean {
  if (isVisible?.(record, today) === false) return false;
  return audience !== 'PARTNERS' || publication?.isPublic(record) === true;
}

/** Which agency entered a record, for a statement in which its table is called `kept`: the first change says it. */
export function enteredByColumn({ audience }: Register, schema: string): string {
  // Nobody asks whose a record is that everybody sees.
  if (audience !== 'PARTNERS') return 'null as entered_by';
  return `(select first.agency from ${schema}.register_change first
     where first.register = kept.register and first.id = kept.id and first.version = 1) as entered_by`;
}

/** Why a list of an area's records may be shorter for a viewer than for others; null where it is whole. */
export function restrictionOf(
  viewer: Viewer,
  { audience, thing, publication }: Register,
  area: string,
): Absence | null {
  if (audience !== 'PARTNERS' || speaksFor(viewer, area)) return null;
  const place = areaByCode(area)?.name ?? area;
  const until = publication === undefined ? '' : `, ${publication.until}`;
  return new Absence(
    AbsenceReason.RESTRICTED,
    `Each ${thing} is for the partners of its area, City Hall and the agency that entered it${until}; ask with a key that speaks for ${place} and has the scope partner:read.`,
  );
}

import { createHash } from 'node:crypto';
import { Absence } from '../../../schema/figures/absence.ts';
import { AbsenceReason } from '../../../schema/figures/words.ts';

/** Words that came in a file: told once a second person has approved them. */
export type ImportedText =
  | { readonly is: 'TOLD' | 'AWAITING'; readonly text: string; readonly digest: string }
  | { readonly is: 'HELD_BACK' | 'LEFT_OUT' };

/** By what a text of a neighbourhood is known. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

interface StoredText {
  readonly text: string | null;
  readonly digest: string | null;
  readonly isApproved: boolean | null;
}

/** What is kept of a text; null where the file said nothing. */
export function importedText({ text, digest, isApproved }: StoredText): ImportedText | null {
  if (digest === null) return null;
  if (isApproved === false) return { is: 'HELD_BACK' };
  if (text === null) return { is: 'LEFT_OUT' };
  return { is: isApproved === true ? 'TOLD' : 'AWAITING', text, digest };
}

const reasons: Readonly<Record<Exclude<ImportedText['is'], 'TOLD'>, Absence>> = {
  AWAITING: new Absence(
    AbsenceReason.NOT_YET_PUBLISHED,
    'Words that come in a file may name somebody. They are published once a second person has read and approved them.',
  ),
  HELD_BACK: new Absence(
    AbsenceReason.SUPPRESSED,
    'The person who read the words for details of persons held them back.',
  ),
  LEFT_OUT: new Absence(
    AbsenceReason.SUPPRESSED,
    'Every sentence held details of persons, and was left out on import.',
  ),
};

/** Why a text is not told; null where it is, or where there is none to tell. */
export function absenceOf(text: ImportedText | null): Absence | null {
  return text === null || text.is === 'TOLD' ? null : reasons[text.is];
}

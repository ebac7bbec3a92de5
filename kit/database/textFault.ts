import { HubError } from '../hubError.ts';

/** PostgreSQL keeps no U+0000: character_not_in_repertoire in a text, untranslatable_character in JSON. */
const codes: readonly unknown[] = ['22021', '22P05'];

/** Tells a text that no database of ours can hold from a defect: it comes from whoever asked, who can mend it. */
export function textFault(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !codes.includes(error.code)) return error;
  return new HubError(
    'BAD_USER_INPUT',
    'A text has the character U+0000, or half of a character. Expected text that can be read.',
  );
}

import { z } from 'zod';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import type { Field } from '../field.ts';

/** Yes or no. */
export function flagField(words: Pick<Field<boolean>, 'name' | 'heading' | 'description'>): Field<boolean> {
  return {
    ...words,
    kind: { is: 'FLAG' },
    held: z.boolean(),
    ofCell: (text) => meanings.get(text.toLowerCase()) ?? text,
    fault: (given) =>
      typeof given === 'boolean'
        ? null
        : { code: UserErrorCode.INVALID_VALUE, message: `Expected yes or no; got "${String(given).slice(0, 60)}".` },
  };
}

const meanings: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

import { z } from 'zod';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import type { Field, FreeText } from '../field.ts';
import { screenText } from '../screenText.ts';

const longest = 2_000;

const freeText: z.ZodType<FreeText> = z.object({
  published: z.string().nullable(),
  pending: z.object({ text: z.string(), author: z.string(), agency: z.string().nullable() }).nullable(),
  rejected: z.object({ reason: z.string(), on: z.string() }).optional(),
});

/** Words of a person's own: screened for personal details, and published only once a second person has approved them. */
export function freeTextField(words: Pick<Field<FreeText>, 'name' | 'heading' | 'description'>): Field<FreeText> {
  return {
    ...words,
    kind: { is: 'FREE_TEXT' },
    held: freeText,
    ofCell: (text) => text,
    fault: (given) => {
      const text = String(given).trim();
      if (text === '' || text.length > longest) {
        const message = `Expected a text of 1 to ${longest} characters; got ${text.length}.`;
        return { code: UserErrorCode.INVALID_VALUE, message };
      }
      const detail = screenText(text);
      if (detail === null) return null;
      const message = `The text holds ${detail}. Nothing in the hub may lead to a person: take it out, and name roles and organisations instead.`;
      return { code: UserErrorCode.PERSONAL_DETAILS, message };
    },
  };
}

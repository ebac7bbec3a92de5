import { z } from 'zod';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import type { Field } from '../field.ts';
import { screenText } from '../screenText.ts';

interface TextOptions {
  readonly name: string;
  readonly heading: string;
  readonly description: string;
  /** What a text must look like; the sentence says so to whoever wrote another. */
  readonly form: { readonly pattern: RegExp; readonly words: string };
}

/** A short text of a known form, such as the version of a handbook: too short and too regular to need approval. */
export function textField({ name, heading, description, form }: TextOptions): Field<string> {
  return {
    name,
    heading,
    description,
    kind: { is: 'TEXT' },
    held: z.string(),
    ofCell: (text) => text,
    fault: (given) => {
      const text = String(given);
      if (!form.pattern.test(text)) {
        return { code: UserErrorCode.INVALID_VALUE, message: `Expected ${form.words}; got "${text.slice(0, 60)}".` };
      }
      const detail = screenText(text);
      return detail === null
        ? null
        : { code: UserErrorCode.PERSONAL_DETAILS, message: `It holds ${detail}, which the hub does not keep.` };
    },
  };
}

import { z } from 'zod';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import type { Field } from '../field.ts';

interface IdsOptions {
  readonly name: string;
  readonly heading: string;
  readonly description: string;
  /** What an id must look like; the sentence says so to whoever wrote another. */
  readonly form: { readonly pattern: RegExp; readonly words: string };
  readonly most: number;
}

/** Ids of things that another subgraph holds, such as categories of crime; in a cell with semicolons between them. */
export function idsField({ name, heading, description, form, most }: IdsOptions): Field<readonly string[]> {
  return {
    name,
    heading,
    description,
    kind: { is: 'IDS' },
    held: z.array(z.string()),
    ofCell: (text) =>
      text
        .split(';')
        .map((id) => id.trim().toLowerCase())
        .filter((id) => id !== ''),
    fault: (given) => {
      const list = Array.isArray(given) ? given.map(String) : [String(given)];
      const wrong = list.find((id) => !form.pattern.test(id));
      const message =
        wrong !== undefined
          ? `Expected ${form.words}; got "${wrong.slice(0, 60)}".`
          : list.length > most
            ? `Expected at most ${most}; got ${list.length}.`
            : new Set(list).size < list.length
              ? 'One of them is named twice.'
              : null;
      return message === null ? null : { code: UserErrorCode.INVALID_VALUE, message };
    },
  };
}

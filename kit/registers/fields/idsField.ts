import { z } from 'zod';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { nearestNames } from '../../importing/nearestNames.ts';
import type { Field } from '../field.ts';
import { screenText } from '../screenText.ts';

interface IdsOptions {
  readonly name: string;
  readonly heading: string;
  readonly description: string;
  /** What an id must look like; the sentence says so to whoever wrote another. */
  readonly form: { readonly pattern: RegExp; readonly words: string };
  readonly most: number;
  /** All ids that there are; left out where they cannot be known here. */
  readonly known?: readonly string[];
  /** Whether it counts how letters are written, as in addresses of pages; a cell's are made small where left out. */
  readonly asWritten?: true;
}

/** Ids of what lies elsewhere, such as categories of crime or addresses of pages; in a cell with semicolons between them. */
export function idsField({
  name,
  heading,
  description,
  form,
  most,
  known,
  asWritten,
}: IdsOptions): Field<readonly string[]> {
  return {
    name,
    heading,
    description,
    kind: { is: 'IDS' },
    held: z.array(z.string()),
    ofCell: (text) =>
      text
        .split(';')
        .map((id) => (asWritten === true ? id.trim() : id.trim().toLowerCase()))
        .filter((id) => id !== ''),
    fault: (given) => {
      const list = Array.isArray(given) ? given.map(String) : [String(given)];
      // Numbers of pages look like telephone numbers: of personal details, only what reads as an e-mail address is none of them.
      if (list.some((id) => screenText(id) === 'an e-mail address')) {
        const message = 'It holds an e-mail address. Nothing in the hub may lead to a person: take it out.';
        return { code: UserErrorCode.PERSONAL_DETAILS, message };
      }
      const wrong = list.find((id) => !form.pattern.test(id));
      const unknown = known === undefined ? undefined : list.find((id) => !known.includes(id));
      const message =
        wrong !== undefined
          ? `Expected ${form.words}; got "${wrong.slice(0, 60)}".`
          : unknown !== undefined
            ? unknownId(unknown, form.words, known ?? [])
            : list.length > most
              ? `Expected at most ${most}; got ${list.length}.`
              : new Set(list).size < list.length
                ? 'One of them is named twice.'
                : null;
      return message === null ? null : { code: UserErrorCode.INVALID_VALUE, message };
    },
  };
}

function unknownId(id: string, expected: string, known: readonly string[]): string {
  const [nearest] = nearestNames(id, known);
  const meant = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  return `There is no "${id.slice(0, 60)}". Expected ${expected}.${meant}`;
}

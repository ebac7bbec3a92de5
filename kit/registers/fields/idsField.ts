import { z } from 'zod';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { nearestNames } from '../../importing/nearestNames.ts';
import type { Field } from '../field.ts';

interface IdsOptions {
  readonly name: string;
  readonly heading: string;
  readonly description: string;
  /** What an id must look like; the sentence says so to whoever wrote another. */
  readonly form: { readonly pattern: RegExp; readonly words: string };
  readonly most: number;
  /** All ids that there are; left out where they cannot be known here. */
  readonly known?: readonly string[];
}

/** Ids of things that another subgraph holds, such as categories of crime; in a cell with semicolons between them. */
export function idsField({ name, heading, description, form, most, known }: IdsOptions): Field<readonly string[]> {
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

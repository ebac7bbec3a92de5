import { z } from 'zod';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import type { Field } from '../field.ts';
import { wordOf } from './wordOf.ts';

interface ChoicesOptions<Word extends string> {
  readonly name: string;
  readonly heading: string;
  readonly description: string;
  /** A registered enum of the graph. */
  readonly words: Readonly<Record<Word, Word>>;
}

/** Several words of a closed list, in a cell with semicolons between them. */
export function choicesField<Word extends string>(options: ChoicesOptions<Word>): Field<readonly Word[]> {
  const { name, heading, description, words } = options;
  return {
    name,
    heading,
    description,
    kind: { is: 'CHOICES', words },
    held: z.array(z.enum(words)),
    ofCell: (text) =>
      text
        .split(';')
        .map(wordOf)
        .filter((word) => word !== ''),
    fault: (given) => {
      const list = Array.isArray(given) ? given.map(String) : [String(given)];
      const unknown = list.find((word) => !Object.hasOwn(words, word));
      if (unknown !== undefined) {
        const message = `Expected words of ${Object.keys(words).join(', ')}; got "${unknown.slice(0, 60)}".`;
        return { code: UserErrorCode.INVALID_VALUE, message };
      }
      const twice = list.find((word, place) => list.indexOf(word) !== place);
      return twice === undefined ? null : { code: UserErrorCode.INVALID_VALUE, message: `It names ${twice} twice.` };
    },
  };
}

import { z } from 'zod';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import type { Field } from '../field.ts';
import { wordOf } from './wordOf.ts';

interface ChoiceOptions<Word extends string> {
  readonly name: string;
  readonly heading: string;
  readonly description: string;
  /** A registered enum of the graph. */
  readonly words: Readonly<Record<Word, Word>>;
}

/** One word of a closed list. */
export function choiceField<Word extends string>({
  name,
  heading,
  description,
  words,
}: ChoiceOptions<Word>): Field<Word> {
  return {
    name,
    heading,
    description,
    kind: { is: 'CHOICE', words },
    held: z.enum(words),
    ofCell: wordOf,
    fault: (given) => {
      if (Object.hasOwn(words, String(given))) return null;
      const message = `Expected one of ${Object.keys(words).join(', ')}; got "${String(given).slice(0, 60)}".`;
      return { code: UserErrorCode.INVALID_VALUE, message };
    },
  };
}

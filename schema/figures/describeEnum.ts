import { registerEnumType } from 'type-graphql';

/** Registers an enum of the public graph; the compiler asks for a description of every value. */
export function describeEnum<Word extends string>(
  words: Readonly<Record<Word, Word>>,
  name: string,
  description: string,
  valuesConfig: { readonly [Value in Word]: { readonly description: string } },
): void {
  registerEnumType(words, { name, description, valuesConfig });
}

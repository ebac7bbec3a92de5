/** A letter beside a figure, and what it says. */
export interface Shorthand {
  readonly letter: string;
  readonly words: string;
}

/**
 * The letters that stand where there is no number, as official statistics write them, and those beside a number. Letters and
 * not colours alone: a pack is printed in black and white, and read by those who tell colours apart badly.
 */
export const shorthand: readonly Shorthand[] = [
  { letter: 'c', words: 'confidential: withheld so that nobody can be recognised, or not for everybody to see' },
  { letter: 'x', words: 'not available, not yet published, or lost; the notes say which' },
  { letter: 'z', words: 'not applicable, or not collected for this area' },
  { letter: 'p', words: 'provisional: the publisher may still restate it' },
  { letter: 'r', words: 'restated: a later release gave another value than the one before' },
];

/** Letters of the flags, beside the figures that carry them. */
export const flagLetters: Readonly<Record<string, string>> = {
  PARTIAL_PERIOD: 'i',
  UNPLACED_RECORDS: 'n',
  SERIES_BREAK: 'b',
  SUSPECTED_DUPLICATES: 'q',
  ASSUMED_SAMPLE_SIZE: 's',
  TERRITORY: 't',
  DEMONSTRATION: 'd',
  DERIVED: 'e',
  SIMPLE_RANDOM_SAMPLE: 'u',
  FORCE_MISSING: 'm',
  OTHER_FORCE_MISSING: 'w',
  VISITORS: 'v',
  OUTSIDE_MATERIAL: 'o',
  FEW_COUNTED: 'f',
};

const statusLetters: Readonly<Record<string, string>> = { PROVISIONAL: 'p', RESTATED: 'r' };

/** The letters of a figure: how settled it is, then its flags. A flag that has no letter yet goes by its name. */
export function lettersOf(status: unknown, flags: unknown): readonly string[] {
  const settled = typeof status === 'string' ? statusLetters[status] : undefined;
  const flagged = Array.isArray(flags) ? flags.map((flag) => flagLetters[String(flag)] ?? String(flag)) : [];
  return [...(settled === undefined ? [] : [settled]), ...flagged];
}

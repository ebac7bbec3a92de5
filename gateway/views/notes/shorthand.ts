import type { QualityFlag } from '../../../schema/figures/words.ts';

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

/** The letter of every flag, beside the figures that carry it, and what it says to members of a board: the graph's own words are for programs. */
export const flagShorthand: Readonly<Record<QualityFlag, Shorthand>> = {
  PARTIAL_PERIOD: { letter: 'i', words: 'incomplete: the source covers only part of the period' },
  UNPLACED_RECORDS: { letter: 'n', words: 'some records have no place, and count only in wider areas' },
  SERIES_BREAK: { letter: 'b', words: 'the way of counting changed within the period' },
  SUSPECTED_DUPLICATES: { letter: 'q', words: 'in question: some records look as if they were counted twice' },
  ASSUMED_SAMPLE_SIZE: {
    letter: 's',
    words: 'how many were asked is not published; the range rests on the design of the survey',
  },
  TERRITORY: { letter: 't', words: 'the source covers a somewhat different territory than the name of the area says' },
  DEMONSTRATION: { letter: 'd', words: 'demonstration data: made up, not real' },
  DERIVED: { letter: 'e', words: 'worked out from other published numbers' },
  SIMPLE_RANDOM_SAMPLE: {
    letter: 'u',
    words: 'the range takes the survey for a simple random sample, and so is narrower than it should be',
  },
  OTHER_FORCE_MISSING: { letter: 'w', words: 'the few records that another police force made here are missing' },
  FORCE_MISSING: { letter: 'm', words: 'the records of one of the police forces are missing' },
  RETURNS_MISSING: { letter: 'k', words: 'some wards or boroughs returned nothing, and are left out' },
  VISITORS: {
    letter: 'v',
    words: 'far more people are about by day than live here, so that a rate by residents says little',
  },
  OUTSIDE_MATERIAL: {
    letter: 'o',
    words: 'from other published material, such as a presentation, and not from a partner’s file',
  },
  FEW_COUNTED: { letter: 'f', words: 'few were counted (below 20), so that one more or less shows' },
  SUSPECTED_REFILING: {
    letter: 'g',
    words: 'leaps or collapses as nothing around it does: records may be filed under another heading since',
  },
  STRAY_RECORDS: {
    letter: 'y',
    words: 'some records are filed under a heading that was not in use then; they count here and in none of its parts',
  },
  LARGELY_RESTATED: {
    letter: 'j',
    words: 'largely restated: the latest release changed far more of the earlier figures than is usual',
  },
  TOTAL_MOVED: { letter: 'a', words: 'the latest release moved the total of the period by more than 5 in 100' },
  AUDIT_FAILED: { letter: 'h', words: 'withheld in part, after a check of how well small numbers are protected' },
};

const statusLetters: Readonly<Record<string, string>> = { PROVISIONAL: 'p', RESTATED: 'r' };

const shorthandOf: ReadonlyMap<string, Shorthand> = new Map(Object.entries(flagShorthand));

/** What is written beside figures with that flag. A flag that this hub does not know, as of a partner that is ahead of it, goes by its name. */
export function shorthandOfFlag(flag: string): Shorthand {
  const words = flag.toLowerCase().replaceAll('_', ' ');
  return shorthandOf.get(flag) ?? { letter: words, words };
}

/** The letters of a figure: how settled it is, then its flags. */
export function lettersOf(status: unknown, flags: unknown): readonly string[] {
  const settled = typeof status === 'string' ? statusLetters[status] : undefined;
  const flagged = Array.isArray(flags) ? flags.map((flag) => shorthandOfFlag(String(flag)).letter) : [];
  return [...(settled === undefined ? [] : [settled]), ...flagged];
}

import type { DiversityStrand } from '../entities/diversityStrand.ts';

/** The six strands; ALL_STRANDS is none of them. */
export type Strand = Exclude<keyof typeof DiversityStrand, 'ALL_STRANDS'>;

/** The groups of each strand by their ids, with the words in which they are told; every member who answers is in one. */
export const strands: Readonly<Record<Strand, Readonly<Record<string, string>>>> = {
  RACE: {
    asian: 'Asian',
    black: 'Black',
    mixed: 'Mixed heritage',
    white: 'White',
    'other-ethnic-group': 'Other ethnic group',
  },
  AGE: { 'under-25': 'Under 25', '25-to-44': '25 to 44', '45-to-64': '45 to 64', '65-and-over': '65 and over' },
  DISABILITY: { disabled: 'Disabled', 'not-disabled': 'Not disabled' },
  GENDER: { female: 'Female', male: 'Male', 'other-gender': 'Other gender' },
  SEXUAL_ORIENTATION: {
    'lesbian-gay-bisexual-or-other': 'Lesbian, gay, bisexual or other',
    heterosexual: 'Heterosexual',
  },
  RELIGION_OR_BELIEF: {
    buddhist: 'Buddhist',
    christian: 'Christian',
    hindu: 'Hindu',
    jewish: 'Jewish',
    muslim: 'Muslim',
    sikh: 'Sikh',
    'other-religion': 'Other religion',
    'no-religion': 'No religion',
  },
};

export const strandNames: readonly Strand[] = [
  'RACE',
  'AGE',
  'DISABILITY',
  'GENDER',
  'SEXUAL_ORIENTATION',
  'RELIGION_OR_BELIEF',
];

/** Members of whom there is no answer, and why: each is counted as what it is and none as unknown. */
export const unanswered = { declined: 'Declined', 'not-asked': 'Not asked' } as const;

/** What is counted of panels that refused as a whole, in no strand. */
export const refusedAll = 'refused-all';

/** Every id that a member may be counted under in a strand. */
export function categoriesOf(strand: Strand): readonly string[] {
  return [...Object.keys(strands[strand]), ...Object.keys(unanswered)];
}

/** The words of a category of a strand. */
export function wordsOf(strand: Strand, category: string): string {
  return strands[strand][category] ?? Object.entries(unanswered).find(([id]) => id === category)?.[1] ?? category;
}

export function isAnswer(category: string): boolean {
  return !Object.hasOwn(unanswered, category) && category !== refusedAll;
}

/** One of the six by its name; null for other names. */
export function strandNamed(name: string): Strand | null {
  return strandNames.find((strand) => strand === name) ?? null;
}

import type { RawStop } from './rawStop.ts';
import type { StopDimensions } from './stopCategory.ts';
import { ageRanges } from './vocabulary/ageRanges.ts';
import { genders } from './vocabulary/genders.ts';
import { objects } from './vocabulary/objects.ts';
import { officerDefinedEthnicities } from './vocabulary/officerDefinedEthnicities.ts';
import { outcomes } from './vocabulary/outcomes.ts';
import { powers } from './vocabulary/powers.ts';
import { searchTypes } from './vocabulary/searchTypes.ts';
import { selfDefinedEthnicities } from './vocabulary/selfDefinedEthnicities.ts';
import { unrecognised } from './vocabulary/vocabulary.ts';

const fields = [
  'outcome',
  'object',
  'power',
  'type',
  'gender',
  'ageRange',
  'selfDefinedEthnicity',
  'officerDefinedEthnicity',
] as const;

/** A field that holds words of a vocabulary. */
export type WordField = (typeof fields)[number];

/** A stop in the hub's codes. */
export interface StopWords extends StopDimensions {
  readonly gender: string;
  readonly ageRange: string;
  readonly selfDefinedEthnicity: string;
  readonly officerDefinedEthnicity: string;
  /** The source's own words where the hub does not know them; mostly none. */
  readonly unrecognised: readonly (readonly [field: WordField, word: string])[];
}

export function readWords(raw: RawStop): StopWords {
  const words = {
    outcome: outcomes.codeOf(raw.outcome),
    object: objects.codeOf(raw.object),
    power: powers.codeOf(raw.power),
    type: searchTypes.codeOf(raw.type),
    gender: genders.codeOf(raw.gender),
    ageRange: ageRanges.codeOf(raw.ageRange),
    selfDefinedEthnicity: selfDefinedEthnicities.codeOf(raw.selfDefinedEthnicity),
    officerDefinedEthnicity: officerDefinedEthnicities.codeOf(raw.officerDefinedEthnicity),
  };
  const unknown = fields.filter((field) => words[field] === unrecognised);
  return { ...words, unrecognised: unknown.map((field) => [field, raw[field]] as const) };
}

import { copyValues } from '../../../kit/database/copyBatches.ts';
import { kindOfPerson, kindOfSearch } from '../people/personKind.ts';
import type { RawStop } from './rawStop.ts';
import { stopCategory, type StopDimensions } from './stopCategory.ts';
import { StopType } from './stopType.ts';
import { ageRanges } from './vocabulary/ageRanges.ts';
import { genders } from './vocabulary/genders.ts';
import { objects } from './vocabulary/objects.ts';
import { officerDefinedEthnicities } from './vocabulary/officerDefinedEthnicities.ts';
import { outcomes } from './vocabulary/outcomes.ts';
import { powers } from './vocabulary/powers.ts';
import { searchTypes } from './vocabulary/searchTypes.ts';
import { selfDefinedEthnicities } from './vocabulary/selfDefinedEthnicities.ts';
import { unrecognised } from './vocabulary/vocabulary.ts';

const searchFields = ['outcome', 'object', 'power', 'type'] as const;
const personFields = ['gender', 'ageRange', 'selfDefinedEthnicity', 'officerDefinedEthnicity'] as const;

/** A field that holds words of a vocabulary. */
export type WordField = (typeof searchFields)[number] | (typeof personFields)[number];

/** A field with the source's own words where the hub does not know them. */
export type UnknownWord = readonly [field: WordField, word: string];

/** What was searched for, under which power, and what came of it, as often as they come together. */
export interface SearchWords {
  readonly codes: StopDimensions;
  readonly category: string;
  /** What it adds to the kind of the person who was searched; null where it was a vehicle alone. */
  readonly kind: number | null;
  /** Outcome, object, power and type, as COPY takes them. */
  readonly columns: string;
  readonly unknown: readonly UnknownWord[];
}

/** Who was searched, as often as the words come together. */
export interface PersonWords {
  readonly gender: string;
  /** What it adds to the kind of the person. */
  readonly kind: number;
  /** Gender, age range, self-defined and officer-defined ethnicity, as COPY takes them. */
  readonly columns: string;
  readonly unknown: readonly UnknownWord[];
}

/** Between words, which hold no such character. */
const gap = '\u0001';

/** The words of stops come together in a few hundred ways, so each of them is put into the hub's codes once. */
export class KnownWords {
  readonly #searches = new Map<string, SearchWords>();
  readonly #persons = new Map<string, PersonWords>();

  ofSearch(raw: RawStop): SearchWords {
    const key = raw.outcome + gap + raw.object + gap + raw.power + gap + raw.type;
    const known = this.#searches.get(key) ?? readSearch(raw);
    this.#searches.set(key, known);
    return known;
  }

  ofPerson(raw: RawStop): PersonWords {
    const key = raw.gender + gap + raw.ageRange + gap + raw.selfDefinedEthnicity + gap + raw.officerDefinedEthnicity;
    const known = this.#persons.get(key) ?? readPerson(raw);
    this.#persons.set(key, known);
    return known;
  }
}

function readSearch(raw: RawStop): SearchWords {
  const codes = {
    outcome: outcomes.codeOf(raw.outcome),
    object: objects.codeOf(raw.object),
    power: powers.codeOf(raw.power),
    type: searchTypes.codeOf(raw.type),
  };
  return {
    codes,
    category: stopCategory(codes),
    kind: codes.type === StopType.VEHICLE ? null : kindOfSearch(codes),
    columns: copyValues(searchFields.map((field) => codes[field])),
    unknown: searchFields.flatMap((field) => (codes[field] === unrecognised ? [[field, raw[field]] as const] : [])),
  };
}

function readPerson(raw: RawStop): PersonWords {
  const codes = {
    gender: genders.codeOf(raw.gender),
    ageRange: ageRanges.codeOf(raw.ageRange),
    selfDefinedEthnicity: selfDefinedEthnicities.codeOf(raw.selfDefinedEthnicity),
    officerDefinedEthnicity: officerDefinedEthnicities.codeOf(raw.officerDefinedEthnicity),
  };
  return {
    gender: codes.gender,
    kind: kindOfPerson(codes),
    columns: copyValues(personFields.map((field) => codes[field])),
    unknown: personFields.flatMap((field) => (codes[field] === unrecognised ? [[field, raw[field]] as const] : [])),
  };
}

import type { KnownPlace } from './knownPlaces.ts';
import type { PersonWords, SearchWords, UnknownWord, WordField } from './knownWords.ts';
import type { StopMoment } from './readMoment.ts';
import { RepeatedStops } from './repeatedStops.ts';
import type { ToldByFile } from './stopScheme.ts';
import { isOldOutcome } from './vocabulary/outcomes.ts';
import { notRecorded } from './vocabulary/vocabulary.ts';

/** One stop as it has been read. */
export interface TalliedStop {
  readonly moment: StopMoment;
  readonly place: KnownPlace;
  /** Its outcome in the source's own words. */
  readonly outcome: string;
  readonly search: SearchWords;
  readonly person: PersonWords;
}

/** What can only be judged once all the stops of a file have been read. */
export class StopTally {
  #stops = 0;
  #otherGender = 0;
  /** Stops by their day on London's clock. */
  readonly days = new Map<string, number>();
  /** Words that the hub does not know, by field. */
  readonly unknown = new Map<WordField, Map<string, number>>();
  readonly #earlier = new RepeatedStops();
  #repeated = 0;
  readonly #outcomes = new Set<string>();
  readonly #searches = new Set<SearchWords>();

  add({ moment: { at, day }, place, outcome, search, person }: TalliedStop): void {
    this.#stops += 1;
    this.days.set(day, (this.days.get(day) ?? 0) + 1);
    if (this.#earlier.add({ at, place, search, person })) this.#repeated += 1;
    this.#outcomes.add(outcome);
    this.#searches.add(search);
    if (person.gender === 'OTHER') this.#otherGender += 1;
    this.#addUnknown(search.unknown);
    this.#addUnknown(person.unknown);
  }

  get stops(): number {
    return this.#stops;
  }

  /** Stops that are the same as an earlier one in every column. */
  get repeated(): number {
    return this.#repeated;
  }

  get otherGender(): number {
    return this.#otherGender;
  }

  get told(): ToldByFile {
    const codes = Array.from(this.#searches, (search) => search.codes);
    return {
      objects: codes.some(({ object }) => object !== notRecorded),
      powers: codes.some(({ power }) => power !== notRecorded),
      types: codes.some(({ type }) => type !== notRecorded),
      oldOutcomes: [...this.#outcomes].some(isOldOutcome),
    };
  }

  #addUnknown(words: readonly UnknownWord[]): void {
    for (const [field, word] of words) {
      const seen = this.unknown.get(field) ?? new Map<string, number>();
      this.unknown.set(field, seen.set(word, (seen.get(word) ?? 0) + 1));
    }
  }
}

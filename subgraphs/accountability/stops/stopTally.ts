import { stopFields, type RawStop } from './rawStop.ts';
import type { StopWords, WordField } from './readWords.ts';
import { isOldOutcome } from './vocabulary/outcomes.ts';
import { notRecorded } from './vocabulary/vocabulary.ts';

/** What can only be judged once all the stops of a file have been read. */
export class StopTally {
  #stops = 0;
  #otherGender = 0;
  /** Stops by their day on London's clock. */
  readonly days = new Map<string, number>();
  /** Words that the hub does not know, by field. */
  readonly unknown = new Map<WordField, Map<string, number>>();
  readonly #told = new Set<WordField>();
  readonly #rows = new Set<string>();
  #hasOldOutcomes = false;

  add(raw: RawStop, words: StopWords, day: string): void {
    this.#stops += 1;
    this.days.set(day, (this.days.get(day) ?? 0) + 1);
    this.#rows.add(stopFields.map((field) => raw[field]).join('\u0001'));
    if (words.gender === 'OTHER') this.#otherGender += 1;
    this.#hasOldOutcomes ||= isOldOutcome(raw.outcome);
    for (const field of ['object', 'power', 'type'] as const) if (words[field] !== notRecorded) this.#told.add(field);
    for (const [field, word] of words.unrecognised) {
      const seen = this.unknown.get(field) ?? new Map<string, number>();
      this.unknown.set(field, seen.set(word, (seen.get(word) ?? 0) + 1));
    }
  }

  get stops(): number {
    return this.#stops;
  }

  /** Stops that are the same as an earlier one in every column. */
  get repeated(): number {
    return this.#stops - this.#rows.size;
  }

  get otherGender(): number {
    return this.#otherGender;
  }

  get told() {
    return {
      objects: this.#told.has('object'),
      powers: this.#told.has('power'),
      types: this.#told.has('type'),
      oldOutcomes: this.#hasOldOutcomes,
    };
  }
}

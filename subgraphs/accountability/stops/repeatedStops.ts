import type { KnownPlace } from './knownPlaces.ts';
import type { PersonWords, SearchWords } from './knownWords.ts';

/** What a stop says, each part of it known once however often it comes. */
export interface SaidOfStop {
  /** When it was, in milliseconds since 1970. */
  readonly at: number;
  readonly place: KnownPlace;
  readonly search: SearchWords;
  readonly person: PersonWords;
}

/**
 * Finds stops that are the same as an earlier one in every column. Places and words are known once, so that they are the same where they are one object:
 * neither are texts compared nor the rows of a file kept.
 */
export class RepeatedStops {
  /** The last stop of each moment, by its place in the lists; most minutes have one. */
  readonly #last = new Map<number, number>();
  readonly #stops: SaidOfStop[] = [];
  /** Beside each stop the one before it at the same moment; below nought where there is none. */
  readonly #before: number[] = [];

  /** @returns whether an earlier one was the same */
  add(stop: SaidOfStop): boolean {
    const last = this.#last.get(stop.at) ?? -1;
    for (let at = last; at >= 0; at = this.#before[at] ?? -1) {
      const other = this.#stops[at];
      if (other?.place === stop.place && other.search === stop.search && other.person === stop.person) return true;
    }
    this.#last.set(stop.at, this.#stops.length);
    this.#stops.push(stop);
    this.#before.push(last);
    return false;
  }
}

import { copyValue } from '../../../kit/database/copyBatches.ts';
import type { FileSummary, OwnRows } from '../../../kit/importing/importer.ts';
import type { StandingBoundaries } from '../boundaries/standingBoundaries.ts';
import { MonthPeople } from '../people/monthPeople.ts';
import { KnownPlaces } from './knownPlaces.ts';
import { KnownWords, type UnknownWord } from './knownWords.ts';
import type { RawStop, StopFault } from './rawStop.ts';
import { readMoment } from './readMoment.ts';
import { stopsOfFile } from './stopConsequences.ts';
import { StopCounts } from './stopCounts.ts';
import { StopTally } from './stopTally.ts';
import { summariseStops } from './summariseStops.ts';

/** The table of stops: private, since it holds where and when each one was; no resolver reads it. */
export const stopRows: OwnRows = {
  table: 'stop',
  columns: [
    'ordinal',
    'stopped_at',
    'london_day',
    ...['longitude', 'latitude', 'ward', 'borough'],
    ...['outcome', 'object', 'power', 'type'],
    ...['gender', 'age_range', 'self_defined_ethnicity', 'officer_defined_ethnicity'],
    'unrecognised',
  ],
};

/** What a file of stops is read with. */
export interface StopFileParts {
  readonly fileName: string;
  /** Code of the force whose month it is. */
  readonly force: string;
  readonly boundaries: StandingBoundaries;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
}

/** Reads the stops of a force's month one by one, whatever the format, and keeps the account that is needed at the end. */
export class StopFile {
  readonly #places: KnownPlaces;
  readonly #words = new KnownWords();
  readonly #tally = new StopTally();
  readonly #counts = new StopCounts();
  readonly #people = new MonthPeople();

  constructor(private readonly parts: StopFileParts) {
    this.#places = KnownPlaces.by(parts.boundaries.index);
  }

  /** The stop as a row of its table, or the reason against it. */
  take(raw: RawStop): string | StopFault {
    const moment = readMoment(raw.date, this.parts.today);
    if ('message' in moment) return moment;
    const place = this.#places.of(raw);
    if ('message' in place) return place;
    const search = this.#words.ofSearch(raw);
    const person = this.#words.ofPerson(raw);
    this.#counts.add(place.ward, search.category);
    if (search.kind !== null) this.#people.add(place.borough, search.kind + person.kind);
    this.#tally.add({ moment, place, outcome: raw.outcome, search, person });
    const unknown = unknownColumn(search.unknown, person.unknown);
    return `${this.#tally.stops}\t${moment.text}\t${moment.day}\t${place.columns}\t${search.columns}\t${person.columns}\t${unknown}`;
  }

  summary(): FileSummary {
    const counted = { people: this.#people, boundaries: this.parts.boundaries.release };
    return {
      ...summariseStops({ ...this.parts, tally: this.#tally, counts: this.#counts }),
      consequence: (database, file) => stopsOfFile(database, file, counted),
    };
  }
}

function unknownColumn(ofSearch: readonly UnknownWord[], ofPerson: readonly UnknownWord[]): string {
  const isKnown = ofSearch.length === 0 && ofPerson.length === 0;
  return copyValue(isKnown ? null : JSON.stringify(Object.fromEntries([...ofSearch, ...ofPerson])));
}

import type { FileSummary, OwnRow, OwnRows } from '../../../kit/importing/importer.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import type { StandingBoundaries } from '../boundaries/standingBoundaries.ts';
import type { RawStop, StopFault } from './rawStop.ts';
import { readMoment } from './readMoment.ts';
import { readPlace } from './readPlace.ts';
import { readWords } from './readWords.ts';
import { stopCategory } from './stopCategory.ts';
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
    'longitude',
    'latitude',
    'ward',
    'borough',
    'outcome',
    'object',
    'power',
    'type',
    'gender',
    'age_range',
    'self_defined_ethnicity',
    'officer_defined_ethnicity',
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
  readonly #tally = new StopTally();
  readonly #counts = new StopCounts();

  constructor(private readonly parts: StopFileParts) {}

  take(raw: RawStop): OwnRow | StopFault {
    const {
      today,
      boundaries: { index },
    } = this.parts;
    const moment = readMoment(raw.date, today);
    if ('message' in moment) return moment;
    const place = readPlace(raw);
    if (place !== null && 'message' in place) return place;
    const words = readWords(raw);
    const ward = place === null ? null : index.wardAt(place.longitude / 1_000_000, place.latitude / 1_000_000);
    this.#counts.add(ward, stopCategory(words));
    this.#tally.add(raw, words, moment.day);
    const { outcome, object, power, type, gender, ageRange, selfDefinedEthnicity, officerDefinedEthnicity } = words;
    return [
      this.#tally.stops,
      moment.text,
      moment.day,
      place?.longitude ?? null,
      place?.latitude ?? null,
      ward,
      ward === null ? null : boroughOf(ward),
      outcome,
      object,
      power,
      type,
      gender,
      ageRange,
      selfDefinedEthnicity,
      officerDefinedEthnicity,
      words.unrecognised.length === 0 ? null : JSON.stringify(Object.fromEntries(words.unrecognised)),
    ];
  }

  summary(): FileSummary {
    return summariseStops({ ...this.parts, tally: this.#tally, counts: this.#counts });
  }
}

/** Code of the borough of a ward; null for none of today's wards. */
export function boroughOf(ward: string): string | null {
  const area = areaByCode(ward);
  return area?.kind === 'WARD' ? area.borough : null;
}

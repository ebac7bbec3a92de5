import type { Refusal } from '../../../kit/importing/report.ts';
import type { RowReader } from '../../../kit/importing/rowReader.ts';
import { boroughByName } from '../../../schema/places/aliases.ts';
import type { LsoaPlace, LsoaPlaces } from './lsoaPlaces.ts';

/** Places records by their LSOA, and keeps the account of those that have no place in London. */
export class StreetPlacing {
  readonly #places: LsoaPlaces;
  #blank = 0;
  #outside = 0;
  #boroughAlone = 0;
  readonly #unknown = new Map<string, number>();

  constructor(places: LsoaPlaces) {
    this.#places = places;
  }

  /** @returns null for a record that counts for its force and London alone */
  placeOf(reader: RowReader): LsoaPlace | null {
    const code = reader.text('lsoa');
    if (code === '') {
      this.#blank += 1;
      return null;
    }
    const place = this.#places.placeOf(code);
    if (place !== undefined) {
      if (place.ward === null) this.#boroughAlone += 1;
      return place;
    }
    if (reader.take('lsoa', smallArea, 'the code of an LSOA, such as E01000001, or nothing') === null) return null;
    // Names are those of the district with a number: "Camden 027B", "Slough 009A".
    const district = reader.text('lsoaName').replace(/ \d{3}[A-Z]?$/, '');
    if (boroughByName(district) === undefined) this.#outside += 1;
    else this.#unknown.set(code, (this.#unknown.get(code) ?? 0) + 1);
    return null;
  }

  /** Records that may have been in London, and count for no borough. */
  get unplaced(): number {
    return this.#blank + this.#unknownRecords;
  }

  remarks(total: number): readonly string[] {
    const [first] = this.#unknown.keys();
    const told = (records: number, what: string) => (records === 0 ? [] : [`${what}: ${records} of ${total}.`]);
    return [
      ...told(this.#blank, 'Records without a place, which count for the force and for London alone'),
      ...told(this.#outside, 'Records outside London, which count for the force and for London alone'),
      ...told(
        this.#unknownRecords,
        `Records of LSOAs that no lookup knows, such as ${first ?? ''}, which count for the force alone`,
      ),
      ...told(this.#boroughAlone, 'Records of LSOAs of 2011 that two wards share, which count for no ward'),
    ];
  }

  refusals(): readonly Refusal[] {
    const [first] = this.#unknown.keys();
    if (first === undefined || this.#places.knows2011) return [];
    const message =
      `LSOAs of London that the lookup of 2021 does not have: ${this.#unknown.size}, such as ${first}. They are codes of 2011: ` +
      'import the Office for National Statistics’ lookup of 2011 LSOAs to 2021 LSOAs first, then this file again.';
    return [{ line: null, column: 'LSOA code', message }];
  }

  get #unknownRecords(): number {
    return [...this.#unknown.values()].reduce((sum, records) => sum + records, 0);
  }
}

/** England and Wales have LSOAs; Scotland and Northern Ireland areas of their own, which stand here too. */
const smallArea = (text: string) => (/^(?:[EW]01\d{6}|S01\d{6}|N\d{8}|95[A-Z0-9]{6})$/.test(text) ? text : null);

import { copyValues } from '../../../kit/database/copyBatches.ts';
import type { BoundaryIndex } from '../boundaries/boundaryIndex.ts';
import { boroughOf } from './boroughOf.ts';
import type { RawStop, StopFault } from './rawStop.ts';
import { readPlace } from './readPlace.ts';

/** A place as often as it comes: where it lies, and how it is kept. */
export interface KnownPlace {
  /** Code of the ward; null outside London and for stops without coordinates. */
  readonly ward: string | null;
  /** Longitude, latitude, ward and borough, as COPY takes them. */
  readonly columns: string;
}

/** The police round places to a few thousand points, so each is read and placed once. */
export class KnownPlaces {
  readonly #known = new Map<string, KnownPlace | StopFault>();

  constructor(private readonly index: BoundaryIndex) {}

  of(raw: RawStop): KnownPlace | StopFault {
    const key = `${raw.longitude} ${raw.latitude}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const place = this.#read(raw);
    this.#known.set(key, place);
    return place;
  }

  #read(raw: RawStop): KnownPlace | StopFault {
    const place = readPlace(raw);
    if (place === null) return { ward: null, columns: copyValues([null, null, null, null]) };
    if ('message' in place) return place;
    const { longitude, latitude } = place;
    const ward = this.index.wardAt(longitude / 1_000_000, latitude / 1_000_000);
    const borough = ward === null ? null : boroughOf(ward);
    return { ward, columns: copyValues([longitude, latitude, ward, borough]) };
  }
}

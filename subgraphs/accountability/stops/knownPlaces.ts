import { copyValues } from '../../../kit/database/copyBatches.ts';
import type { BoundaryIndex } from '../boundaries/boundaryIndex.ts';
import { boroughOf } from './boroughOf.ts';
import type { RawStop, StopFault } from './rawStop.ts';
import { readPlace } from './readPlace.ts';

/** A place as often as it comes: where it lies, and how it is kept. */
export interface KnownPlace {
  /** Code of the ward; null outside London and for stops without coordinates. */
  readonly ward: string | null;
  /** Code of its borough. */
  readonly borough: string | null;
  /** Longitude, latitude, ward and borough, as COPY takes them. */
  readonly columns: string;
}

/** More than the points of ten years; what is not published in such points would fill the memory. */
const mostKnown = 200_000;

const ofIndex = new WeakMap<BoundaryIndex, KnownPlaces>();

/** The police round places to a few thousand points, the same month after month, so each is read and placed once. */
export class KnownPlaces {
  /** By latitude under each longitude: joining both as a key would cost more than reading them twice. */
  readonly #known = new Map<string, Map<string, KnownPlace | StopFault>>();
  #count = 0;

  private constructor(private readonly index: BoundaryIndex) {}

  /** What is known of the places of these boundaries, from whatever file. */
  static by(index: BoundaryIndex): KnownPlaces {
    const places = ofIndex.get(index) ?? new KnownPlaces(index);
    ofIndex.set(index, places);
    return places;
  }

  of(raw: RawStop): KnownPlace | StopFault {
    const known = this.#known.get(raw.longitude)?.get(raw.latitude);
    return known ?? this.#keep(raw, this.#read(raw));
  }

  #keep({ longitude, latitude }: RawStop, place: KnownPlace | StopFault): KnownPlace | StopFault {
    if (this.#count === mostKnown) {
      this.#known.clear();
      this.#count = 0;
    }
    const there = this.#known.get(longitude) ?? new Map<string, KnownPlace | StopFault>();
    this.#known.set(longitude, there.set(latitude, place));
    this.#count += 1;
    return place;
  }

  #read(raw: RawStop): KnownPlace | StopFault {
    const place = readPlace(raw);
    if (place === null) return { ward: null, borough: null, columns: copyValues([null, null, null, null]) };
    if ('message' in place) return place;
    const { longitude, latitude } = place;
    const ward = this.index.wardAt(longitude / 1_000_000, latitude / 1_000_000);
    const borough = ward === null ? null : boroughOf(ward);
    return { ward, borough, columns: copyValues([longitude, latitude, ward, borough]) };
  }
}

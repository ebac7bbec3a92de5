import Flatbush from 'flatbush';
import { contains } from './contains.ts';
import type { Polygon, WardBoundary } from './wardBoundary.ts';

/** More than the points of ten years; what is not published in such points would fill the memory. */
const mostKnown = 200_000;

/** Finds the ward that a point lies in: the boxes of all polygons in an R-tree, then the rings of the few that are near. */
export class BoundaryIndex {
  readonly #polygons: readonly { readonly ward: string; readonly polygon: Polygon }[];
  readonly #tree: Flatbush | null;
  /** The police round places to some thousand points, so the same ones come again and again, file after file. */
  readonly #known = new Map<string, string | null>();

  constructor(boundaries: readonly WardBoundary[]) {
    // In the order of the codes, so that the order of the file never decides where boundaries overlap.
    this.#polygons = boundaries
      .toSorted((one, other) => (one.ward < other.ward ? -1 : 1))
      .flatMap(({ ward, polygons }) => polygons.map((polygon) => ({ ward, polygon })));
    this.#tree = this.#polygons.length === 0 ? null : treeOf(this.#polygons.map(({ polygon }) => polygon));
  }

  /** Code of the ward at a longitude and latitude in degrees; null outside every ward. */
  wardAt(longitude: number, latitude: number): string | null {
    const key = `${longitude} ${latitude}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size === mostKnown) this.#known.clear();
    const ward = this.#find(longitude, latitude);
    this.#known.set(key, ward);
    return ward;
  }

  /** Codes of all wards that hold a point: more than one where boundaries overlap. */
  wardsAt(longitude: number, latitude: number): readonly string[] {
    const near = this.#tree?.search(longitude, latitude, longitude, latitude) ?? [];
    const holding = near
      .flatMap((place) => this.#polygons[place] ?? [])
      .filter(({ polygon }) => contains(polygon, longitude, latitude));
    return [...new Set(holding.map(({ ward }) => ward))].sort();
  }

  #find(longitude: number, latitude: number): string | null {
    let found: number | null = null;
    for (const place of this.#tree?.search(longitude, latitude, longitude, latitude) ?? []) {
      const polygon = this.#polygons[place]?.polygon ?? [];
      if ((found === null || place < found) && contains(polygon, longitude, latitude)) found = place;
    }
    return found === null ? null : (this.#polygons[found]?.ward ?? null);
  }
}

function treeOf(polygons: readonly Polygon[]): Flatbush {
  const tree = new Flatbush(polygons.length);
  for (const [outer = []] of polygons) {
    const box = [Infinity, Infinity, -Infinity, -Infinity] as const;
    const [west, south, east, north] = outer.reduce<readonly [number, number, number, number]>(
      ([minX, minY, maxX, maxY], [x, y]) => [
        Math.min(minX, x),
        Math.min(minY, y),
        Math.max(maxX, x),
        Math.max(maxY, y),
      ],
      box,
    );
    tree.add(west, south, east, north);
  }
  tree.finish();
  return tree;
}

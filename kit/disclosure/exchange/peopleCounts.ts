import { layersOf, type Attribute } from './attribute.ts';

/** Counts of people by month, area, value of an attribute and layer. The last area is the rest, of which nothing is ever told. */
export class PeopleCounts {
  readonly layers: number;
  readonly counts: Int32Array;

  constructor(
    readonly attribute: Attribute,
    readonly months: number,
    readonly areas: number,
  ) {
    this.layers = layersOf(attribute);
    this.counts = new Int32Array(months * areas * attribute.values * this.layers);
  }

  place(month: number, area: number, value: number, layer: number): number {
    return ((month * this.areas + area) * this.attribute.values + value) * this.layers + layer;
  }

  at(place: number): number {
    return this.counts[place] ?? 0;
  }

  add(place: number, people: number): void {
    this.counts[place] = this.at(place) + people;
  }

  /** How many there are in some months and areas with a value, in the layers given. */
  sum(months: readonly number[], areas: readonly number[], value: number, layers: readonly number[]): number {
    let all = 0;
    for (const month of months) {
      for (const area of areas) {
        const first = this.place(month, area, value, 0);
        for (const layer of layers) all += this.at(first + layer);
      }
    }
    return all;
  }
}

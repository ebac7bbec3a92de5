import { kindsOfPeople } from './personKind.ts';

/** The people whom a force stopped in a month, by borough and by all that tables tell of them; searches of vehicles alone are left out. */
export class MonthPeople {
  /** How many of each kind, by borough; null where the stop has no place in London. */
  readonly #boroughs = new Map<string | null, Int32Array>();
  #all = 0;
  #placed = 0;

  /** @param borough code of the borough; null where the stop has no place in London */
  add(borough: string | null, kind: number, stops = 1): void {
    const kinds = this.#boroughs.get(borough) ?? this.#begin(borough);
    kinds[kind] = (kinds[kind] ?? 0) + stops;
    this.#all += stops;
    if (borough !== null) this.#placed += stops;
  }

  /** How many there are of each kind, borough by borough. */
  get boroughs(): Iterable<readonly [borough: string | null, kinds: Int32Array]> {
    return this.#boroughs;
  }

  /** Whether most of the people have a place: else a borough's count would say nothing of the borough. */
  get isPlaced(): boolean {
    return this.#placed * 2 > this.#all;
  }

  #begin(borough: string | null): Int32Array {
    const kinds = new Int32Array(kindsOfPeople);
    this.#boroughs.set(borough, kinds);
    return kinds;
  }
}

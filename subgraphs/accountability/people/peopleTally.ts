import { PeopleCounts } from '../../../kit/disclosure/exchange/peopleCounts.ts';
import type { MonthPeople } from './monthPeople.ts';
import { placesByAttribute } from './personKind.ts';
import { stopAttributes } from './stopAttributes.ts';

/** Counts stopped people along every attribute at once. */
export class PeopleTally {
  readonly people: readonly PeopleCounts[];
  readonly #places: ReadonlyMap<string | null, number>;

  /** @param boroughs the areas; the rest of the force is one more, the last */
  constructor(
    months: number,
    private readonly boroughs: readonly string[],
  ) {
    this.people = stopAttributes.map((attribute) => new PeopleCounts(attribute, months, boroughs.length + 1));
    this.#places = new Map(boroughs.map((borough, at) => [borough, at] as const));
  }

  /** Those who were stopped elsewhere, or nobody knows where, are of the last area. */
  add(month: number, people: MonthPeople): void {
    for (const [borough, kinds] of people.boroughs) {
      const area = this.#places.get(borough) ?? this.boroughs.length;
      for (let kind = 0; kind < kinds.length; kind += 1) {
        const stops = kinds[kind] ?? 0;
        if (stops > 0) this.#addKind(month, area, kind, stops);
      }
    }
  }

  #addKind(month: number, area: number, kind: number, stops: number): void {
    for (let at = 0; at < this.people.length; at += 1) {
      const counts = this.people[at];
      if (counts !== undefined) counts.add(counts.place(month, area, 0, placesByAttribute[at]?.[kind] ?? 0), stops);
    }
  }
}

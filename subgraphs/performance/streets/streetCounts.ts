import type { SeriesName, StagedCell } from '../../../kit/cells/stagedCell.ts';
import type { LsoaPlace } from './lsoaPlaces.ts';

/** Where the records of a file are counted: all of them for the force, and those with a place in wards and boroughs. */
export interface StreetMeasures {
  readonly all: string;
  readonly placed: string;
}

/** Counts the records of a force's month by category and place. Nothing smaller than a ward comes out of it. */
export class StreetCounts {
  readonly #ofForce = new Map<string, number>();
  readonly #ofPlaces = new Map<string, Map<string, number>>();
  #total = 0;
  #placed = 0;

  /** @param place null for a record without one in London */
  add(category: string, place: LsoaPlace | null): void {
    this.#total += 1;
    increase(this.#ofForce, category);
    if (place === null) return;
    this.#placed += 1;
    const area = place.ward ?? place.borough;
    const known = this.#ofPlaces.get(area) ?? new Map<string, number>();
    if (known.size === 0) this.#ofPlaces.set(area, known);
    increase(known, category);
  }

  get total(): number {
    return this.#total;
  }

  /** Whether figures below the force can be given: where most records have no place, a borough's count would say nothing of it. */
  get isPlaced(): boolean {
    return this.#placed * 2 > this.#total;
  }

  cells(measures: StreetMeasures, force: string, period: number): StagedCell[] {
    const ofPlaces = this.isPlaced ? [...this.#ofPlaces] : [];
    return [
      ...cellsOf(measures.all, force, period, this.#ofForce),
      ...ofPlaces.flatMap(([area, counts]) => cellsOf(measures.placed, area, period, counts)),
    ];
  }

  /** The series of categories, for wards too where the records have places. */
  scheme(measures: StreetMeasures, categories: Iterable<string>): readonly SeriesName[] {
    const given = this.isPlaced ? [measures.all, measures.placed] : [measures.all];
    const names = [...new Set(categories)];
    return given.flatMap((measure) => names.map((category) => ({ measure, category })));
  }
}

function increase(counts: Map<string, number>, category: string): void {
  counts.set(category, (counts.get(category) ?? 0) + 1);
}

function cellsOf(measure: string, area: string, period: number, counts: ReadonlyMap<string, number>): StagedCell[] {
  return Array.from(counts, ([category, value]) => ({ measure, category, area, period, value }));
}

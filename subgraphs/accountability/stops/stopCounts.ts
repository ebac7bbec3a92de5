import type { StagedCell } from '../../../kit/cells/stagedCell.ts';

/** All stops of a force, wherever they were. */
export const allMeasure = 'stops';
/** Stops that the boundaries place in a ward. */
export const placedMeasure = 'stops-placed';

/** Counts the stops of a force’s month by category, and by ward where they have a place. */
export class StopCounts {
  readonly #categories = new Map<string, number>();
  readonly #wards = new Map<string, Map<string, number>>();
  #total = 0;
  #placed = 0;

  add(ward: string | null, category: string, stops = 1): void {
    this.#total += stops;
    increase(this.#categories, category, stops);
    if (ward === null) return;
    this.#placed += stops;
    const known = this.#wards.get(ward);
    if (known) increase(known, category, stops);
    else this.#wards.set(ward, new Map([[category, stops]]));
  }

  get total(): number {
    return this.#total;
  }

  get placed(): number {
    return this.#placed;
  }

  /**
   * Whether figures below the force can be given: where most stops have no place, as in February 2018 (95 % without
   * coordinates), a borough's count would say nothing of the borough.
   */
  get isPlaced(): boolean {
    return this.#placed * 2 > this.#total;
  }

  forceCells(force: string, period: number): StagedCell[] {
    return cellsOf(allMeasure, force, period, this.#categories);
  }

  /** The counts of wards; none where most stops have no place. */
  wardCells(period: number): StagedCell[] {
    if (!this.isPlaced) return [];
    return [...this.#wards].flatMap(([ward, categories]) => cellsOf(placedMeasure, ward, period, categories));
  }
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function cellsOf(measure: string, area: string, period: number, counts: ReadonlyMap<string, number>): StagedCell[] {
  return Array.from(counts, ([category, value]) => ({ measure, category, area, period, value }));
}

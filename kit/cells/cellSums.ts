import type { SeriesTotal } from '../quality/seriesTotal.ts';
import type { SeriesIndex } from './seriesIndex.ts';
import type { StagedCell } from './stagedCell.ts';
import type { RollUp } from './sumStage.ts';

/** What is added up of one period. */
interface PeriodSums {
  /** Of each area its values, by the place of the series. */
  readonly areas: Map<string, Float64Array>;
  /** Of each series that the file itself gives: cells that are not nought, and what they come to. */
  readonly totals: Map<Leaf, { cells: number; total: number }>;
}

/** A series of the file, and the places of the series in which its cells count: its own and those of wider categories. */
interface Leaf {
  readonly number: number;
  readonly place: number;
  readonly into: readonly number[];
}

/**
 * Cells with their sums, added up here rather than in the database: for a file of which all cells are at hand anyway, so that the database
 * takes in once what it would otherwise take in, group, sort and write again. The sums are those of `sumStage`, noughts left out.
 */
export class CellSums {
  /** Numbers of the series, by their places. */
  readonly #numbers: number[] = [];
  readonly #places = new Map<number, number>();
  readonly #leaves: Leaf[] = [];
  readonly #leafOf = new Map<string, Map<string, Leaf>>();
  readonly #areas = new Map<string, readonly string[]>();
  readonly #periods = new Map<number, PeriodSums>();

  private constructor(
    private readonly series: SeriesIndex,
    private readonly rollUp: RollUp,
  ) {}

  static async of(cells: readonly StagedCell[], series: SeriesIndex, rollUp: RollUp): Promise<CellSums> {
    const sums = new CellSums(series, rollUp);
    await sums.#number(cells);
    for (const cell of cells) sums.#add(cell);
    for (const { areas } of sums.#periods.values()) {
      for (const values of areas.values()) sums.#addCategories(values);
    }
    return sums;
  }

  /** The series that the file gives, sums included. */
  get scheme(): readonly number[] {
    return this.#numbers;
  }

  /** The series that the file itself gives, and its areas. */
  get leaves(): readonly number[] {
    return this.#leaves.map(({ number }) => number);
  }

  get areas(): readonly string[] {
    return [...this.#areas.keys()];
  }

  /** What the file gives of each of its series, sums apart. */
  get totals(): readonly SeriesTotal[] {
    return [...this.#periods].flatMap(([period, { totals }]) =>
      Array.from(totals, ([{ number }, total]) => ({ series: number, period, ...total })),
    );
  }

  /** Series, area, period and value as COPY takes them, in the order of the primary key of cells: so they are written fastest. */
  *rows(): Generator<string> {
    const places = [...this.#numbers.keys()].sort((one, other) => this.#numberAt(one) - this.#numberAt(other));
    for (const [period, sums] of this.#periods) {
      const areas = [...sums.areas].sort(([one], [other]) => (one < other ? -1 : 1));
      // What stands between series and value is written once for all series.
      const written = areas.map(([area, values]) => ({ between: `\t${area}\t${period}\t`, values }));
      for (const place of places) {
        const number = String(this.#numberAt(place));
        let text = '';
        for (const { between, values } of written) {
          const value = values[place] ?? 0;
          if (value !== 0) text += number + between + String(value) + '\n';
        }
        if (text !== '') yield text;
      }
    }
  }

  /** Gives every series its place, those of sums too. */
  async #number(cells: readonly StagedCell[]): Promise<void> {
    const names = new Map<string, Set<string>>();
    for (const { measure, category } of cells) {
      const categories = names.get(measure);
      if (categories === undefined) names.set(measure, new Set([category]));
      else categories.add(category);
    }
    const given = [...names].flatMap(([measure, categories]) =>
      Array.from(categories, (category) => ({ measure, category, wider: this.rollUp.categories(category) })),
    );
    await this.series.ensureAll(
      given.flatMap(({ measure, category, wider }) =>
        [category, ...wider].map((each) => ({ measure, category: each })),
      ),
    );
    for (const { measure, category, wider } of given) {
      const number = await this.series.ensure(measure, category);
      const into: number[] = [];
      for (const each of [category, ...wider]) into.push(this.#placeOf(await this.series.ensure(measure, each)));
      const leaf = { number, place: this.#placeOf(number), into };
      this.#leaves.push(leaf);
      const known = this.#leafOf.get(measure) ?? new Map<string, Leaf>();
      this.#leafOf.set(measure, known.set(category, leaf));
    }
  }

  #placeOf(number: number): number {
    const place = this.#places.get(number) ?? this.#numbers.push(number) - 1;
    this.#places.set(number, place);
    return place;
  }

  /** Counts a cell in its area and the wider ones; wider categories follow, of what came of that. */
  #add({ measure, category, area, period, value }: StagedCell): void {
    const leaf = this.#leafOf.get(measure)?.get(category);
    if (leaf === undefined) throw new Error(`series ${measure} ${category} has no number`);
    const areas = this.#areas.get(area) ?? [area, ...this.rollUp.areas(area)];
    this.#areas.set(area, areas);
    const sums: PeriodSums = this.#periods.get(period) ?? { areas: new Map(), totals: new Map() };
    this.#periods.set(period, sums);
    const total = sums.totals.get(leaf) ?? { cells: 0, total: 0 };
    sums.totals.set(leaf, total);
    if (value === null || value === 0) return;
    total.cells += 1;
    total.total += value;
    for (const each of areas) {
      const values = sums.areas.get(each) ?? new Float64Array(this.#numbers.length);
      values[leaf.place] = (values[leaf.place] ?? 0) + value;
      sums.areas.set(each, values);
    }
  }

  #addCategories(values: Float64Array): void {
    // What the file gives of a wider category itself is a leaf too, and must not be counted twice.
    const own = values.slice();
    for (const { place, into } of this.#leaves) {
      const value = own[place] ?? 0;
      if (value === 0) continue;
      for (const wider of into) if (wider !== place) values[wider] = (values[wider] ?? 0) + value;
    }
  }

  #numberAt(place: number): number {
    return this.#numbers[place] ?? 0;
  }
}

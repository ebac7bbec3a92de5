import { layersWith, strideOf } from './attribute.ts';
import type { PeopleCounts } from './peopleCounts.ts';
import type { Level, WithheldRows } from './withheldRows.ts';

/** A longer period of an area whose tables are told, and the months that it is made of. */
export interface LongerPlace {
  readonly months: ReadonlySet<number>;
  readonly withheld: WithheldRows;
}

/** What is told of one attribute in every place. */
export interface ToldPlaces {
  /** By month and area; the last area is the rest, of which everything is withheld. */
  readonly leaves: readonly (readonly WithheldRows[])[];
  /** Of all areas together, by month. */
  readonly wholes: readonly WithheldRows[];
  /** By area. */
  readonly longer: readonly (readonly LongerPlace[])[];
}

/** A count that is withheld: in one area, or in all together where that is null, over some months. */
export interface WithheldCell {
  readonly area: number | null;
  readonly months: readonly number[];
  readonly value: number;
  readonly level: Level;
  /** Digit and value of a layer that limit it; null for a value's total. */
  readonly column: { readonly digit: number; readonly value: number } | null;
}

/**
 * Proves that a withheld count could be another: by people who exchange their values so that nothing that is told changes. Each
 * exchange is between people of the same layer or, where the values' totals stand, between two pairs who change columns; what it
 * changes in the sum over areas another area takes back in the same month, and what it changes in the sum over months another
 * month. So all records but for those values stay as they are, and every table, of one attribute or of several, exact counts
 * and all rings of tables included, is the same to the last count.
 */
export class Exchanges {
  /** People who exchange already, by their place in the counts. */
  readonly #used: Int32Array;
  readonly #touched: number[] = [];
  /** For each digit and value the layers that have it; those of no digit are all. */
  readonly #layers = new Map<string, readonly number[]>();
  /** For each level and layer those to which a value may come back. */
  readonly #back: readonly (readonly (readonly (number | null)[])[])[];

  constructor(
    private readonly people: PeopleCounts,
    private readonly told: ToldPlaces,
  ) {
    this.#used = new Int32Array(people.counts.length);
    const layers = [...Array(people.layers).keys()];
    const levels = [...Array(people.attribute.tables.length + 1).keys()];
    this.#back = levels.map((level) => layers.map((layer) => this.#layersBack(layer, level)));
  }

  /** The difference between a highest and a lowest value that the count could have, as far as needed. */
  width(cell: WithheldCell, needed: number): number {
    const less = this.#reach(cell, needed, true);
    return less >= needed ? less : less + this.#reach(cell, needed - less, false);
  }

  #reach(cell: WithheldCell, needed: number, isLess: boolean): number {
    for (const place of this.#touched) this.#used[place] = 0;
    this.#touched.length = 0;
    let reached = 0;
    for (const level of cell.level === 0 ? [0] : [0, cell.level]) {
      for (const other of Array(this.people.attribute.values).keys()) {
        if (other === cell.value) continue;
        reached += this.#exchanged(cell, { level, one: cell.value, other, isLess }, needed - reached);
        if (reached >= needed) return reached;
      }
    }
    return reached;
  }

  #exchanged(cell: WithheldCell, pair: Pair, needed: number): number {
    if (cell.area === null && cell.months.some((month) => this.#binds(this.told.wholes[month], pair))) return 0;
    const areas = cell.area === null ? [...Array(this.people.areas).keys()] : [cell.area];
    let reached = 0;
    for (const month of cell.months) {
      for (const area of areas) {
        if (this.#binds(this.told.leaves[month]?.[area], pair)) continue;
        reached += this.#inLayers(cell, { month, area }, pair, needed - reached);
        if (reached >= needed) return reached;
      }
    }
    return reached;
  }

  #inLayers(cell: WithheldCell, at: Leaf, pair: Pair, needed: number): number {
    const own = { ...at, isOpposite: false };
    let balances: readonly (readonly Part[])[] | undefined;
    let reached = 0;
    for (const layer of this.#layersOf(cell.column)) {
      for (const back of this.#back[pair.level]?.[layer] ?? []) {
        if (this.#most(own, pair, layer, back) <= 0) continue;
        // To find them costs more than to find that there is nobody to exchange.
        balances ??= this.#balances(cell, at.month, at.area, pair);
        for (const balance of balances) {
          reached += this.#take(own, balance, pair, layer, back, needed - reached);
          if (reached >= needed) return reached;
        }
      }
    }
    return reached;
  }

  #layersOf(column: WithheldCell['column']): readonly number[] {
    const key = column === null ? '' : `${String(column.digit)} ${String(column.value)}`;
    const known = this.#layers.get(key) ?? layersWith(this.people.attribute, column?.digit ?? null, column?.value ?? 0);
    this.#layers.set(key, known);
    return known;
  }

  #left(place: number): number {
    return this.people.at(place) - (this.#used[place] ?? 0);
  }

  /** Where the value comes back to: nowhere if its total may change, else the layers that differ in the table's column alone. */
  #layersBack(layer: number, level: Level): readonly (number | null)[] {
    const table = this.people.attribute.tables[level - 1];
    if (table === undefined) return [null];
    const stride = strideOf(this.people.attribute, table.digit);
    const size = this.people.attribute.digits[table.digit]?.size ?? 1;
    const own = Math.floor(layer / stride) % size;
    return [...Array(size).keys()].filter((value) => value !== own).map((value) => layer + (value - own) * stride);
  }

  /** How many can exchange in one part: those whose value goes, and those with whom it comes back, if anybody. */
  #most(part: Part, pair: Pair, layer: number, back: number | null): number {
    const going = this.#left(this.#goingPlace(part, pair, layer));
    return back === null ? going : Math.min(going, this.#left(this.#comingPlace(part, pair, back)));
  }

  #goingPlace({ month, area, isOpposite }: Part, { one, other, isLess }: Pair, layer: number): number {
    return this.people.place(month, area, isLess === isOpposite ? other : one, layer);
  }

  #comingPlace({ month, area, isOpposite }: Part, { one, other, isLess }: Pair, layer: number): number {
    return this.people.place(month, area, isLess === isOpposite ? one : other, layer);
  }

  #take(own: Part, balance: readonly Part[], pair: Pair, layer: number, back: number | null, needed: number): number {
    let most = Math.min(needed, this.#most(own, pair, layer, back));
    for (const part of balance) {
      if (most <= 0) return 0;
      most = Math.min(most, this.#most(part, pair, layer, back));
    }
    if (most <= 0) return 0;
    this.#use(own, pair, layer, back, most);
    for (const part of balance) this.#use(part, pair, layer, back, most);
    return most;
  }

  #use(part: Part, pair: Pair, layer: number, back: number | null, people: number): void {
    this.#usePlace(this.#goingPlace(part, pair, layer), people);
    if (back !== null) this.#usePlace(this.#comingPlace(part, pair, back), people);
  }

  #usePlace(place: number, people: number): void {
    this.#used[place] = (this.#used[place] ?? 0) + people;
    this.#touched.push(place);
  }

  /** The ways in which the sums over areas and months can be kept; one empty way where no told sum would change. */
  #balances(cell: WithheldCell, month: number, area: number, pair: Pair): readonly (readonly Part[])[] {
    const bound = (this.told.longer[area] ?? []).filter(
      ({ months, withheld }) => months.has(month) && this.#binds(withheld, pair),
    );
    const here = this.#areaBalances(cell.area === null, month, area, pair, bound.length > 0);
    if (bound.length === 0 || here.length === 0) return here;
    return this.#otherMonths(cell, month, area, pair, bound).flatMap((other) => {
      const back: Part = { month: other, area, isOpposite: true };
      const there = this.#areaBalances(cell.area === null, other, area, pair, true);
      return here.flatMap((parts) => there.map((others) => [...parts, back, ...others.map(opposite)]));
    });
  }

  #areaBalances(
    isWhole: boolean,
    month: number,
    area: number,
    pair: Pair,
    isLong: boolean,
  ): readonly (readonly Part[])[] {
    if (!this.#binds(this.told.wholes[month], pair)) return [[]];
    if (isWhole) return [];
    const rest = this.people.areas - 1;
    const areas = isLong ? [rest] : [rest, ...Array(rest).keys()];
    return areas
      .filter((other) => other !== area && !this.#binds(this.told.leaves[month]?.[other], pair))
      .filter((other) => !this.#isBoundLonger(other, month, pair))
      .map((other) => [{ month, area: other, isOpposite: true }]);
  }

  #otherMonths(
    { months }: WithheldCell,
    month: number,
    area: number,
    pair: Pair,
    bound: readonly LongerPlace[],
  ): number[] {
    return [...Array(this.people.months).keys()].filter(
      (other) =>
        other !== month &&
        !months.includes(other) &&
        bound.every((place) => place.months.has(other)) &&
        !this.#binds(this.told.leaves[other]?.[area], pair) &&
        (this.told.longer[area] ?? []).every(
          (place) => !place.months.has(other) || place.months.has(month) || !this.#binds(place.withheld, pair),
        ),
    );
  }

  #isBoundLonger(area: number, month: number, pair: Pair): boolean {
    return (this.told.longer[area] ?? []).some(
      ({ months, withheld }) => months.has(month) && this.#binds(withheld, pair),
    );
  }

  /** Whether a place tells a row that the exchange would change. */
  #binds(withheld: WithheldRows | undefined, { level, one, other }: Pair): boolean {
    return withheld === undefined || !withheld.has(level, one) || !withheld.has(level, other);
  }
}

interface Leaf {
  readonly month: number;
  readonly area: number;
}

/** A leaf in which people exchange their values, as the exchange itself goes or against it. */
interface Part extends Leaf {
  readonly isOpposite: boolean;
}

interface Pair {
  readonly level: Level;
  readonly one: number;
  readonly other: number;
  /** Whether the count becomes less. */
  readonly isLess: boolean;
}

const opposite = (part: Part): Part => ({ ...part, isOpposite: !part.isOpposite });

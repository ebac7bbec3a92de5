import type { TablePolicy } from '../../../schema/disclosure/policy.ts';
import { layersWith, type Attribute } from './attribute.ts';
import type { PeopleCounts } from './peopleCounts.ts';
import { WithheldRows, type Level } from './withheldRows.ts';

/** What the sums of some leaves withhold, attribute by attribute. */
export type PlaceTelling = ReadonlyMap<string, WithheldRows>;

/** Some areas in some months, added up: what one set of tables is about. */
export interface PeoplePlace {
  readonly areas: readonly number[];
  readonly months: readonly number[];
}

/** One count of a table of a place. */
export interface PlaceCell {
  readonly attribute: Attribute;
  readonly level: Level;
  readonly value: number;
  /** Place of the column; null for the value's total. */
  readonly column: number | null;
}

/** People of some value of an attribute, or of any, who have some value in one of its digits, or in none. */
export interface CountedPeople {
  readonly attribute: Attribute;
  readonly value: number | null;
  readonly digit: number | null;
  readonly column: number;
}

interface AttributeGround {
  readonly people: PeopleCounts;
  /** Its place among the attributes. */
  readonly order: number;
  /** Of its widest table, with one more for the total. */
  readonly width: number;
  /** Of each level and column, as counts have them, the layers that it counts, once they were asked for. */
  readonly layers: (readonly number[] | undefined)[];
}

/** Counts of the same people along all their attributes, and what of them would tell by itself. */
export class PeopleFamily {
  /** Of each place and attribute, by level, value and column; below nought where it has not been added up. */
  readonly #counts = new WeakMap<PeoplePlace, readonly Int32Array[]>();

  readonly #grounds: ReadonlyMap<Attribute, AttributeGround>;
  readonly attributes: readonly Attribute[];

  constructor(
    readonly people: readonly PeopleCounts[],
    readonly policy: Pick<TablePolicy, 'threshold' | 'narrowest' | 'zeroShown'>,
  ) {
    this.attributes = people.map(({ attribute }) => attribute);
    this.#grounds = new Map(
      people.map((of, order) => {
        const width = 1 + Math.max(0, ...of.attribute.digits.map(({ size }) => size));
        return [of.attribute, { people: of, order, width, layers: [] }] as const;
      }),
    );
  }

  of(attribute: Attribute): PeopleCounts {
    return this.#ground(attribute).people;
  }

  /** How many there are in a cell; added up once for each place. */
  count(place: PeoplePlace, { attribute, level, value, column }: PlaceCell): number {
    const ground = this.#ground(attribute);
    const { people, order, width } = ground;
    const counts = this.#countsOf(place, order);
    const at = ((column === null ? 0 : level) * attribute.values + value) * width + (column === null ? 0 : column + 1);
    const known = counts[at] ?? -1;
    if (known >= 0) return known;
    const count = people.sum(place.months, place.areas, value, layersOf(ground, level, column));
    counts[at] = count;
    return count;
  }

  /** How many people have a column's value, whatever they have of the attribute; all of them where it is null. */
  columnTotal(place: PeoplePlace, attribute: Attribute, level: Level, column: number | null): number {
    let all = 0;
    for (let value = 0; value < attribute.values; value += 1) {
      all += this.count(place, { attribute, level, value, column });
    }
    return all;
  }

  /** Names of the digits whose values are known exactly elsewhere: those that tell of nobody who he is. */
  get exactDigits(): readonly string[] {
    const names = new Set(this.attributes.map(({ name }) => name));
    const all = this.attributes.flatMap(({ digits }) => digits.map(({ name }) => name));
    return [...new Set(all)].filter((name) => !names.has(name));
  }

  /** Which people a cell counts, by an attribute of whose people all is counted that is known exactly; null where there is none. */
  seenExactly({ attribute, level, value, column }: PlaceCell): CountedPeople | null {
    const exact = this.exactDigits;
    const knows = (one: Attribute) => exact.every((name) => one.digits.some((digit) => digit.name === name));
    if (knows(attribute)) {
      const digit = column === null ? null : (attribute.tables[level - 1]?.digit ?? null);
      return { attribute, value, digit, column: column ?? 0 };
    }
    const other = this.attributes.find((one) => knows(one) && one.digits.some(({ name }) => name === attribute.name));
    if (other === undefined || column !== null) return null;
    return {
      attribute: other,
      value: null,
      digit: other.digits.findIndex(({ name }) => name === attribute.name),
      column: value,
    };
  }

  columnsOf(attribute: Attribute, level: Level): number {
    return attribute.digits[attribute.tables[level - 1]?.digit ?? -1]?.size ?? 0;
  }

  #countsOf(place: PeoplePlace, order: number): Int32Array {
    const known = this.#counts.get(place);
    if (known?.[order] !== undefined) return known[order];
    const counts = Array.from(this.#grounds.values(), ({ people: { attribute }, width }) =>
      new Int32Array((attribute.tables.length + 1) * attribute.values * width).fill(-1),
    );
    this.#counts.set(place, counts);
    return counts[order] ?? new Int32Array();
  }

  #ground(attribute: Attribute): AttributeGround {
    const ground = this.#grounds.get(attribute);
    if (ground === undefined) throw new RangeError(`${attribute.name}: expected an attribute of the family`);
    return ground;
  }

  /** What a place must withhold for what it is, before anything protects anything. */
  primary(place: PeoplePlace): Map<string, WithheldRows> {
    const telling = new Map<string, WithheldRows>();
    // Attributes that are columns of others come first, so that a column that is withheld need not be told of.
    for (const attribute of this.attributes) {
      const withheld = new WithheldRows(attribute);
      telling.set(attribute.name, withheld);
      for (let value = 0; value < attribute.values; value += 1) this.#primaryRow(place, telling, withheld, value);
    }
    return telling;
  }

  #primaryRow(place: PeoplePlace, telling: PlaceTelling, withheld: WithheldRows, value: number): void {
    const { attribute } = withheld;
    const total = this.count(place, { attribute, level: 0, value, column: null });
    if (this.#tells(total)) withheld.add(0, value);
    attribute.tables.forEach(({ isSensitive }, at) => {
      const level = at + 1;
      for (let column = 0; column < this.columnsOf(attribute, level); column += 1) {
        if (isMasked(telling, attribute, level, column)) continue;
        const count = this.count(place, { attribute, level, value, column });
        // Where everybody whatsoever is in the column, it says nothing of a group that all of it is.
        const isWhole = isSensitive && count > 0 && count === total;
        const all = isWhole ? this.columnTotal(place, attribute, level, null) : 0;
        if (this.#tells(count) || (isWhole && this.columnTotal(place, attribute, level, column) < all)) {
          withheld.add(level, value);
        }
      }
    });
  }

  #tells(count: number): boolean {
    return count === 0 ? !this.policy.zeroShown : count < this.policy.threshold;
  }
}

function layersOf({ people: { attribute }, width, layers }: AttributeGround, level: Level, column: number | null) {
  const at = column === null ? 0 : level * width + column + 1;
  const known = layers[at];
  if (known !== undefined) return known;
  const digit = column === null ? null : (attribute.tables[level - 1]?.digit ?? null);
  const found = layersWith(attribute, digit, column ?? 0);
  layers[at] = found;
  return found;
}

/** Whether a table's column is withheld because the attribute that it is of withholds its total. */
export function isMasked(telling: PlaceTelling, attribute: Attribute, level: Level, column: number): boolean {
  const of = attribute.tables[level - 1]?.columnsOf ?? null;
  return of !== null && telling.get(of)?.has(0, column) === true;
}

/** Whether a count of a place is told. */
export function isTold(telling: PlaceTelling, { attribute, level, value, column }: PlaceCell): boolean {
  if (telling.get(attribute.name)?.has(level, value) !== false) return false;
  return column === null || !isMasked(telling, attribute, level, column);
}

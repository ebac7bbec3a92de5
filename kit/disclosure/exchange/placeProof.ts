import { Exchanges, type LongerPlace } from './exchanges.ts';
import { isMasked, type PeopleFamily, type PeoplePlace, type PlaceCell, type PlaceTelling } from './peopleFamily.ts';
import { personSwaps } from './personSwaps.ts';
import { WithheldRows } from './withheldRows.ts';

/** A place of a longer period with what it withholds. */
export interface LongerTelling {
  readonly months: ReadonlySet<number>;
  readonly telling: PlaceTelling;
}

/** What every place withholds. */
export interface FamilyTelling {
  /** By month and area, without the rest. */
  readonly leaves: readonly (readonly PlaceTelling[])[];
  readonly wholes: readonly PlaceTelling[];
  /** By area. */
  readonly longer: readonly (readonly LongerTelling[])[];
}

/** Proves of withheld counts that each could be any of a range, with everything staying as it is that is told. */
export class PlaceProof {
  readonly #exchanges: ReadonlyMap<string, Exchanges>;

  constructor(
    private readonly family: PeopleFamily,
    private readonly telling: FamilyTelling,
  ) {
    this.#exchanges = new Map(
      family.people.map((people) => {
        const { attribute } = people;
        const of = (place: PlaceTelling) => place.get(attribute.name) ?? new WithheldRows(attribute);
        const rest = new WithheldRows(attribute, true);
        const longer = telling.longer.map((places) =>
          places.map((place): LongerPlace => ({ months: place.months, withheld: of(place.telling) })),
        );
        const leaves = telling.leaves.map((areas) => [...areas.map(of), rest]);
        return [attribute.name, new Exchanges(people, { leaves, wholes: telling.wholes.map(of), longer })] as const;
      }),
    );
  }

  /** Whether a withheld count of a place could be so many values as the policy asks, or as exact counts elsewhere leave. */
  isSafe(place: PeoplePlace, area: number | null, telling: PlaceTelling, cell: PlaceCell): boolean {
    const needed = this.needed(place, telling, cell);
    if (needed === 0) return true;
    const { attribute, level, value, column } = cell;
    const digit = attribute.tables[level - 1]?.digit ?? 0;
    const asked = {
      area,
      months: place.months,
      value,
      level,
      column: column === null ? null : { digit, value: column },
    };
    if (this.#mayReach(place, telling, cell, needed) && this.#width(attribute.name, asked, needed) >= needed)
      return true;
    if (column !== null && this.#isSafeByColumn(asked, telling, cell, needed)) return true;
    return area !== null && this.#isSafeByPeople(place.months, area, cell, needed);
  }

  /** Where nothing about people is told of an area, its people may be those of another such area. */
  #isSafeByPeople(months: readonly number[], area: number, cell: PlaceCell, needed: number): boolean {
    const [month] = months;
    if (month === undefined || months.length > 1 || !this.#isBlank(month, area)) return false;
    const all = [...Array(this.telling.leaves[month]?.length ?? 0).keys()];
    const others = [...all.filter((other) => this.#isBlank(month, other)), all.length].filter((one) => one !== area);
    if (isAllWithheld(this.telling.wholes[month])) return true;
    const exact = this.family.exactDigits;
    const asked = this.family.seenExactly(cell);
    return asked !== null && personSwaps(this.family, { month, area, others }, asked, exact) >= needed;
  }

  #isBlank(month: number, area: number): boolean {
    const ofArea = this.telling.leaves[month]?.[area];
    return (
      (ofArea === undefined || isAllWithheld(ofArea)) &&
      (this.telling.longer[area] ?? []).every(({ months, telling }) => !months.has(month) || isAllWithheld(telling))
    );
  }

  /** Whether the withheld rows have so many people between them in that column: no exchange reaches further. */
  #mayReach(place: PeoplePlace, telling: PlaceTelling, cell: PlaceCell, needed: number): boolean {
    const withheld = telling.get(cell.attribute.name);
    if (withheld?.has(cell.level, cell.value) !== true) return false;
    let people = 0;
    for (let value = 0; value < cell.attribute.values && people < needed; value += 1) {
      if (withheld.has(cell.level, value)) people += this.family.count(place, { ...cell, value });
    }
    return people >= needed;
  }

  /** A column that is withheld changes by its own attribute's exchanges. */
  #isSafeByColumn(
    { area, months }: { readonly area: number | null; readonly months: readonly number[] },
    telling: PlaceTelling,
    { attribute, level, value, column }: PlaceCell,
    needed: number,
  ): boolean {
    const name = attribute.tables[level - 1]?.columnsOf ?? null;
    const other = this.family.attributes.find((one) => one.name === name);
    if (column === null || other === undefined || !isMasked(telling, attribute, level, column)) return false;
    const digit = other.digits.findIndex((one) => one.name === attribute.name);
    const asked = { area, months, value: column, level: 0, column: { digit, value } };
    return this.#width(other.name, asked, needed) >= needed;
  }

  #width(attribute: string, cell: Parameters<Exchanges['width']>[0], needed: number): number {
    return this.#exchanges.get(attribute)?.width(cell, needed) ?? 0;
  }

  /** How wide a range of a count has to be: exact counts elsewhere tell how many there are at most, and the tables must not tell more. */
  needed(place: PeoplePlace, telling: PlaceTelling, { attribute, level, column }: PlaceCell): number {
    const isColumnKnown = column !== null && !isMasked(telling, attribute, level, column);
    const most = this.family.columnTotal(place, attribute, level, isColumnKnown ? column : null);
    return Math.min(this.family.policy.narrowest, most);
  }
}

/** Whether nothing about people is told of a place. */
export function isAllWithheld(telling: PlaceTelling | undefined): boolean {
  return telling !== undefined && [...telling.values()].every((rows) => rows.isEverything);
}

/** Every count that a place withholds, of every attribute. */
export function* withheldCells(family: PeopleFamily, telling: PlaceTelling): Generator<PlaceCell> {
  for (const attribute of family.attributes) {
    const withheld = telling.get(attribute.name);
    if (withheld === undefined) continue;
    for (let value = 0; value < attribute.values; value += 1) {
      if (withheld.has(0, value)) yield { attribute, level: 0, value, column: null };
      for (let level = 1; level <= attribute.tables.length; level += 1) {
        for (let column = 0; column < family.columnsOf(attribute, level); column += 1) {
          if (withheld.has(level, value) || isMasked(telling, attribute, level, column)) {
            yield { attribute, level, value, column };
          }
        }
      }
    }
  }
}

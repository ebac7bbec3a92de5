import type { PeopleFamily, PeoplePlace, PlaceCell } from './peopleFamily.ts';
import { isAllWithheld, PlaceProof, withheldCells } from './placeProof.ts';
import type { WithheldRows } from './withheldRows.ts';
import { smallestTold, withholdNext } from './withholdNext.ts';

type Telling = Map<string, WithheldRows>;

/** What a month's tables withhold: of each area but the rest, and of all areas together. */
export interface ControlledMonth {
  readonly areas: readonly Telling[];
  readonly whole: Telling;
}

/** A set of tables on its way. */
interface Open {
  /** Null for all areas together. */
  readonly area: number | null;
  readonly place: PeoplePlace;
  readonly telling: Telling;
  readonly people: number;
  /** How wide each count was proved to be. */
  readonly proved: Map<string, number>;
}

/**
 * Withholds rows of a month's tables until every withheld count is proved to be safe. First what tells by itself; then, wherever
 * a proof fails, the next smallest row beside it, then rows of the smallest other area, then rows of all areas together. What is
 * withheld only grows, and whatever is withheld more makes proofs easier, so one that stands goes on standing; but a column that is
 * withheld later tells less of how many there are at most, and asks for a wider one.
 * @param already what earlier tables of the same month withheld: nothing of it may be told now
 */
export function controlMonth(family: PeopleFamily, month: number, already?: ControlledMonth): ControlledMonth {
  return new MonthControl(family, month, already).control();
}

class MonthControl {
  readonly #areas: readonly Open[];
  readonly #whole: Open;
  /** Where no table is ever made, if there is anybody. */
  readonly #rest: readonly Open[];
  readonly #proof: PlaceProof;

  constructor(
    private readonly family: PeopleFamily,
    month: number,
    already?: ControlledMonth,
  ) {
    const areas = (family.people[0]?.areas ?? 1) - 1;
    const open = (place: PeoplePlace, area: number | null, before?: Telling): Open => {
      const telling = family.primary(place);
      for (const [name, rows] of before ?? []) telling.get(name)?.addAll(rows);
      const [first] = family.attributes;
      return {
        area,
        place,
        telling,
        people: first === undefined ? 0 : family.columnTotal(place, first, 0, null),
        proved: new Map(),
      };
    };
    this.#areas = [...Array(areas).keys()].map((area) =>
      open({ areas: [area], months: [month] }, area, already?.areas[area]),
    );
    this.#whole = open({ areas: [...Array(areas + 1).keys()], months: [month] }, null, already?.whole);
    const rest = open({ areas: [areas], months: [month] }, areas);
    for (const withheld of rest.telling.values()) withheld.addEverything();
    // Without areas the rest is the whole, of which all is told that is told.
    this.#rest = this.#areas.some(({ people }) => people > 0) ? [rest] : [];
    const months = family.people[0]?.months ?? 1;
    const of = <Kind>(mine: Kind, other: Kind) =>
      [...Array(months).keys()].map((one) => (one === month ? mine : other));
    this.#proof = new PlaceProof(family, {
      leaves: of(
        this.#areas.map(({ telling }) => telling),
        [],
      ),
      wholes: of(this.#whole.telling, new Map()),
      longer: this.#areas.map(() => []),
    });
  }

  control(): ControlledMonth {
    const open = [...this.#areas].sort((one, other) => one.people - other.people).concat(this.#rest, this.#whole);
    for (const one of open) this.#pairRows(one);
    // Elsewhere no more is withheld than what cannot be made safe where it stands, once all else is.
    while (this.#sweep(open, (one, cell) => this.#withholdHere(one, cell)) || this.#sweep(open, this.#elsewhere));
    return { areas: this.#areas.map(({ telling }) => telling), whole: this.#whole.telling };
  }

  /** Withholds more wherever a proof fails. @returns whether anything was withheld */
  #sweep(places: readonly Open[], withhold: (open: Open, cell: PlaceCell) => boolean): boolean {
    let changed = false;
    for (const open of places) {
      for (const cell of withheldCells(this.family, open.telling)) {
        if (!this.#isAtStake(open, cell)) continue;
        while (!this.#isSafe(open, cell) && withhold(open, cell)) changed = true;
      }
    }
    return changed;
  }

  /** Of an area that has no tables nothing is withheld; but no small count of it may be worked out either. */
  #isAtStake(open: Open, cell: PlaceCell): boolean {
    if (open === this.#whole || !isBlank(open)) return true;
    const count = this.family.count(open.place, cell);
    return count > 0 && count < this.family.policy.threshold;
  }

  #isSafe(open: Open, cell: PlaceCell): boolean {
    const key = `${cell.attribute.name} ${String(cell.level)} ${String(cell.value)} ${String(cell.column)}`;
    const needed = this.#proof.needed(open.place, open.telling, cell);
    if ((open.proved.get(key) ?? 0) >= needed) return true;
    const isSafe = this.#proof.isSafe(open.place, open.area, open.telling, cell);
    if (isSafe) open.proved.set(key, needed);
    return isSafe;
  }

  /** Nothing of the area at hand; then what is less: nothing of the next smallest area, or a row of all areas together. */
  readonly #elsewhere = (open: Open, cell: PlaceCell): boolean => {
    const told = this.#areas.filter((one) => !isBlank(one));
    const next = told.includes(open) ? open : told.toSorted((one, other) => one.people - other.people)[0];
    const { attribute, value } = cell;
    const ofWhole = this.family.count(this.#whole.place, { attribute, level: 0, value, column: null });
    if (next !== undefined && (next === open || next.people <= ofWhole)) {
      for (const withheld of next.telling.values()) withheld.addEverything();
      return true;
    }
    return this.#withholdHere(this.#whole, cell) || this.#withholdAll(next ?? this.#whole);
  };

  #withholdAll({ telling }: Open): boolean {
    if (isAllWithheld(telling)) return false;
    for (const withheld of telling.values()) withheld.addEverything();
    return true;
  }

  /** A row that is withheld alone is told by the others, so the next smallest goes with it. */
  #pairRows({ place, telling }: Open): void {
    for (const withheld of telling.values()) {
      for (let level = 0; level <= withheld.attribute.tables.length; level += 1) {
        const rows = [...Array(withheld.attribute.values).keys()].filter((value) => withheld.has(level, value));
        const next = rows.length === 1 ? smallestTold(this.family, place, withheld, level)?.value : undefined;
        if (next !== undefined) withheld.add(level, next);
      }
    }
  }

  #withholdHere({ place, telling }: Open, cell: PlaceCell): boolean {
    return withholdNext(this.family, place, telling, cell);
  }
}

const isBlank = ({ telling, people }: Open) => people === 0 || isAllWithheld(telling);

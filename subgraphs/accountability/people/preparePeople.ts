import type { Database, Session } from '../../../kit/database/database.ts';
import { readEveryTable, readTables, replaceTables } from '../../../kit/disclosure/store/tableStore.ts';
import { Period } from '../../../schema/periods.ts';
import { forces } from '../../../schema/places/forces.ts';
import { london } from '../../../schema/places/london.ts';
import { longerPeriodsOf } from './longerPeriods.ts';
import { longerTables } from './longerTables.ts';
import { monthTables } from './monthTables.ts';
import { boroughsOf } from './peopleAreas.ts';
import { PeopleHistory } from './peopleHistory.ts';
import { PeopleOfForce } from './peopleOfForce.ts';
import type { PeopleSource } from './peopleSource.ts';
import { longerTellsTogether, monthTellsTogether, type StateTelling } from './statesTold.ts';
import { sumOfTold, ToldTables } from './toldTables.ts';

/** Where a month's people are found. */
export interface MonthSource {
  /** Number of the release that stands for the month; null where it has none yet. */
  readonly release: number | null;
  readonly people: PeopleSource;
}

/** Months of a force that come, change or go. */
export interface ForceChange {
  readonly force: string;
  /** Codes of the months whose tables are made anew. */
  readonly months: readonly number[];
  /** Where the stops of each month that then stands are found, the changed ones included; a month that is gone has none. */
  readonly sources: ReadonlyMap<number, MonthSource>;
  /** Where those of a release are found of whose number months are told, though another may stand for them since. */
  readonly sourceOf: (release: number) => PeopleSource;
  /** Whether tables that stand may stay where new ones would tell too much; those of a withdrawn release may not. */
  readonly mayStay: boolean;
}

/** Tables of people on their way: made outside any transaction, stored in the one that publishes. */
export interface PreparedPeople {
  /** @param releaseOf number of the release that stands for a month */
  apply(session: Session, releaseOf: (month: number) => number): Promise<void>;
  /** Codes of the months whose last tables stay, since new ones would tell of a few people. */
  readonly held: readonly number[];
  /** Codes of the quarters and years that have no tables, since theirs would tell of a few people beside those of months. */
  readonly refused: readonly number[];
}

/**
 * Makes the tables of a force's months and of every quarter and year that they complete, and adds London's up. Tables that would
 * tell, beside earlier ones, that a few people came or went are not made: the last ones stay. A quarter or year of which new
 * months are told cannot keep them: less its other months, it would tell what the new ones changed. It then has none.
 */
export async function preparePeople(database: Database, change: ForceChange): Promise<PreparedPeople> {
  const making = await PeopleMaking.begin(database, change);
  for (const period of change.months) await making.month(period);
  for (const period of making.longer) await making.span(period);
  return making.prepared();
}

/** The tables of a force while they are made. */
class PeopleMaking {
  readonly #held = new Set<number>();
  readonly #refused = new Set<number>();
  readonly #areas: readonly string[];

  private constructor(
    private readonly database: Database,
    private readonly change: ForceChange,
    private readonly boroughs: readonly string[],
    readonly longer: readonly Period[],
    private readonly told: ToldTables,
    /** Of boroughs of which nothing is told in a month. */
    private readonly unshown: ToldTables,
    private readonly history: PeopleHistory,
    /** Number of the release of which each month is told. */
    private readonly releases: Map<number, number | null>,
    private readonly people: PeopleOfForce,
  ) {
    this.#areas = [...boroughs, change.force];
  }

  static async begin(database: Database, change: ForceChange): Promise<PeopleMaking> {
    const { force, months, sources } = change;
    const boroughs = boroughsOf(force);
    const longer = longerPeriods(months);
    // Only what every month is there of can be told, and needs what stands around it.
    const whole = longer.filter((period) => period.monthCodes().every((month) => sources.has(month)));
    const periods = [
      ...new Set([...months, ...longer.map(({ code }) => code), ...whole.flatMap((period) => related(period))]),
    ];
    const asked = { dataset: 'stop-and-search', areas: [...boroughs, force], periods };
    const stored = await readEveryTable(database, database.schema, asked);
    const standing = stored.filter(({ isStanding }) => isStanding);
    const unshown = stored.filter(({ isStanding, gone }) => !isStanding && gone === null);
    const releases = new Map(standing.filter(({ area }) => area === force).map((of) => [of.period, of.release]));
    const people = new Map(
      [...sources].map(([month, source]) => {
        const release = releases.get(month);
        const isOlder = !months.includes(month) && release !== undefined && release !== source.release;
        return [month, isOlder ? change.sourceOf(release) : source.people] as const;
      }),
    );
    return new PeopleMaking(
      database,
      change,
      boroughs,
      longer,
      new ToldTables(standing),
      new ToldTables(unshown),
      new PeopleHistory(stored),
      new Map(releases),
      new PeopleOfForce(database, people),
    );
  }

  async month(period: number): Promise<void> {
    const { people, history, boroughs } = this;
    const { force, sources, mayStay } = this.change;
    if (!people.has(period)) {
      this.#remove(period);
      return;
    }
    const ofMonth = (await people.month(period)).isPlaced ? boroughs : [];
    const tally = await people.tally([period], ofMonth);
    const tables = monthTables({ force, boroughs: ofMonth, period, tally, history });
    const release = sources.get(period)?.release ?? null;
    const now = [...(tables?.told ?? []), ...(tables?.unshown ?? [])].map(([area, of]): StateTelling => ({
      area,
      period,
      release,
      tables: of,
    }));
    if (tables === null || (await this.#monthTells(period, now))) {
      if (mayStay) this.#held.add(period);
      else this.#remove(period);
      return;
    }
    this.#remove(period);
    for (const [area, of] of tables.told) this.told.set(area, period, of);
    for (const [area, of] of tables.unshown) this.unshown.set(area, period, of);
    this.releases.set(period, release);
  }

  /** A longer period is made where all of its months are, and stays as it was where one of them was held and none is told anew. */
  async span(period: Period): Promise<void> {
    const { people, told, history, boroughs } = this;
    const { force, months } = this.change;
    const parted = period.monthCodes();
    if (parted.some((month) => this.#held.has(month))) {
      if (parted.every((month) => !months.includes(month) || this.#held.has(month))) {
        this.#held.add(period.code);
        return;
      }
      // Beside new months an old one would tell what they changed, so it goes, though no new one may follow.
    }
    this.#remove(period.code);
    if (!parted.every((month) => people.has(month) && told.of(force, month) !== undefined)) return;
    const tally = await people.tally(parted, boroughs);
    const tables = longerTables({ force, boroughs, period, tally, told, history });
    for (const [area, of] of tables ?? []) told.set(area, period.code, of);
    if (tables !== null && !(await this.#longerTells(period, null, []))) return;
    this.#remove(period.code);
    this.#refused.add(period.code);
  }

  prepared(): PreparedPeople {
    const { months, force } = this.change;
    const periods = [...months, ...this.longer.map(({ code }) => code)].filter((code) => !this.#held.has(code));
    return {
      held: months.filter((month) => this.#held.has(month)),
      refused: [...this.#refused],
      apply: (session, releaseOf) =>
        store(session, this.database.schema, {
          force,
          areas: this.#areas,
          periods,
          told: this.told,
          unshown: this.unshown,
          releaseOf: (month) =>
            months.includes(month) && !this.#held.has(month)
              ? releaseOf(month)
              : (this.releases.get(month) ?? releaseOf(month)),
        }),
    };
  }

  #remove(period: number): void {
    this.told.remove(this.#areas, period);
    this.unshown.remove(this.#areas, period);
  }

  /** Whether a month's new tables tell too much beside what was told of it before, or of quarters and years that it is part of. */
  async #monthTells(period: number, now: readonly StateTelling[]): Promise<boolean> {
    const { boroughs, history } = this;
    const { force } = this.change;
    if (await monthTellsTogether({ force, boroughs, history }, period, now)) return true;
    for (const longer of longerPeriodsOf(period)) if (await this.#longerTells(longer, period, now)) return true;
    return false;
  }

  /**
   * The same of every area's tables of a longer period and of what is within it.
   * @param month one that is about to be told anew, so that what it is part of goes; null for none
   */
  async #longerTells(longer: Period, month: number | null, now: readonly StateTelling[]): Promise<boolean> {
    const { force } = this.change;
    const periods = within(longer);
    const stands = periods.filter((code) => month === null || !Period.fromCode(code).monthCodes().includes(month));
    for (const area of this.#areas) {
      const areas = [...new Set([force, area])];
      const told = areas.flatMap((of) => [
        ...stands.flatMap((period) => this.#standing(of, period)),
        ...now.filter((telling) => telling.area === of),
      ]);
      if (await longerTellsTogether({ force, history: this.history }, area, periods, told)) return true;
    }
    return false;
  }

  #standing(area: string, period: number): StateTelling[] {
    const tables = this.told.of(area, period) ?? this.unshown.of(area, period);
    return tables === undefined ? [] : [{ area, period, release: this.releases.get(period) ?? null, tables }];
  }
}

interface Storing {
  readonly force: string;
  readonly areas: readonly string[];
  readonly periods: readonly number[];
  readonly told: ToldTables;
  readonly unshown: ToldTables;
  readonly releaseOf: (month: number) => number;
}

async function store(
  session: Session,
  schema: string,
  { force, areas, periods, told, unshown, releaseOf }: Storing,
): Promise<void> {
  if (periods.length === 0) return;
  const dataset = 'stop-and-search';
  const others = forces.filter(({ code }) => code !== force).map(({ code }) => code);
  const stored = await readTables(session, schema, { dataset, areas: others, periods });
  const ofOthers = new ToldTables(stored);
  const released = periods.map((period) => {
    const isOwn = told.of(force, period) !== undefined;
    const ofPeriod = stored.find((table) => table.period === period)?.release;
    return [period, isOwn ? releaseOf(Period.fromCode(period).monthCodes().at(-1) ?? period) : ofPeriod] as const;
  });
  const rows = released.flatMap(([period, release]) => {
    const ofForces = [told.of(force, period), ...others.map((other) => ofOthers.of(other, period))];
    const sum = sumOfTold(ofForces.filter((tables) => tables !== undefined));
    if (sum === undefined || release === undefined) return [];
    told.set(london.code, period, sum);
    return told.stored([...areas, london.code], period, release);
  });
  const ofUnshown = released.flatMap(([period, release]) =>
    release === undefined ? [] : unshown.stored(areas, period, release),
  );
  await replaceTables(session, schema, { dataset, areas: [...areas, london.code], periods }, rows, ofUnshown);
}

/** The quarters and years that any of the months is part of, the shortest first. */
function longerPeriods(months: readonly number[]): readonly Period[] {
  const all = new Map(months.flatMap(longerPeriodsOf).map((period) => [period.code, period] as const));
  return [...all.values()].toSorted((one, other) => one.months - other.months || one.code - other.code);
}

/** A period's months, and the quarters and years that share some of them. */
function related(period: Period): readonly number[] {
  const months = period.monthCodes();
  return [...months, ...months.flatMap((month) => longerPeriodsOf(month).map(({ code }) => code))];
}

/** A period's months, the quarters within it and itself. */
function within(period: Period): readonly number[] {
  const months = period.monthCodes();
  const all = months.flatMap((month) => longerPeriodsOf(month)).filter((longer) => longer.months <= period.months);
  const inside = all.filter((longer) => longer.monthCodes().every((month) => months.includes(month)));
  return [...new Set([...months, ...inside.map(({ code }) => code)])];
}

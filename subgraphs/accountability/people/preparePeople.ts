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
import { sumOfTold, ToldTables } from './toldTables.ts';

/** Months of a force that come, change or go. */
export interface ForceChange {
  readonly force: string;
  /** Codes of the months whose tables are made anew. */
  readonly months: readonly number[];
  /** Where the stops of each month that then stands are found, the changed ones included; a month that is gone has none. */
  readonly sources: ReadonlyMap<number, PeopleSource>;
  /** Whether tables that stand may stay where new ones would tell too much; those of a withdrawn release may not. */
  readonly mayStay: boolean;
}

/** Tables of people on their way: made outside any transaction, stored in the one that publishes. */
export interface PreparedPeople {
  /** @param releaseOf number of the release that stands for a month */
  apply(session: Session, releaseOf: (month: number) => number): Promise<void>;
  /** Codes of the months whose last tables stay, since new ones would tell of a few people. */
  readonly held: readonly number[];
}

/**
 * Makes the tables of a force's months and of every quarter and year that they complete, and adds London's up. Tables that would
 * tell, beside earlier ones, that a few people came or went are not made: the last ones stay. A quarter or year of which new
 * months are told cannot keep them: less its other months, it would tell what the new ones changed. It then has none.
 */
export async function preparePeople(database: Database, change: ForceChange): Promise<PreparedPeople> {
  const { force, months } = change;
  const boroughs = boroughsOf(force);
  const areas = [...boroughs, force];
  const longer = longerPeriods(months);
  const people = new PeopleOfForce(database, change.sources);
  const periods = [...months, ...longer.map(({ code }) => code)];
  // Only what every month is there of can be told, and needs what stands around it.
  const whole = longer.filter((period) => period.monthCodes().every((month) => people.has(month)));
  const around = [...new Set([...periods, ...whole.flatMap((period) => related(period))])];
  const asked = { dataset: 'stop-and-search', areas, periods: around };
  const told = new ToldTables(await readTables(database, database.schema, asked));
  const history = new PeopleHistory(await readEveryTable(database, database.schema, { ...asked, periods }));
  const held = new Set<number>();
  const parts = { force, boroughs, told, history };

  const stay = (period: number) => {
    if (change.mayStay) held.add(period);
    else told.remove(areas, period);
  };
  for (const period of months) {
    if (!people.has(period)) {
      told.remove(areas, period);
      continue;
    }
    const ofMonth = (await people.month(period)).isPlaced ? boroughs : [];
    const tally = await people.tally([period], ofMonth);
    const tables = monthTables({ ...parts, boroughs: ofMonth, period, tally });
    if (tables === null) {
      stay(period);
      continue;
    }
    told.remove(areas, period);
    for (const [area, of] of tables) told.set(area, period, of);
  }
  // A longer period is made where all of its months are, and stays as it was where one of them was held. Beside new months an old
  // one would tell what they changed, so it goes, also where no new one may follow.
  for (const period of longer) {
    const parted = period.monthCodes();
    if (parted.some((month) => held.has(month))) {
      held.add(period.code);
      continue;
    }
    told.remove(areas, period.code);
    if (!parted.every((month) => people.has(month) && told.of(force, month) !== undefined)) continue;
    const tables = longerTables({ ...parts, period, tally: await people.tally(parted, boroughs) });
    if (tables !== null) for (const [area, of] of tables) told.set(area, period.code, of);
  }
  return {
    held: months.filter((month) => held.has(month)),
    apply: (session, releaseOf) =>
      store(session, database.schema, {
        force,
        areas,
        periods: periods.filter((code) => !held.has(code)),
        told,
        releaseOf,
      }),
  };
}

interface Storing {
  readonly force: string;
  readonly areas: readonly string[];
  readonly periods: readonly number[];
  readonly told: ToldTables;
  readonly releaseOf: (month: number) => number;
}

async function store(
  session: Session,
  schema: string,
  { force, areas, periods, told, releaseOf }: Storing,
): Promise<void> {
  if (periods.length === 0) return;
  const dataset = 'stop-and-search';
  const others = forces.filter(({ code }) => code !== force).map(({ code }) => code);
  const stored = await readTables(session, schema, { dataset, areas: others, periods });
  const ofOthers = new ToldTables(stored);
  const rows = periods.flatMap((period) => {
    const isOwn = told.of(force, period) !== undefined;
    const ofPeriod = stored.find((table) => table.period === period)?.release;
    const release = isOwn ? releaseOf(Period.fromCode(period).monthCodes().at(-1) ?? period) : ofPeriod;
    const ofForces = [told.of(force, period), ...others.map((other) => ofOthers.of(other, period))];
    const sum = sumOfTold(ofForces.filter((tables) => tables !== undefined));
    if (sum === undefined || release === undefined) return [];
    told.set(london.code, period, sum);
    return told.stored([...areas, london.code], period, release);
  });
  await replaceTables(session, schema, { dataset, areas: [...areas, london.code], periods }, rows);
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

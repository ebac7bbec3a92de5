import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../kit/database/database.ts';
import { auditInTurns } from '../../../kit/disclosure/auditTables.ts';
import { ContradictionError } from '../../../kit/disclosure/integerSolver.ts';
import { readUnaudited, writeAudit, type AuditedPlace } from '../../../kit/disclosure/store/storedAudit.ts';
import type { StoredTable } from '../../../kit/disclosure/store/storedTable.ts';
import { readTables } from '../../../kit/disclosure/store/tableStore.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import { Period } from '../../../schema/periods.ts';
import { forces } from '../../../schema/places/forces.ts';
import { setsOfPlace, setsOfWhole, type AuditedSet } from './auditedSets.ts';
import { boroughsOf } from './peopleAreas.ts';

const dataset = 'stop-and-search';

/**
 * Solves, for tables of people that were stored since the last time, how narrowly every withheld count is known: of each place by
 * itself, of forces beside their boroughs, and of longer periods beside their months. Tables were controlled in another way, so
 * this is a second opinion; where it differs, what is stored of the place tells nothing from then on.
 * @param seconds for each period; what cannot be solved in that time is recorded as not decided
 */
export async function auditPeople(database: Database, seconds = 20): Promise<void> {
  const { schema } = database;
  for (const period of await readUnaudited(database, schema, dataset)) {
    const months = Period.fromCode(period).monthCodes();
    const areas = await areasOf(database);
    const periods = [...new Set([period, ...months])];
    const stored = await readTables(database, schema, { dataset, areas, periods });
    const of = (area: string, at: number) => stored.filter((table) => table.area === area && table.period === at);
    const turn = untilTimeIsUp(seconds);
    const audited: AuditedPlace[] = [];
    for (const area of areas) {
      const own = of(area, period);
      if (own.length > 0) audited.push(await auditPlace(area, own, setsAround(area, own, period, months, of), turn));
    }
    await writeAudit(database, { dataset, period, places: audited });
  }
}

async function areasOf(database: Database): Promise<readonly string[]> {
  const rows = await database.query<{ area: string }>(
    `select distinct area from ${database.schema}.disclosed_table where dataset = $1 order by area`,
    [dataset],
  );
  return rows.map(({ area }) => area);
}

function setsAround(
  area: string,
  own: readonly StoredTable[],
  period: number,
  months: readonly number[],
  of: (area: string, period: number) => readonly StoredTable[],
): readonly AuditedSet[] {
  const sets = setsOfPlace(own);
  if (forces.some(({ code }) => code === area)) {
    sets.push(...setsOfWhole(own, new Map(boroughsOf(area).map((borough) => [borough, of(borough, period)])), true));
  }
  if (months.length > 1)
    sets.push(...setsOfWhole(own, new Map(months.map((month) => [String(month), of(area, month)])), false));
  return sets;
}

async function auditPlace(
  area: string,
  tables: readonly StoredTable[],
  sets: readonly AuditedSet[],
  turn: () => Promise<boolean>,
): Promise<AuditedPlace> {
  const { narrowest } = controlled;
  let [narrow, undecided] = [0, 0];
  for (const { published, mostOf } of sets) {
    const ranges = await rangesOf(published, turn);
    if (ranges === null) undecided += 1;
    for (const [cell, { lower, upper }] of ranges ?? []) {
      if (upper - lower < Math.min(narrowest, mostOf(cell))) narrow += 1;
    }
  }
  const withheld = tables.reduce((all, { counts }) => all + counts.filter((count) => count === null).length, 0);
  return { area, withheld, narrow, undecided };
}

/** Null where they are not decided: in the time there was, or because an older month stands that no longer adds up with the rest. */
async function rangesOf(published: AuditedSet['published'], turn: () => Promise<boolean>) {
  try {
    return await auditInTurns(published, controlled.narrowest, turn);
  } catch (error) {
    if (error instanceof ContradictionError) return null;
    throw error;
  }
}

/** Lets others be answered after every few milliseconds of solving, for as long as it took. */
function untilTimeIsUp(seconds: number): () => Promise<boolean> {
  const end = performance.now() + 1000 * seconds;
  let since = performance.now();
  return async () => {
    const taken = performance.now() - since;
    if (taken > 10) {
      await sleep(taken);
      since = performance.now();
    }
    return performance.now() < end;
  };
}

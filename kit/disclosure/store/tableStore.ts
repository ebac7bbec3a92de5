import type { Session } from '../../database/database.ts';
import type { StoredTable, ToldTable } from './storedTable.ts';

/** Which tables of a dataset. */
export interface TablesOf {
  readonly dataset: string;
  readonly areas: readonly string[];
  /** Codes of periods. */
  readonly periods: readonly number[];
}

const columns = 'dataset, area, period, "table", release, rule, counts';
const asked = 'dataset = $1 and area = any($2::text[]) and period = any($3::int[])';

/** The tables of some areas and periods, in one statement. */
export function readTables(session: Session, schema: string, of: TablesOf): Promise<StoredTable[]> {
  return session.query<StoredTable>(
    `select ${columns} from ${schema}.disclosed_table where ${asked} order by area, period, "table"`,
    [of.dataset, of.areas, of.periods],
  );
}

/** What stands of some areas and periods and what was ever told of them, in one statement. */
export function readEveryTable(session: Session, schema: string, of: TablesOf): Promise<ToldTable[]> {
  const madeUp = `exists (select from ${schema}.release r where r.number = release and r.demonstration) as "isMadeUp"`;
  return session.query<ToldTable>(
    `select ${columns}, telling, null::int as gone, true as "isStanding", ${madeUp} from ${schema}.disclosed_table where ${asked}
     union all
     select dataset, area, period, "table", release, rule, counts, telling, gone, false, ${madeUp}
     from ${schema}.disclosed_table_past where ${asked}`,
    [of.dataset, of.areas, of.periods],
  );
}

/** The number of the next telling: one more than all there are. Whoever tells holds the lock of publication. */
export function nextTelling(schema: string): string {
  const [standing, past] = [`${schema}.disclosed_table`, `${schema}.disclosed_table_past`];
  return `(select 1 + greatest(0, (select max(telling) from ${standing}), (select max(telling) from ${past}), (select max(gone) from ${past})))`;
}

/**
 * Puts tables in the place of all that the dataset has for these areas and periods, in two statements; what stood is kept as
 * past.
 * @param unshown those of places of which nothing but exact totals is told. They are never shown, and so are no tables; but what was
 * withheld of a place is remembered, to compare with what is told of it later.
 */
export async function replaceTables(
  session: Session,
  schema: string,
  of: TablesOf,
  tables: readonly StoredTable[],
  unshown: readonly StoredTable[] = [],
): Promise<void> {
  await session.query(
    `with next as (select ${nextTelling(schema)} as telling),
     unshown as (
       update ${schema}.disclosed_table_past set gone = next.telling from next where ${asked} and gone is null),
     gone as (
       delete from ${schema}.disclosed_table where ${asked} returning ${columns}, telling)
     insert into ${schema}.disclosed_table_past (${columns}, telling, gone)
     select ${columns}, gone.telling, next.telling from gone, next`,
    [of.dataset, of.areas, of.periods],
  );
  if (tables.length + unshown.length === 0) return;
  const given = [
    ...tables.map((table) => ({ ...table, shown: true })),
    ...unshown.map((table) => ({ ...table, shown: false })),
  ];
  await session.query(
    `with next as (select ${nextTelling(schema)} as telling),
     given as (
       select ${columns}, shown, next.telling from next, json_to_recordset($1::json)
       as given (dataset text, area text, period int, "table" text, release int, rule json, counts int[], shown boolean)),
     unshown as (
       insert into ${schema}.disclosed_table_past (${columns}, telling) select ${columns}, telling from given where not shown)
     insert into ${schema}.disclosed_table (${columns}, telling) select ${columns}, telling from given where shown`,
    [JSON.stringify(given)],
  );
}

import type { Session } from '../../database/database.ts';
import type { StoredTable } from './storedTable.ts';

/** Which tables of a dataset. */
export interface TablesOf {
  readonly dataset: string;
  readonly areas: readonly string[];
  /** Codes of periods. */
  readonly periods: readonly number[];
}

/** The tables of some areas and periods, in one statement. */
export function readTables(session: Session, schema: string, asked: TablesOf): Promise<StoredTable[]> {
  return session.query<StoredTable>(
    `select dataset, area, period, "table", release, rule, counts from ${schema}.disclosed_table
     where dataset = $1 and area = any($2::text[]) and period = any($3::int[]) order by area, period, "table"`,
    [asked.dataset, asked.areas, asked.periods],
  );
}

/**
 * What was ever told of some areas and periods, in one statement; what was made up tells of nobody. What stands comes first, then
 * what is past as it was kept, so that what several areas told at one time comes in one order of each.
 */
export function readEveryTable(session: Session, schema: string, asked: TablesOf): Promise<StoredTable[]> {
  const columns = 'dataset, area, period, "table", release, rule, counts';
  const where = `where dataset = $1 and area = any($2::text[]) and period = any($3::int[])
       and not exists (select from ${schema}.release r where r.number = release and r.demonstration)`;
  return session.query<StoredTable>(
    `select ${columns} from (
       select ${columns}, false as is_past, ctid as kept from ${schema}.disclosed_table ${where}
       union all select ${columns}, true, ctid from ${schema}.disclosed_table_past ${where}) told
     order by is_past, kept`,
    [asked.dataset, asked.areas, asked.periods],
  );
}

/**
 * Puts tables in the place of all that the dataset has for these areas and periods, in two statements; what stood is kept as
 * past.
 */
export async function replaceTables(
  session: Session,
  schema: string,
  asked: TablesOf,
  tables: readonly StoredTable[],
): Promise<void> {
  await session.query(
    `with gone as (
       delete from ${schema}.disclosed_table
       where dataset = $1 and area = any($2::text[]) and period = any($3::int[])
       returning dataset, area, period, "table", release, rule, counts)
     insert into ${schema}.disclosed_table_past (dataset, area, period, "table", release, rule, counts)
     select dataset, area, period, "table", release, rule, counts from gone`,
    [asked.dataset, asked.areas, asked.periods],
  );
  if (tables.length === 0) return;
  await session.query(
    `insert into ${schema}.disclosed_table (dataset, area, period, "table", release, rule, counts)
     select dataset, area, period, "table", release, rule, counts from json_to_recordset($1::json)
     as given (dataset text, area text, period int, "table" text, release int, rule json, counts int[])`,
    [JSON.stringify(tables)],
  );
}

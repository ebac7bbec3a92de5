import type { Session } from '../database/database.ts';
import { openEnd } from '../releases/positions.ts';
import { statedColumns } from '../releases/releaseTables.ts';
import type { Applied } from './applyCells.ts';

/** A release leaving the history of its cells. */
export interface Withdrawal {
  readonly schema: string;
  readonly series: readonly number[];
  /** The series and areas that the release's file names: only their cells are counted as changed. */
  readonly leaves: readonly number[];
  readonly areas: readonly string[];
  readonly dated: boolean;
  readonly position: number;
  readonly omittedIsZero: boolean;
  readonly periods: readonly number[];
  /** Beside each period, where the next release takes it over. */
  readonly nexts: readonly number[];
}

const statedOf = (alias: string) => statedColumns.map((column) => `${alias}.${column}`).join(', ');

/**
 * Undoes `applyCells`: what held before the release holds on until the next one. The other releases' history is as if
 * this one had never been loaded.
 */
export async function withdrawCells(session: Session, withdrawal: Withdrawal): Promise<Applied> {
  const { schema, series, dated, position, periods, nexts } = withdrawal;
  await session.query(
    `create temporary table touched on commit drop as
     select c.series, c.area, c.period, covered.next
     from ${schema}.cell c join unnest($1::int[], $2::int[]) as covered(period, next) using (period)
     where c.series = any($3::int[]) and c.dated = $4 and (c.opened = $5::int or c.closed = $5::int)
     group by 1, 2, 3, 4`,
    [periods, nexts, series, dated, position],
  );
  const same = 'c.series = t.series and c.area = t.area and c.period = t.period and c.dated = $1';
  await session.query(
    `delete from ${schema}.cell c using touched t where ${same} and c.opened = $2::int and c.closed <= t.next`,
    [dated, position],
  );
  await session.query(
    `update ${schema}.cell c set opened = t.next from touched t where ${same} and c.opened = $2::int`,
    [dated, position],
  );
  await session.query(
    `update ${schema}.cell c set closed = t.next from touched t where ${same} and c.closed = $2::int`,
    [dated, position],
  );
  await mergeEqual(session, schema, dated);
  if (withdrawal.omittedIsZero) await dropNoughtsWithoutHistory(session, schema, dated);
  const rows = await session.query<{ area: string; count: number }>(
    `select area, count(*) filter (where series = any($1::int[]) and area = any($2::text[]))::int as count
     from touched group by area order by area`,
    [withdrawal.leaves, withdrawal.areas],
  );
  await session.query('drop table touched');
  return {
    changed: rows.reduce((sum, { count }) => sum + count, 0),
    areas: rows.map(({ area }) => ({ area, restated: true, smallest: null })),
  };
}

/** Two spans that now meet at the next release and state the same become one. */
async function mergeEqual(session: Session, schema: string, dated: boolean): Promise<void> {
  await session.query(
    `with before as (
       delete from ${schema}.cell c using touched t, ${schema}.cell n
       where c.series = t.series and c.area = t.area and c.period = t.period and c.dated = $1 and c.closed = t.next
         and t.next < ${String(openEnd)} and n.series = t.series and n.area = t.area and n.period = t.period
         and n.dated = $1 and n.opened = t.next and (${statedOf('n')}) is not distinct from (${statedOf('c')})
       returning c.series, c.area, c.period, c.opened, t.next)
     update ${schema}.cell n set opened = b.opened from before b
     where n.series = b.series and n.area = b.area and n.period = b.period and n.dated = $1 and n.opened = b.next`,
    [dated],
  );
}

/** A nought that no other value precedes any more need not be written down. */
async function dropNoughtsWithoutHistory(session: Session, schema: string, dated: boolean): Promise<void> {
  await session.query(
    `delete from ${schema}.cell c using touched t
     where c.series = t.series and c.area = t.area and c.period = t.period and c.dated = $1 and c.opened = t.next
       and c.value = 0 and not exists (select from ${schema}.cell p where p.series = c.series and p.area = c.area
         and p.period = c.period and p.dated = $1 and p.closed <= c.opened)`,
    [dated],
  );
}

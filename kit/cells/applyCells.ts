import type { Session } from '../database/database.ts';
import { openEnd } from '../releases/positions.ts';
import { statedColumns } from '../releases/releaseTables.ts';
import { planForBulk } from './planForBulk.ts';
import type { TouchedArea } from './touchedArea.ts';

/** A release taking its place in the history of its cells. */
export interface Application {
  readonly schema: string;
  /** Table or subselect that gives what the release states: series, area, period and the stated columns. */
  readonly source: string;
  /** All series of the dataset and scope. */
  readonly series: readonly number[];
  /** Series and areas that the file itself gives, sums apart: only their cells are counted as changed. */
  readonly leaves: readonly number[];
  readonly areas: readonly string[];
  readonly dated: boolean;
  readonly position: number;
  /** Whether a cell that the release leaves out is 0 (counts) or absent (surveys, documents). */
  readonly omittedIsZero: boolean;
  /** The periods covered and, beside each, where the next release takes it over (`openEnd` if none does). */
  readonly periods: readonly number[];
  readonly nexts: readonly number[];
  /** Whether no other release on its line of history covers any of the periods, so that there is nothing to compare with. */
  readonly isFirst: boolean;
  /** Periods that releases before it cover, and the series that they give: a count that they leave out was 0 until now. */
  readonly before?: { readonly periods: readonly number[]; readonly series: readonly number[] };
}

/** What came of it. */
export interface Applied {
  /** Cells opened or closed, of the series and areas that the file itself gives. */
  readonly changed: number;
  /** The areas whose cells the release gives anew, sums among them. */
  readonly areas: readonly TouchedArea[];
}

const stated = statedColumns.join(', ');
const statedOf = (alias: string) => statedColumns.map((column) => `${alias}.${column}`).join(', ');

/**
 * Writes a release into the history: where it states something else than the release before it, that cell's span ends
 * here and a new one begins, which ends where the next release takes over. Nothing is written for cells that agree.
 * The caller holds the publication lock and a transaction.
 */
export async function applyCells(session: Session, application: Application): Promise<Applied> {
  await planForBulk(session);
  const isLast = application.nexts.every((next) => next === openEnd);
  if (application.isFirst) return insertFirst(session, application);
  await findChanges(session, application);
  await closeSuperseded(session, application);
  if (isLast) await openLast(session, application);
  else await openBetween(session, application);
  const areas = await countChanges(session, application);
  await session.query('drop table change');
  return sumOf(areas);
}

interface AreaCount extends TouchedArea {
  readonly count: number;
}

function sumOf(areas: readonly AreaCount[]): Applied {
  return {
    changed: areas.reduce((sum, { count }) => sum + count, 0),
    areas: areas.map(({ area, restated, smallest }) => ({ area, restated, smallest })),
  };
}

/** A cell is restated where its figure was another one until now, and the release is the last to speak of its period. */
function countChanges(session: Session, application: Application): Promise<AreaCount[]> {
  const { leaves, areas, omittedIsZero, before = { periods: [], series: [] } } = application;
  return session.query<AreaCount>(
    `select area, count(*) filter (where series = any($1::int[]) and area = any($2::text[]))::int as count,
       coalesce(bool_or(restated), false) as restated,
       min(abs(value - old)) filter (where restated and value is distinct from old) as smallest
     from (select series, area, value, case when had then old_value else 0 end as old,
       next = ${String(openEnd)} and (value, absence) is distinct from (case when had then old_value else 0 end, old_absence)
         and (had or ($3 and period = any($4::int[]) and series = any($5::int[]))) as restated
       from change) as changed group by area order by area`,
    [leaves, areas, omittedIsZero, before.periods, before.series],
  );
}

async function insertFirst(session: Session, application: Application): Promise<Applied> {
  const { schema, source, dated, position } = application;
  await session.query(
    `insert into ${schema}.cell (series, area, dated, closed, period, opened, ${stated})
     select series, area, $1, ${String(openEnd)}, period, $2::int, ${stated} from ${source}`,
    [dated, position],
  );
  const areas = await session.query<AreaCount>(
    `select area, count(*) filter (where series = any($1::int[]) and area = any($2::text[]))::int as count,
       false as restated, null::float8 as smallest from ${source} group by area order by area`,
    [application.leaves, application.areas],
  );
  return sumOf(areas);
}

/**
 * Sets what holds just before the release beside what it states, and keeps the differences. A count that the release
 * leaves out becomes a written nought, even where its scheme has no such category: readers ask the scheme first.
 * In the order of the primary key, since that is how they are written fastest.
 */
async function findChanges(session: Session, application: Application): Promise<void> {
  const { schema, source, series, dated, position, omittedIsZero, periods, nexts } = application;
  await session.query(
    `create temporary table change on commit drop as
     with covered as (select * from unnest($1::int[], $2::int[]) as c(period, next)),
     old as (select o.* from ${schema}.cell o join covered using (period)
             where o.series = any($3::int[]) and o.dated = $4 and o.opened < $5::int and o.closed > $5::int)
     select series, area, period, covered.next, o.opened as old_opened, o.closed as old_closed, o.series is not null as had,
       n.series is not null or $6 as has,
       ${statedColumns.map((column) => `o.${column} as old_${column}`).join(', ')},
       case when n.series is null and $6 then 0 else n.value end as value,
       ${statedColumns
         .slice(1)
         .map((column) => `n.${column}`)
         .join(', ')}
     from (select series, area, period, ${stated}, opened, closed from old) o
     full join (select series, area, period, ${stated} from ${source}) n using (series, area, period)
     join covered using (period)
     where (o.series is null, n.series is null, ${statedOf('o')}) is distinct from (false, false, ${statedOf('n')})
       and not ($6 and coalesce(o.value, 0) = 0 and coalesce(n.value, 0) = 0)
     order by series, area, period`,
    [periods, nexts, series, dated, position, omittedIsZero],
  );
}

/** Ends the spans that the release supersedes; what outlives the next release begins anew there. */
async function closeSuperseded(session: Session, { schema, dated, position }: Application): Promise<void> {
  await session.query(
    `update ${schema}.cell c set closed = $2::int from change
     where had and c.series = change.series and c.area = change.area and c.dated = $1 and c.closed = change.old_closed
       and c.period = change.period`,
    [dated, position],
  );
  await session.query(
    `insert into ${schema}.cell (series, area, dated, closed, period, opened, ${stated})
     select series, area, $1, old_closed, period, next, ${statedColumns.map((column) => `old_${column}`).join(', ')}
     from change where had and old_closed > next`,
    [dated],
  );
}

/** Begins the spans of a release after which none comes. */
async function openLast(session: Session, { schema, dated, position }: Application): Promise<void> {
  await session.query(
    `insert into ${schema}.cell (series, area, dated, closed, period, opened, ${stated})
     select series, area, $1, next, period, $2::int, ${stated} from change where has`,
    [dated, position],
  );
}

/** Begins the spans of a release before others; one that the next release states alike is drawn forward instead. */
async function openBetween(session: Session, application: Application): Promise<void> {
  const { schema, dated, position } = application;
  await session.query(
    `with drawn as (
       update ${schema}.cell c set opened = $2::int from change
       where has and next < ${String(openEnd)} and c.series = change.series and c.area = change.area and c.dated = $1
         and c.period = change.period and c.opened = change.next
         and (${statedOf('c')}) is not distinct from (${statedOf('change')})
       returning c.series, c.area, c.period)
     insert into ${schema}.cell (series, area, dated, closed, period, opened, ${stated})
     select series, area, $1, next, period, $2::int, ${stated} from change
     where has and not exists (select from drawn d where (d.series, d.area, d.period) = (change.series, change.area, change.period))`,
    [dated, position],
  );
  if (application.omittedIsZero) await openOmitted(session, application);
}

/**
 * Where an earlier release states a count for the first time and the next one leaves the row out, that is a nought with a
 * history: it is written down, so that it reads as restated.
 */
async function openOmitted(session: Session, { schema, dated }: Application): Promise<void> {
  const cellOf = (condition: string) => `from ${schema}.cell c where c.series = change.series and c.area = change.area
    and c.dated = $1 and c.period = change.period and ${condition}`;
  await session.query(
    `insert into ${schema}.cell (series, area, dated, closed, period, opened, value)
     select series, area, $1, coalesce((select min(c.opened) ${cellOf('c.opened > change.next')}), ${String(openEnd)}),
       period, next, 0
     from change where value <> 0 and next < ${String(openEnd)}
       and not exists (select ${cellOf('c.opened <= change.next and c.closed > change.next')})`,
    [dated],
  );
}

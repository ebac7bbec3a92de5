import type { Session } from '../database/database.ts';

/** A cell to which a release gave another value than the one before it. */
export interface RestatedCell {
  readonly measure: string;
  readonly category: string;
  readonly area: string;
  readonly period: number;
  readonly value: number | null;
  readonly absence: string | null;
  readonly oldValue: number | null;
  readonly oldAbsence: string | null;
  /** Number of the release that stood behind the old value last. */
  readonly oldRelease: number;
}

export interface RestatedCells {
  readonly totalCount: number;
  readonly cells: readonly RestatedCell[];
}

/** Where a page begins: after the cell of this measure, category, area and period. */
export type CellKey = readonly [measure: string, category: string, area: string, period: number];

export interface RestatedCellsQuestion {
  /** Id of a standing release. */
  readonly release: string;
  readonly omittedIsZero: boolean;
  /** Code of an area; null for every area that the release's file names. */
  readonly area: string | null;
  readonly first: number;
  readonly after: CellKey | null;
}

/**
 * The cells that a release restated, of the series and areas that its file names (sums are left out), in one statement.
 * They are set beside the releases before it that have a day like it, or none like it. A nought that no row states is
 * known from the releases that cover it.
 */
export async function readRestatedCells(
  session: Session,
  schema: string,
  { release, omittedIsZero, area, first, after }: RestatedCellsQuestion,
): Promise<RestatedCells> {
  const [measure = null, category = null, afterArea = null, period = null] = after ?? [];
  const rows = await session.query<RestatedCell & { readonly total: number }>(
    `with r as (select * from ${schema}.release where id = $1 and withdrawn_on is null),
     earlier as (select e.* from ${schema}.release e join r on e.dataset = r.dataset and e.scope = r.scope
       and e.position < r.position and e.withdrawn_on is null and (e.published_on is null) = (r.published_on is null)),
     restated as materialized (
       select s.measure, s.category, n.area, n.period, n.value, n.absence,
         case when o.series is null then 0 else o.value end as "oldValue", o.absence as "oldAbsence",
         giver.number as "oldRelease"
       from r join ${schema}.cell n on n.opened = r.position and n.dated = (r.published_on is not null)
         and n.series = any(r.given_series) and n.area = any(r.given_areas) and ($3::text is null or n.area = $3)
       join ${schema}.series s on s.id = n.series
       join lateral (select e.number, e.position from earlier e
         where n.period = any(e.periods) and n.series = any(e.scheme) order by e.position desc limit 1) giver on true
       left join lateral (select * from ${schema}.cell c where c.series = n.series and c.area = n.area and c.dated = n.dated
         and c.period = n.period and c.opened <= giver.position and c.closed > giver.position) o on true
       where (o.series is not null or $2) and
         (n.value, n.absence) is distinct from (case when o.series is null then 0 else o.value end, o.absence)),
     page as (select * from restated where $4::text is null or (measure, category, area, period) > ($4, $5, $6, $7::int)
       order by measure, category, area, period limit $8)
     select total.total, page.* from (select count(*)::int as total from restated) total left join page on true
     order by measure, category, area, period`,
    [release, omittedIsZero, area, measure, category, afterArea, period, first],
  );
  return {
    totalCount: rows[0]?.total ?? 0,
    // An empty page is one row of nulls beside the total.
    cells: rows.filter(({ measure: name }: { readonly measure: string | null }) => name !== null),
  };
}

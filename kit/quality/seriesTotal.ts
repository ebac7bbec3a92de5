import type { Session } from '../database/database.ts';

/** What a file gives of one series in one period, over all the areas that it names. */
export interface SeriesTotal {
  readonly series: number;
  readonly period: number;
  /** Cells that are not nought. */
  readonly cells: number;
  readonly total: number;
}

/** The totals of a staged file, in one pass. */
export function stagedTotals(session: Session, table: string): Promise<SeriesTotal[]> {
  return session.query<SeriesTotal>(
    `select series, period, (count(*) filter (where value <> 0))::int as cells, coalesce(sum(value), 0) as total
     from ${table} group by series, period`,
  );
}

/** The totals that the given releases were published with. @param releases their numbers */
export function publishedTotals(
  session: Session,
  schema: string,
  releases: readonly number[],
): Promise<(SeriesTotal & { readonly release: number })[]> {
  return session.query(
    `select release, series, period, cells, total from ${schema}.release_total where release = any($1::int[])`,
    [releases],
  );
}

import type { Session } from '../database/database.ts';

/** What a file gives of one series in one period, over all the areas that it names. */
export interface SeriesTotal {
  readonly series: number;
  readonly period: number;
  /** Cells that are not nought. */
  readonly cells: number;
  readonly total: number;
}

/** A total, and the release that was published with it. */
export type PublishedTotal = SeriesTotal & { readonly release: number };

/** The totals of a staged file, in one pass. */
export function stagedTotals(session: Session, table: string): Promise<SeriesTotal[]> {
  return session.query<SeriesTotal>(
    `select series, period, (count(*) filter (where value <> 0))::int as cells, coalesce(sum(value), 0) as total
     from ${table} group by series, period`,
  );
}

/** The totals that releases were published with in some of their periods. @param wanted the releases by their numbers */
export async function totalsOfPeriods(
  session: Session,
  schema: string,
  wanted: readonly Pick<PublishedTotal, 'release' | 'period'>[],
): Promise<PublishedTotal[]> {
  if (wanted.length === 0) return [];
  return session.query<PublishedTotal>(
    `select release, series, period, cells, total
     from ${schema}.release_total join unnest($1::int[], $2::int[]) as wanted(release, period) using (release, period)
     where release = any($1::int[])`,
    [wanted.map(({ release }) => release), wanted.map(({ period }) => period)],
  );
}

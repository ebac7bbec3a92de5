import type { Session } from '../database/database.ts';
import type { SeriesTotal } from './seriesTotal.ts';

/** A release in the history of its cells. */
export interface PlacedRelease {
  readonly position: number;
  readonly dated: boolean;
  /** Codes of the areas that the file itself gives. */
  readonly areas: readonly string[];
}

/** How many figures of some series and periods a release states otherwise than they were: what it opened or closed. */
export async function restatedCells(
  session: Session,
  schema: string,
  { position, dated, areas }: PlacedRelease,
  shared: readonly SeriesTotal[],
): Promise<number> {
  if (shared.length === 0) return 0;
  const [row] = await session.query<{ restated: number }>(
    `select count(distinct (series, area, period))::int as restated
     from ${schema}.cell join unnest($1::int[], $2::int[]) as shared(series, period) using (series, period)
     where series = any($1::int[]) and area = any($3::text[]) and dated = $4 and (opened = $5::int or closed = $5::int)`,
    [shared.map(({ series }) => series), shared.map(({ period }) => period), areas, dated, position],
  );
  return row?.restated ?? 0;
}

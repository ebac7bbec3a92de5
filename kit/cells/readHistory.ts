import type { Session } from '../database/database.ts';
import type { CellRow } from './readCells.ts';

/** A series in an area, of which every span is wanted. */
export interface HistoryRequest {
  readonly series: number;
  readonly area: string;
}

/** A cell with the span of publication positions in which it held, and its line of history. */
export interface HistoryRow extends CellRow {
  readonly dated: boolean;
  readonly closed: number;
}

/** Answers any number of requests in one statement: each is one stretch of the primary key. */
export function readHistory(
  session: Session,
  schema: string,
  requests: readonly HistoryRequest[],
): Promise<HistoryRow[]> {
  return session.query<HistoryRow>(
    `select (r.place - 1)::int as request, c.dated, c.period, c.opened, c.closed, c.value, c.sample_size as "sampleSize",
       c.qualifier, c.absence, c.paragraph
     from unnest($1::int[], $2::text[]) with ordinality as r(series, area, place)
     join lateral (select * from ${schema}.cell c where c.series = r.series and c.area = r.area) c on true`,
    [requests.map(({ series }) => series), requests.map(({ area }) => area)],
  );
}

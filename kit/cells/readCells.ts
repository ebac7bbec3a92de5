import type { Session } from '../database/database.ts';

/** A stretch of one series in one area, on one line of history, as it stood at a position. */
export interface CellRequest {
  readonly series: number;
  readonly area: string;
  readonly dated: boolean;
  /** Codes of the first and last period. */
  readonly from: number;
  readonly to: number;
  /** The last position that the reader may see. */
  readonly position: number;
}

export interface CellRow {
  /** Place of the request that the row answers. */
  readonly request: number;
  readonly period: number;
  readonly opened: number;
  readonly value: number | null;
  readonly sampleSize: number | null;
  readonly qualifier: string | null;
  readonly absence: string | null;
  readonly paragraph: string | null;
}

/**
 * Answers any number of requests in one statement: each is one stretch of the primary key. "offset 0" keeps it that way:
 * for some hundred requests the planner would rather read and sort the whole table, history and all.
 */
export function readCells(session: Session, schema: string, requests: readonly CellRequest[]): Promise<CellRow[]> {
  return session.query<CellRow>(
    `select (r.place - 1)::int as request, c.period, c.opened, c.value, c.sample_size as "sampleSize", c.qualifier,
       c.absence, c.paragraph
     from unnest($1::int[], $2::text[], $3::bool[], $4::int[], $5::int[], $6::int[]) with ordinality
       as r(series, area, dated, first, last, position, place)
     join lateral (
       select period, opened, value, sample_size, qualifier, absence, paragraph
       from ${schema}.cell c where c.series = r.series and c.area = r.area and c.dated = r.dated
         and c.closed > r.position and c.opened <= r.position and c.period between r.first and r.last
       offset 0) c on true`,
    [
      requests.map(({ series }) => series),
      requests.map(({ area }) => area),
      requests.map(({ dated }) => dated),
      requests.map(({ from }) => from),
      requests.map(({ to }) => to),
      requests.map(({ position }) => position),
    ],
  );
}

import type { Database } from '../database/database.ts';

/** How far back a log reaches. */
export interface Retention {
  /** Events older than this many days are removed. @default 90 */
  readonly days?: number;
  /** Most events kept. @default 1_000_000 */
  readonly length?: number;
}

/**
 * Removes events that retention no longer keeps; readers that have not come so far are told so by the log itself.
 * @param now the moment from which age is counted
 * @returns events removed
 */
export async function trimOutbox(
  database: Database,
  now: Date,
  { days = 90, length = 1_000_000 }: Retention = {},
): Promise<number> {
  const { schema } = database;
  return database.transaction(async (session) => {
    const [row] = await session.query<{ trimmed: number }>(
      `update ${schema}.outbox_log set trimmed = greatest(trimmed, last - $2::bigint,
         (select max(position) from ${schema}.outbox where occurred_at < $1::timestamptz - make_interval(days => $3::int)))
       returning trimmed::float8 as trimmed`,
      [now.toISOString(), length, days],
    );
    const removed = await session.query(
      `delete from ${schema}.outbox where position <= $1::bigint returning position`,
      [row?.trimmed ?? 0],
    );
    return removed.length;
  });
}

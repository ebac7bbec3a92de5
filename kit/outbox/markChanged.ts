import type { Session } from '../database/database.ts';

/**
 * Notes that something changed of which no follower is told, so that nobody goes on with an answer that was kept. Call it last, as
 * `appendUpdates`: the row is held until the transaction ends.
 * @param isTold whether anybody's answer may differ by it; false for what only partners may know
 */
export async function markChanged(session: Session, schema: string, isTold = true): Promise<void> {
  await session.query(
    `update ${schema}.outbox_log set changes = changes + 1, changed_at = clock_timestamp(),
       untold = untold + case when $1::boolean then 0 else 1 end, told_at = case when $1::boolean then clock_timestamp() else told_at end`,
    [isTold],
  );
}

import type { Session } from '../database/database.ts';

/**
 * Notes that something changed of which no follower is told, so that nobody goes on with an answer that was kept. Call it last, as
 * `appendUpdates`: the row is held until the transaction ends.
 */
export async function markChanged(session: Session, schema: string): Promise<void> {
  await session.query(`update ${schema}.outbox_log set changes = changes + 1, changed_at = clock_timestamp()`);
}

import type { Session } from '../database/database.ts';

/**
 * Has the rest of a transaction work on a file as a whole. The server's own settings are meant for many small queries at
 * a time: they would have half a million cells written to disk between steps. And of tables just filled the planner has
 * no statistics: it expects few rows and sorts both sides of a join that is three times as fast by hashing.
 */
export async function planForBulk(session: Session): Promise<void> {
  await session.query(`select set_config('work_mem', '64MB', true), set_config('enable_mergejoin', 'off', true)`);
}

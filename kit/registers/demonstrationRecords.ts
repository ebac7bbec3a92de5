import type { Database } from '../database/database.ts';

/** Whether a register holds anything, real or made up. */
export async function holdsRecords(database: Database, register: string): Promise<boolean> {
  const rows = await database.query(`select from ${database.schema}.register_record where register = $1 limit 1`, [
    register,
  ]);
  return rows.length > 0;
}

/** Removes every record that is made up, with its history. @returns the registers that had one */
export async function removeDemonstrationRecords(database: Database): Promise<readonly string[]> {
  const removed = await database.query<{ register: string }>(
    `with removed as (delete from ${database.schema}.register_record where demonstration returning register)
     select distinct register from removed order by 1`,
  );
  return removed.map(({ register }) => register);
}

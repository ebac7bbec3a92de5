import type { DatabaseShape } from '../database/database.ts';
import { loadRows } from './loadRows.ts';
import type { RestoreTarget } from './restoreTarget.ts';
import type { VerifiedBackup } from './verifyBackup.ts';

/**
 * Fills empty schemas from a backup: makes them what they were when it was made, loads the rows, and migrates on to what
 * they are today, so that data of an older hub go through every change since.
 * @returns rows loaded
 */
export async function restoreBackup(
  backup: VerifiedBackup,
  shapes: readonly DatabaseShape[],
  target: RestoreTarget,
): Promise<number> {
  const { schemas } = backup.header;
  for (const shape of shapes) {
    const then = schemas.find(({ name }) => name === shape.schema);
    if (then !== undefined) await target.migrate(shape, then.migrations);
  }
  let rows = 0;
  await target.load(async (session) => {
    rows = await loadRows(session, backup);
  });
  for (const shape of shapes) await target.migrate(shape);
  return rows;
}

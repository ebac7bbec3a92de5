import type { DatabaseShape, Session } from '../database/database.ts';
import type { BackupHeader } from './backupFormat.ts';
import { quoted } from './copySession.ts';
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
    await renameLogs(session, backup.header);
  });
  for (const shape of shapes) await target.migrate(shape);
  return rows;
}

/**
 * What happened after the backup is in no log any more, and positions will be given out again for other events. So the logs
 * go on as other logs: whoever followed the old ones is told so, instead of missing something in silence.
 */
async function renameLogs(session: Session, { tables }: BackupHeader): Promise<void> {
  for (const { schema, name } of tables) {
    if (name !== 'outbox_log') continue;
    await session.query(`update ${quoted(schema, name)} set id = replace(gen_random_uuid()::text, '-', '')`);
  }
}

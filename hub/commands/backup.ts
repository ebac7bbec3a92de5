import { access } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { embeddedCopy } from '../../kit/backup/embeddedCopy.ts';
import { inServerSnapshot } from '../../kit/backup/serverSnapshot.ts';
import { writeBackup, type BackupSummary } from '../../kit/backup/writeBackup.ts';
import { HubError } from '../../kit/hubError.ts';
import { embeddedLog, recordBackup, withServerLog } from '../access/recordAsItIs.ts';
import { readConfig } from '../config.ts';
import { databaseFolder } from '../state/databaseFolder.ts';
import { databaseMajor, refuseOtherMajor } from '../state/databaseMajor.ts';
import { databaseSchemas, refuseRemoteHub, withStateAlone } from '../state/stateAlone.ts';

/** Writes the whole state into one file: from PostgreSQL while the hub runs, from the embedded state while it does not. */
export async function backup(path: string, config = readConfig()): Promise<void> {
  refuseRemoteHub(config, 'backup');
  const summary =
    config.databaseUrl === null
      ? await backupEmbedded(config.home, path)
      : await backupServer(config.databaseUrl, path);
  const megabytes = (summary.bytes / 1_000_000).toFixed(1);
  console.log(
    `${path} is written: ${String(summary.rows)} rows of ${String(summary.tables)} tables, ${megabytes} MB.\n` +
      'It holds everything the hub holds, restricted records too: keep it where only you can read it.',
  );
}

/** The record of reads has it before the file is begun: what cannot be recorded is not written. */
function backupServer(url: string, path: string): Promise<BackupSummary> {
  const write = () => inServerSnapshot(url, databaseSchemas, (session) => writeBackup(session, databaseSchemas, path));
  return withServerLog(url, (log) => recordBackup(log, write));
}

async function backupEmbedded(home: string, path: string): Promise<BackupSummary> {
  await access(home).catch(() => {
    throw noState(home);
  });
  return withStateAlone(home, 'backup', async () => {
    const folder = databaseFolder(home);
    if ((await databaseMajor(folder)) === null) throw noState(home);
    await refuseOtherMajor(folder);
    // Opened as it is: a backup taken before an upgrade must not migrate.
    const pglite = await PGlite.create({ dataDir: folder });
    try {
      const write = () =>
        pglite.transaction((transaction) => writeBackup(embeddedCopy(transaction), databaseSchemas, path));
      return await recordBackup(embeddedLog(pglite), write);
    } finally {
      await pglite.close();
    }
  });
}

function noState(home: string): HubError {
  return new HubError(
    'NOT_FOUND',
    `There is no state of a hub in ${home}; set HUB_HOME, or DATABASE_URL for a cluster.`,
  );
}

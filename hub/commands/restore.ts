import { mkdir, rm } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { embeddedCopy } from '../../kit/backup/embeddedCopy.ts';
import { embeddedTarget } from '../../kit/backup/embeddedTarget.ts';
import { holdings } from '../../kit/backup/holdings.ts';
import { restoreBackup } from '../../kit/backup/restoreBackup.ts';
import type { RestoreTarget } from '../../kit/backup/restoreTarget.ts';
import { replaceOnServer } from '../../kit/backup/serverTarget.ts';
import { verifyBackup, type VerifiedBackup } from '../../kit/backup/verifyBackup.ts';
import type { Session } from '../../kit/database/database.ts';
import { HubError } from '../../kit/hubError.ts';
import { logWithin } from '../access/recordAsItIs.ts';
import { recordCommand } from '../access/recordCommand.ts';
import { readConfig } from '../config.ts';
import { databaseFolder, newDatabaseFolder, replaceDatabase } from '../state/databaseFolder.ts';
import { databaseMajor, refuseOtherMajor } from '../state/databaseMajor.ts';
import { databaseSchemas, databaseShapes, refuseRemoteHub, withStateAlone } from '../state/stateAlone.ts';

/**
 * Puts a backup into an empty state, or with `replace` into the place of what is there, which stays until the backup is
 * loaded whole.
 */
export async function restore(
  path: string,
  { replace }: { readonly replace: boolean },
  config = readConfig(),
): Promise<void> {
  refuseRemoteHub(config, 'restore');
  console.log(`Checking ${path} …`);
  const verified = await verifyBackup(path, databaseShapes);
  console.log(`Restoring the state of ${verified.header.createdAt} …`);
  const check = replace ? () => Promise.resolve() : refuseHoldings;
  const rows =
    config.databaseUrl === null
      ? await restoreEmbedded(config.home, verified, replace)
      : await restoreOnServer(config.databaseUrl, verified, check);
  console.log(
    `${String(rows)} rows are restored. Start the hub; processes that were running meanwhile are best restarted.`,
  );
}

async function restoreOnServer(
  url: string,
  verified: VerifiedBackup,
  check: (session: Session) => Promise<void>,
): Promise<number> {
  let rows = 0;
  await replaceOnServer(url, databaseShapes, check, async (target) => {
    rows = await restoreRecorded(verified, target);
  });
  return rows;
}

async function restoreEmbedded(home: string, verified: VerifiedBackup, replace: boolean): Promise<number> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  return withStateAlone(home, 'restore', async () => {
    if (!replace) await refuseEmbeddedHoldings(databaseFolder(home));
    const folder = newDatabaseFolder(home);
    await rm(folder, { recursive: true, force: true });
    try {
      const rows = await fill(folder, verified);
      await replaceDatabase(home);
      return rows;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

async function fill(folder: string, verified: VerifiedBackup): Promise<number> {
  const pglite = await PGlite.create({ dataDir: folder });
  try {
    return await restoreRecorded(verified, embeddedTarget(pglite));
  } finally {
    await pglite.close();
  }
}

/** The state that comes says in its own record that it was put there, before it takes effect. */
async function restoreRecorded(verified: VerifiedBackup, target: RestoreTarget): Promise<number> {
  const rows = await restoreBackup(verified, databaseShapes, target);
  await target.load((session) => recordCommand(logWithin(session), 'restore', () => Promise.resolve()));
  return rows;
}

async function refuseEmbeddedHoldings(folder: string): Promise<void> {
  if ((await databaseMajor(folder)) === null) return;
  await refuseOtherMajor(folder);
  const pglite = await PGlite.create({ dataDir: folder });
  try {
    await refuseHoldings(embeddedCopy(pglite));
  } finally {
    await pglite.close();
  }
}

async function refuseHoldings(session: Session): Promise<void> {
  const held = await holdings(session, databaseSchemas);
  if (held.length === 0) return;
  throw new HubError(
    'CONFLICT',
    `The state holds ${held.join(', ')}. Nothing was changed. To put the backup in its place, back it up and add --replace.`,
  );
}

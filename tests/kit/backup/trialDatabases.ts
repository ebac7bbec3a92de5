import type { CopySession } from '../../../kit/backup/copySession.ts';
import { embeddedCopy } from '../../../kit/backup/embeddedCopy.ts';
import { embeddedTarget } from '../../../kit/backup/embeddedTarget.ts';
import { restoreBackup } from '../../../kit/backup/restoreBackup.ts';
import { inServerSnapshot } from '../../../kit/backup/serverSnapshot.ts';
import { replaceOnServer } from '../../../kit/backup/serverTarget.ts';
import { verifyBackup } from '../../../kit/backup/verifyBackup.ts';
import { writeBackup } from '../../../kit/backup/writeBackup.ts';
import type { Database, DatabaseShape } from '../../../kit/database/database.ts';
import { openPglite } from '../../../kit/database/pglite.ts';
import { openPostgresql } from '../../../kit/database/postgresql.ts';
import { freshPglite } from '../database/freshPglite.ts';
import { ownDatabase } from '../database/testDatabase.ts';

/** A database that can be backed up and restored to, of either kind. */
export interface TrialDatabase {
  /** Opens subgraphs' schemas, one after the other, works with them and closes them. */
  open<Result>(
    shapes: readonly DatabaseShape[],
    work: (databases: readonly Database[]) => Promise<Result>,
  ): Promise<Result>;
  read<Result>(schemas: readonly string[], work: (session: CopySession) => Promise<Result>): Promise<Result>;
  /** Restores what this path holds. @returns rows */
  restore(path: string, shapes: readonly DatabaseShape[]): Promise<number>;
}

async function opened<Result>(
  shapes: readonly DatabaseShape[],
  open: (shape: DatabaseShape) => Promise<Database>,
  work: (databases: readonly Database[]) => Promise<Result>,
): Promise<Result> {
  const databases: Database[] = [];
  try {
    for (const shape of shapes) databases.push(await open(shape));
    return await work(databases);
  } finally {
    for (const database of databases) await database.close();
  }
}

/** Small, so that a small table comes in several pieces. */
const sizes = { blocks: 7, bytes: 10_000 };

export async function onEmbedded<Result>(work: (trial: TrialDatabase) => Promise<Result>): Promise<Result> {
  const pglite = await freshPglite();
  try {
    return await work({
      open: (shapes, use) => opened(shapes, (shape) => openPglite(shape, pglite), use),
      read: (_, use) => pglite.transaction((transaction) => use(embeddedCopy(transaction, sizes))),
      restore: async (path, shapes) =>
        restoreBackup(await verifyBackup(path, shapes), shapes, embeddedTarget(pglite, sizes)),
    });
  } finally {
    await pglite.close();
  }
}

export async function onServer<Result>(work: (trial: TrialDatabase) => Promise<Result>): Promise<Result> {
  const { url, drop } = await ownDatabase();
  try {
    return await work({
      open: (shapes, use) => opened(shapes, (shape) => openPostgresql(shape, url), use),
      read: (schemas, use) => inServerSnapshot(url, schemas, use),
      restore: async (path, shapes) => {
        const verified = await verifyBackup(path, shapes);
        let rows = 0;
        const check = () => Promise.resolve();
        await replaceOnServer(url, shapes, check, async (target) => {
          rows = await restoreBackup(verified, shapes, target);
        });
        return rows;
      },
    });
  } finally {
    await drop();
  }
}

/** Backs a trial database up. */
export function backUp(trial: TrialDatabase, shapes: readonly DatabaseShape[], path: string) {
  const schemas = shapes.map(({ schema }) => schema);
  return trial.read(schemas, (session) => writeBackup(session, schemas, path));
}

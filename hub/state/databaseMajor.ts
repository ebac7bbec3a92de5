import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HubError } from '../../kit/hubError.ts';

/** The PostgreSQL that the embedded database is: the one of `@electric-sql/pglite`. A test holds it against the package. */
export const runningMajor = 18;

/** The PostgreSQL major that made a data folder, such as 17; null where there is no database in it. */
export async function databaseMajor(folder: string): Promise<number | null> {
  const text = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => null);
  const major = Number.parseInt(text ?? '', 10);
  return Number.isNaN(major) ? null : major;
}

/** @throws HubError where another PostgreSQL major made the folder: its files mean something else to this one */
export async function refuseOtherMajor(folder: string): Promise<void> {
  const major = await databaseMajor(folder);
  if (major === null || major === runningMajor) return;
  throw new HubError(
    'CONFLICT',
    `The database in ${folder} was made by PostgreSQL ${String(major)}, and this hub runs PostgreSQL ${String(runningMajor)}. Nothing was changed. ` +
      'Take it over in two steps: with the hub that made it, run "hub backup state.backup"; then, with this one, "hub restore state.backup --replace".',
  );
}

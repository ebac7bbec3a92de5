import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the embedded database lies in the state folder, and where another one waits to take its place. */
export function databaseFolder(home: string): string {
  return join(home, 'database');
}

/** Filled from a backup; worth nothing until it is finished. */
export function newDatabaseFolder(home: string): string {
  return join(home, 'database.unfinished');
}

const finished = (home: string) => join(home, 'database.restored');
const replaced = (home: string) => join(home, 'database.replaced');

/**
 * Puts the new database into the place of the old one. A folder takes its name at once or not at all, so wherever this is
 * interrupted, either the old database is in place or `completeReplacement` goes on from there.
 */
export async function replaceDatabase(home: string): Promise<void> {
  await rename(newDatabaseFolder(home), finished(home));
  await completeReplacement(home);
}

/** Goes on with a replacement that was interrupted. Call it under the state's lock, before the database is opened. */
export async function completeReplacement(home: string): Promise<void> {
  if (await isThere(finished(home))) {
    if (await isThere(databaseFolder(home))) {
      await rm(replaced(home), { recursive: true, force: true });
      await rename(databaseFolder(home), replaced(home));
    }
    await rename(finished(home), databaseFolder(home));
  }
  if (await isThere(databaseFolder(home))) await rm(replaced(home), { recursive: true, force: true });
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

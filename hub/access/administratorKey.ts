import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeKey, prefixOf } from '../../kit/access/keySecret.ts';
import { secretFile } from './secretFile.ts';

/** Where the key of whoever runs the hub lies. The file is the key: remove it, and the next start makes another. */
export function administratorKeyFile(home: string): string {
  return join(home, 'administrator.key');
}

export function administratorKey(home: string): Promise<string> {
  return secretFile(
    administratorKeyFile(home),
    () => makeKey().secret,
    (text) => prefixOf(text) !== null,
  );
}

/** The key as the command finds it; null where no hub has made one, or where it is somebody else's. */
export async function readAdministratorKey(home: string): Promise<string | null> {
  const text = await readFile(administratorKeyFile(home), 'utf8').catch(() => '');
  return prefixOf(text.trim()) === null ? null : text.trim();
}

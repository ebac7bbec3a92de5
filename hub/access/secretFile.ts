import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HubError } from '../../kit/hubError.ts';

const ownerOnly = 0o600;

/**
 * A secret that lies in a file which only its owner can read, made when it is not there. Of several processes that make it at
 * once one wins, and all have the same.
 * @param isOne whether the file's text is such a secret, since a person may have written there
 */
export async function secretFile(path: string, make: () => string, isOne: (text: string) => boolean): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, `${make()}\n`, { flag: 'wx', mode: ownerOnly }).catch((error: unknown) => {
    const isThere = typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
    if (!isThere) throw error;
  });
  const text = (await readFile(path, 'utf8')).trim();
  if (!isOne(text)) {
    throw new HubError('CONFLICT', `${path} does not hold what the hub wrote there. Remove it: the hub makes another.`);
  }
  await chmod(path, ownerOnly);
  return text;
}

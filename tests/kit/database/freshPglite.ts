import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';

const packageFile = new URL('../../../node_modules/@electric-sql/pglite/package.json', import.meta.url);
const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(packageFile, 'utf8')));

/** What an embedded database holds that was just made: making one takes five times as long as laying this out anew. */
const kept = join(tmpdir(), `hub-test-pglite-${version}.tar`);

/** Opens an embedded database in memory that nobody has written to. */
export async function freshPglite(): Promise<PGlite> {
  const made = await readFile(kept).catch(() => null);
  if (made !== null) return PGlite.create({ loadDataDir: new Blob([made]) });
  const pglite = await PGlite.create();
  const dump = await pglite.dumpDataDir('none');
  // Renamed when it is whole: another worker may be reading.
  const written = `${kept}.${String(process.pid)}`;
  await writeFile(written, Buffer.from(await dump.arrayBuffer()));
  await rename(written, kept);
  return pglite;
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { openPglite } from '../../kit/database/pglite.ts';
import { programs } from '../domains.ts';
import { lockState } from './lock.ts';
import { doorTo, type State } from './state.ts';

/**
 * Opens the state in `home`, makes it where there is none, and brings it up to date.
 * @param port the gateway's, for those who find the state in use; null for a command
 * @throws StateHeld when another process has it open
 */
export async function openEmbeddedState(
  home: string,
  port: number | null,
  say: (step: string) => void,
): Promise<State> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const lock = await lockState(home, port);
  try {
    say('Opening the database');
    const pglite = await PGlite.create({ dataDir: join(home, 'database') });
    // One after the other: PGlite has one connection.
    const databases = {
      engagement: await openPglite(programs.engagement.database, pglite),
      accountability: await openPglite(programs.accountability.database, pglite),
      performance: await openPglite(programs.performance.database, pglite),
    };
    return {
      databases,
      door: doorTo(databases),
      close: async () => {
        for (const database of Object.values(databases)) await database.close();
        await pglite.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

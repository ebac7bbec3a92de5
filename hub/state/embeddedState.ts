import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dropAbandonedStages } from '../../kit/cells/stage.ts';
import { openPglite } from '../../kit/database/pglite.ts';
import { spineDatabase } from '../../subgraphs/spine/index.ts';
import { programs } from '../domains.ts';
import type { RoutingDoor } from '../door/routingDoor.ts';
import { completeReplacement, databaseFolder } from './databaseFolder.ts';
import { refuseOtherMajor } from './databaseMajor.ts';
import { lockState } from './lock.ts';
import { doorTo, type State } from './state.ts';

/**
 * Opens the state in `home`, makes it where there is none, and brings it up to date.
 * @param port the gateway's, for those who find the state in use; null for a command
 * @throws StateHeld when another process has it open, HubError when another PostgreSQL major made it
 */
export async function openEmbeddedState(
  home: string,
  port: number | null,
  say: (step: string) => void,
): Promise<State> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const lock = await lockState(home, port);
  try {
    // Files that a killed process was taking: nobody else can be at them under the lock.
    await rm(join(home, 'temporary'), { recursive: true, force: true });
    say('Opening the database');
    await completeReplacement(home);
    await refuseOtherMajor(databaseFolder(home));
    const pglite = await PGlite.create({ dataDir: databaseFolder(home) });
    // One after the other: PGlite has one connection.
    const databases = {
      engagement: await openPglite(programs.engagement.database, pglite),
      accountability: await openPglite(programs.accountability.database, pglite),
      performance: await openPglite(programs.performance.database, pglite),
    };
    const spine = await openPglite(spineDatabase, pglite);
    // Under the lock no import is under way: what stands half-loaded belongs to a process that was killed.
    for (const database of Object.values(databases)) await dropAbandonedStages(database, Date.now());
    return {
      databases,
      spine,
      door: settling(doorTo(databases), pglite),
      close: async () => {
        for (const database of [...Object.values(databases), spine]) await database.close();
        await pglite.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Writes the log of each file taken into the database at once. Otherwise a hub that is killed would read it all again when it
 * starts, for half a minute after a few large files, and the log would stay on the disk.
 */
function settling(door: RoutingDoor, pglite: PGlite): RoutingDoor {
  return {
    ...door,
    async import(file, options) {
      const report = await door.import(file, options);
      if (report.changed > 0) await pglite.exec('checkpoint');
      return report;
    },
  };
}

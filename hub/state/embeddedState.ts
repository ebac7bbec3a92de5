import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '../../kit/database/database.ts';
import { openPglite } from '../../kit/database/pglite.ts';
import { createDomainDoor } from '../../kit/importing/domainDoor.ts';
import type { Domain } from '../../schema/datasets/dataset.ts';
import { programs } from '../domains.ts';
import { createRoutingDoor, type RoutingDoor } from '../door/routingDoor.ts';
import { today } from '../today.ts';
import { lockState } from './lock.ts';

/** The hub's whole state in one folder, open in this process. */
export interface EmbeddedState {
  readonly databases: Readonly<Record<Domain, Database>>;
  readonly door: RoutingDoor;
  close(): Promise<void>;
}

/**
 * Opens the state in `home`, makes it where there is none, and brings it up to date.
 * @param port the gateway's, for those who find the state in use; null for a command
 * @throws StateHeld when another process has it open
 */
export async function openEmbeddedState(
  home: string,
  port: number | null,
  say: (step: string) => void,
): Promise<EmbeddedState> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const lock = await lockState(home, port);
  try {
    say('Opening the database');
    const pglite = await PGlite.create({ dataDir: join(home, 'database') });
    const databases = {
      engagement: await openPglite(programs.engagement.database, pglite),
      accountability: await openPglite(programs.accountability.database, pglite),
      performance: await openPglite(programs.performance.database, pglite),
    };
    const doorTo = (domain: Domain) =>
      createDomainDoor({ database: databases[domain], importers: programs[domain].importers, today });
    return {
      databases,
      door: createRoutingDoor({
        engagement: doorTo('engagement'),
        accountability: doorTo('accountability'),
        performance: doorTo('performance'),
      }),
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

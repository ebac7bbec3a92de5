import { setTimeout as wait } from 'node:timers/promises';
import { dropAbandonedStages } from '../../kit/cells/stage.ts';
import { connectionFault } from '../../kit/database/connectionFault.ts';
import type { Database, DatabaseShape } from '../../kit/database/database.ts';
import { openPostgresql } from '../../kit/database/postgresql.ts';
import { HubError } from '../../kit/hubError.ts';
import type { Domain } from '../../schema/datasets/dataset.ts';
import { spineDatabase } from '../../subgraphs/spine/index.ts';
import { programs } from '../domains.ts';
import { doorTo, type State } from './state.ts';

/** How long a database server may take to come up beside the hub, in milliseconds. */
const patience = 60_000;

/** Other processes may be taking files: only what is older than any import can be is left over. */
const longestImport = 86_400_000;

/** Opens one domain's schema on a PostgreSQL server, waiting for one that is only just starting. */
export async function openDomainDatabase(domain: Domain, url: string, patienceMs = patience): Promise<Database> {
  const database = await openPatiently(programs[domain].database, url, patienceMs);
  await dropAbandonedStages(database, Date.now() - longestImport);
  return database;
}

/** Opens the schema that all gateways share, likewise. */
export function openSpineDatabase(url: string): Promise<Database> {
  return openPatiently(spineDatabase, url, patience);
}

async function openPatiently(shape: DatabaseShape, url: string, patienceMs: number): Promise<Database> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await openPostgresql(shape, url);
    } catch (thrown) {
      const error = connectionFault(thrown);
      const isAway = error instanceof HubError && error.code === 'SOURCE_UNAVAILABLE';
      if (!isAway || Date.now() > until) throw error;
      await wait(500);
    }
  }
}

/** The hub's whole state on a PostgreSQL server, which any number of processes may share. */
export async function openServerState(url: string, say: (step: string) => void): Promise<State> {
  say('Opening the database');
  const databases = {
    engagement: await openDomainDatabase('engagement', url),
    accountability: await openDomainDatabase('accountability', url),
    performance: await openDomainDatabase('performance', url),
  };
  const spine = await openSpineDatabase(url);
  return {
    databases,
    spine,
    door: doorTo(databases),
    close: async () => {
      for (const database of [...Object.values(databases), spine]) await database.close();
    },
  };
}

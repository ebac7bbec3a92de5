import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
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

/** The same where a person waits at a terminal. */
export const patienceOfCommands = 3_000;

/** How long a server may take to answer one connection: one that takes it and stays silent would be waited for without end. */
const greetingMs = 5_000;

/** Other processes may be taking files: only what is older than any import can be is left over. */
const longestImport = 86_400_000;

/** Opens one domain's schema on a PostgreSQL server, waiting for one that is only just starting. */
export async function openDomainDatabase(domain: Domain, url: string, patienceMs = patience): Promise<Database> {
  const database = await openPatiently(programs[domain].database, url, patienceMs);
  await dropAbandonedStages(database, Date.now() - longestImport);
  return database;
}

/** Opens the schema that all gateways share, likewise. */
export function openSpineDatabase(url: string, patienceMs = patience): Promise<Database> {
  return openPatiently(spineDatabase, url, patienceMs);
}

async function openPatiently(shape: DatabaseShape, url: string, patienceMs: number): Promise<Database> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      await greet(url);
      return await openPostgresql(shape, url);
    } catch (thrown) {
      const error = connectionFault(thrown);
      const isAway = error instanceof HubError && error.code === 'SOURCE_UNAVAILABLE';
      if (!isAway) throw error;
      if (Date.now() > until) {
        const words = `The database at ${new URL(url).host} does not answer. Start it, or name another in DATABASE_URL.`;
        throw new HubError('SOURCE_UNAVAILABLE', words);
      }
      await wait(500);
    }
  }
}

/** Throws where the server is not there, or says nothing. */
async function greet(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: greetingMs });
  try {
    await client.connect();
  } finally {
    // A connection that never came about may have nothing to end.
    void client.end().catch(() => undefined);
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

import { randomBytes } from 'node:crypto';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { connectionFault } from '../database/connectionFault.ts';
import type { DatabaseShape } from '../database/database.ts';
import { migrationOptions } from '../database/migrationOptions.ts';
import { migrationLock } from '../database/postgresql.ts';
import { lockPublication } from '../releases/releaseStore.ts';
import { quoted, type CopySession } from './copySession.ts';
import { existingSchemas } from './describeState.ts';
import { lendClient } from './lentClient.ts';
import type { RestoreTarget } from './restoreTarget.ts';
import { serverCopy } from './serverCopy.ts';

/**
 * Replaces the subgraphs' schemas on a PostgreSQL server in one transaction: everybody else sees what was there before
 * until the work is done, and keeps it where the work fails, whatever the reason.
 * @param check looks at what is there, and throws where it is not to be replaced
 */
export async function replaceOnServer(
  url: string,
  shapes: readonly DatabaseShape[],
  check: (session: CopySession) => Promise<void>,
  work: (target: RestoreTarget) => Promise<void>,
): Promise<void> {
  await inTransaction(url, async (client) => {
    const session = serverCopy(client);
    const schemas = shapes.map(({ schema }) => schema);
    // Nobody migrates or publishes meanwhile; both take these locks.
    await session.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    for (const schema of schemas) await lockPublication(session, schema);
    await check(session);
    const suffix = `_replaced_${randomBytes(4).toString('hex')}`;
    const replaced = await existingSchemas(session, schemas);
    for (const name of replaced) await session.query(`alter schema ${quoted(name)} rename to ${quoted(name + suffix)}`);
    for (const schema of schemas) await session.query(`create schema ${quoted(schema)}`);
    await work({
      migrate: (shape, names) => migrate(url, client, shape, names),
      load: (load) => load(session),
    });
    for (const name of replaced) await session.query(`drop schema ${quoted(name + suffix)} cascade`);
  });
}

async function migrate(url: string, client: pg.Client, shape: DatabaseShape, names?: readonly string[]): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: url,
    schema: shape.schema,
    entities: [...shape.entities],
    extensions: [Migrator],
    migrations: migrationOptions(shape),
    discovery: { warnWhenNoEntities: false },
    driverOptions: { onPoolCreated: (pool: pg.Pool) => lendClient(pool, client) },
  });
  try {
    await orm.migrator.up(names === undefined ? undefined : { migrations: [...names] });
  } finally {
    await orm.close();
  }
}

async function inTransaction(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // Told by the statement under way too, which is where it is dealt with.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } catch (error) {
    // Ending the connection gives up the transaction.
    throw connectionFault(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

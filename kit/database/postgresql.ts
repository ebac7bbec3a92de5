import { pipeline } from 'node:stream/promises';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { CommitListeners } from './commitListeners.ts';
import { connectionFault } from './connectionFault.ts';
import { copyLimits } from './copyBatches.ts';
import type { Database, DatabaseShape, Session } from './database.ts';
import { migrationOptions } from './migrationOptions.ts';
import { textFault } from './textFault.ts';

/** Batches of one stream: small, so that the server takes in one while the next is read. */
const batchLength = 65_536;

/**
 * Opens one subgraph's schema on a PostgreSQL server and brings it up to date.
 * Several processes may start at once: the migrations run under an advisory lock.
 */
export async function openPostgresql(shape: DatabaseShape, url: string): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    schema: shape.schema,
    entities: [...shape.entities],
    extensions: [Migrator],
    migrations: migrationOptions(shape),
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: 8 },
  });
  const connection: PostgreSqlConnection = orm.em.getConnection();
  const pool = await connection.getNativeClient();
  await migrate(orm, pool, shape.schema);
  const commits = new CommitListeners();
  let statements = 0;
  const session = (client: Pool | PoolClient): Session => ({
    query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) => {
      statements += 1;
      const { rows } = await client.query<Row>(sql, [...parameters]).catch((error: unknown) => {
        throw textFault(connectionFault(error));
      });
      return rows;
    },
  });
  return {
    ...session(pool),
    schema: shape.schema,
    orm,
    get statements() {
      return statements;
    },
    transaction: (work) => commits.after(withTransaction(pool, (client) => work(session(client)))),
    onCommit: (listener) => commits.add(listener),
    copy: async (table, columns, batches) => {
      statements += 1;
      await withClient(pool, async (client) => {
        const target = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
        await pipeline(copyLimits(batches, batchLength), target);
      });
    },
    ready: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: () => orm.close(),
  };
}

/** Any number that no other program on the database is likely to lock. */
export const migrationLock = 7_301_967;

async function migrate(orm: MikroORM, pool: Pool, schema: string): Promise<void> {
  await withClient(pool, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    try {
      await client.query(`create schema if not exists "${schema}"`);
      await orm.migrator.up();
    } finally {
      await client.query('select pg_advisory_unlock($1)', [migrationLock]);
    }
  });
}

async function withClient<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect().catch((error: unknown) => {
    throw connectionFault(error);
  });
  let failure: Error | undefined;
  try {
    return await work(client);
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw connectionFault(error);
  } finally {
    // A client whose work failed may be broken: the pool drops it rather than hand it to the next caller.
    client.release(failure);
  }
}

function withTransaction<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  return withClient(pool, async (client) => {
    await client.query('begin');
    try {
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      // Where the connection is gone there is nothing to roll back, and the first fault is the one to tell.
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  });
}

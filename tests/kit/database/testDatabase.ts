import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import pg from 'pg';
import type { Database, DatabaseShape } from '../../../kit/database/database.ts';
import { openPglite } from '../../../kit/database/pglite.ts';
import { openPostgresql } from '../../../kit/database/postgresql.ts';
import { freshPglite } from './freshPglite.ts';

const server = process.env['HUB_TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** Whether a PostgreSQL server is at hand for tests. */
export async function postgresqlIsThere(): Promise<boolean> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    if (process.env['HUB_REQUIRE_SERVICES'] === '1')
      throw new Error('HUB_REQUIRE_SERVICES=1, but PostgreSQL does not answer');
    return false;
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Makes a database of the test's own; `drop` removes it. */
export async function ownDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `hub_test_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`drop database if exists ${name} with (force)`) };
}

/** Opens the embedded database in memory. */
export async function embedded(shape: DatabaseShape): Promise<{ database: Database; close: () => Promise<void> }> {
  const pglite = await freshPglite();
  const database = await openPglite(shape, pglite);
  return {
    database,
    close: async () => {
      await database.close();
      await pglite.close();
    },
  };
}

/** Runs the same tests on PGlite and, where a server is at hand, on PostgreSQL. */
export function onEachDatabase(shape: DatabaseShape, tests: (database: () => Database) => void): void {
  describe('on PGlite', () => {
    let opened: Awaited<ReturnType<typeof embedded>>;
    beforeAll(async () => {
      opened = await embedded(shape);
    });
    afterAll(() => opened.close());
    tests(() => opened.database);
  });
  describeWithPostgresql('on PostgreSQL', () => {
    let database: Database;
    let drop: () => Promise<void>;
    beforeAll(async () => {
      const own = await ownDatabase();
      drop = own.drop;
      database = await openPostgresql(shape, own.url);
    });
    afterAll(async () => {
      await database.close();
      await drop();
    });
    tests(() => database);
  });
}

const isThere = await postgresqlIsThere();

/** A group of tests that says so where it cannot run for want of a server. */
export function describeWithPostgresql(title: string, tests: () => void): void {
  if (isThere) describe(title, tests);
  else describe(title, () => it('is left out: no PostgreSQL server answers at HUB_TEST_DATABASE_URL', () => undefined));
}

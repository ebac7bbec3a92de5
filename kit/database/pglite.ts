import type { PGlite, Transaction } from '@electric-sql/pglite';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/pglite';
import { CommitListeners } from './commitListeners.ts';
import { copyLimits } from './copyBatches.ts';
import type { Database, DatabaseShape, Session } from './database.ts';
import { migrationOptions } from './migrationOptions.ts';
import { textFault } from './textFault.ts';

/** Each batch is a statement of its own: large enough that calls do not matter, small enough to hold. */
const batchLength = 4_000_000;

/** Opens one subgraph's schema on the embedded database that the whole process shares, and brings it up to date. */
export async function openPglite(shape: DatabaseShape, pglite: PGlite): Promise<Database> {
  const orm = await MikroORM.init({
    dbName: 'postgres',
    schema: shape.schema,
    entities: [...shape.entities],
    driverOptions: { pglite },
    extensions: [Migrator],
    migrations: migrationOptions(shape),
    discovery: { warnWhenNoEntities: false },
  });
  await pglite.exec(`create schema if not exists "${shape.schema}"`);
  await orm.migrator.up();
  const commits = new CommitListeners();
  let statements = 0;
  const session = (client: PGlite | Transaction): Session => ({
    query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) => {
      statements += 1;
      const { rows } = await client.query<Row>(sql, [...parameters]).catch((error: unknown) => {
        throw textFault(error);
      });
      return rows;
    },
  });
  return {
    ...session(pglite),
    schema: shape.schema,
    orm,
    get statements() {
      return statements;
    },
    transaction: (work) => commits.after(pglite.transaction((transaction) => work(session(transaction)))),
    onCommit: (listener) => commits.add(listener),
    copy: async (table, columns, batches) => {
      for await (const text of copyLimits(batches, batchLength)) {
        statements += 1;
        await pglite.query(`copy ${table} (${columns.join(', ')}) from '/dev/blob'`, [], { blob: new Blob([text]) });
      }
    },
    ready: () =>
      pglite.query('select 1').then(
        () => true,
        () => false,
      ),
    close: () => orm.close(),
  };
}

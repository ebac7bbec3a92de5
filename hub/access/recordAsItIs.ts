import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { connectionFault } from '../../kit/database/connectionFault.ts';
import type { Session } from '../../kit/database/database.ts';
import type { LogDatabase } from '../../kit/reads/readLog.ts';
import { london } from '../../schema/places/london.ts';
import { recordCommand } from './recordCommand.ts';

/** The record of a state that is opened as it is, so that nothing is migrated, on the embedded database. */
export function embeddedLog(pglite: PGlite): LogDatabase {
  const session = (client: Pick<PGlite, 'query'>): Session => ({
    query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...parameters])).rows,
  });
  return { ...session(pglite), transaction: (work) => pglite.transaction((client) => work(session(client))) };
}

/** The same within a transaction that is open already. */
export function logWithin(session: Session): LogDatabase {
  return { query: session.query.bind(session), transaction: (work) => work(session) };
}

/** The same on a server, for as long as the work takes. */
export async function withServerLog<Result>(url: string, work: (log: LogDatabase) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  // Told by the statement under way too, which is where it is dealt with.
  client.on('error', () => undefined);
  const session: Session = {
    query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...parameters])).rows,
  };
  const transaction: LogDatabase['transaction'] = async (within) => {
    await client.query('begin');
    try {
      const result = await within(session);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  };
  try {
    await client.connect().catch((error: unknown) => {
      throw connectionFault(error);
    });
    return await work({ ...session, transaction });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Takes the whole state out between two entries; a state from before there was a record has nowhere to write them. */
export async function recordBackup<Result extends { readonly rows: number }>(
  log: LogDatabase,
  work: () => Promise<Result>,
): Promise<Result> {
  const [found] = await log.query<{ is: boolean }>(`select to_regclass('spine.read_entry') is not null as is`);
  if (found?.is !== true) return work();
  return recordCommand(log, 'backup', work, { kind: 'EXPORT', areas: [london.code], rowsOf: ({ rows }) => rows });
}

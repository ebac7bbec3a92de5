import pg from 'pg';
import { connectionFault } from '../database/connectionFault.ts';
import { quoted, type CopySession } from './copySession.ts';
import { describeTables } from './describeState.ts';
import { serverCopy } from './serverCopy.ts';

/**
 * Reads a PostgreSQL server as it is at one moment, while others go on writing.
 * The tables are locked against changes of their form first: rewriting a table would make it look empty to a snapshot taken before.
 */
export async function inServerSnapshot<Result>(
  url: string,
  schemas: readonly string[],
  work: (session: CopySession) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  // Told by the statement under way too, which is where it is dealt with.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const session = serverCopy(client);
    const tables = await describeTables(session, schemas);
    await client.query('begin isolation level repeatable read read only');
    if (tables.length > 0) {
      const names = tables.map(({ schema, name }) => quoted(schema, name)).join(', ');
      await client.query(`lock table ${names} in access share mode`);
    }
    return await work(session);
  } catch (error) {
    throw connectionFault(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

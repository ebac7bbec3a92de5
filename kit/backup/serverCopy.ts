import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { connectionFault } from '../database/connectionFault.ts';
import { quotedList, type CopySession } from './copySession.ts';

/** Copies on a PostgreSQL server, as streams. */
export function serverCopy(client: ClientBase): CopySession {
  return {
    query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) => {
      const { rows } = await client.query<Row>(sql, [...parameters]).catch(fail);
      return rows;
    },
    async *copyOut(table, columns) {
      const rows: AsyncIterable<Uint8Array> = client.query(
        copyTo(`copy (select ${quotedList(columns)} from ${table}) to stdout`),
      );
      try {
        yield* rows;
      } catch (error) {
        fail(error);
      }
    },
    copyIn: async (table, columns, rows) => {
      await pipeline(rows, client.query(copyFrom(`copy ${table} (${quotedList(columns)}) from stdin`))).catch(fail);
    },
  };
}

function fail(error: unknown): never {
  throw connectionFault(error);
}

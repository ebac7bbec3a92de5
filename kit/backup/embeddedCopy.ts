import type { PGlite } from '@electric-sql/pglite';
import { quotedList, type CopySession } from './copySession.ts';

/** The part of PGlite, or of a transaction on it, that a backup needs: versions of other PostgreSQL majors have it too. */
export type EmbeddedClient = Pick<PGlite, 'query'>;

/** Blocks of a table that are copied out in one piece: 2 MB, larger values that are kept apart from their row not counted. */
const blocksAtOnce = 256;
/** Bytes that go in with one statement. */
const bytesAtOnce = 4_000_000;

/** Copies on the embedded database, which hands over and takes a whole piece at a time. */
export function embeddedCopy(client: EmbeddedClient): CopySession {
  const query = async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
    (await client.query<Row>(sql, [...parameters])).rows;
  return {
    query,
    async *copyOut(table, columns) {
      const [size] = await query<{ blocks: number }>(
        `select (pg_relation_size($1::regclass) / current_setting('block_size')::int)::int as blocks`,
        [table],
      );
      for (let block = 0; block < (size?.blocks ?? 0); block += blocksAtOnce) {
        // Rows by where they lie: one stretch of the table at a time, whatever its key is or whether it has one.
        const { blob } = await client.query(
          `copy (select ${quotedList(columns)} from ${table} where ctid >= '(${String(block)},0)'::tid
             and ctid < '(${String(block + blocksAtOnce)},0)'::tid) to '/dev/blob'`,
        );
        if (blob !== undefined) yield new Uint8Array(await blob.arrayBuffer());
      }
    },
    async copyIn(table, columns, rows) {
      const statement = `copy ${table} (${quotedList(columns)}) from '/dev/blob'`;
      for await (const pieces of gathered(rows)) {
        await client.query(statement, [], { blob: new Blob(pieces) });
      }
    },
  };
}

async function* gathered(rows: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>[]> {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of rows) {
    pieces.push(new Uint8Array(piece));
    length += piece.length;
    if (length < bytesAtOnce) continue;
    yield pieces;
    pieces = [];
    length = 0;
  }
  if (length > 0) yield pieces;
}

import type { PGlite } from '@electric-sql/pglite';
import { quotedList, type CopySession } from './copySession.ts';

/** The part of PGlite, or of a transaction on it, that a backup needs: versions of other PostgreSQL majors have it too. */
export type EmbeddedClient = Pick<PGlite, 'query'>;

/** How much is held in memory at once. */
export interface PieceSizes {
  /** Blocks of a table, 8 kB each, that are copied out with one statement; values kept apart from their row come on top. */
  readonly blocks: number;
  /** Bytes of rows that are copied in with one statement. */
  readonly bytes: number;
}

const usualSizes: PieceSizes = { blocks: 256, bytes: 4_000_000 };

/** Copies on the embedded database, which hands over and takes a whole piece at a time. */
export function embeddedCopy(client: EmbeddedClient, sizes = usualSizes): CopySession {
  const query = async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
    (await client.query<Row>(sql, [...parameters])).rows;
  return {
    query,
    async *copyOut(table, columns) {
      const [size] = await query<{ blocks: number }>(
        `select (pg_relation_size($1::regclass) / current_setting('block_size')::int)::int as blocks`,
        [table],
      );
      for (let block = 0; block < (size?.blocks ?? 0); block += sizes.blocks) {
        // Rows by where they lie: one stretch of the table at a time, whatever its key is or whether it has one.
        const { blob } = await client.query(
          `copy (select ${quotedList(columns)} from ${table} where ctid >= '(${String(block)},0)'::tid
             and ctid < '(${String(block + sizes.blocks)},0)'::tid) to '/dev/blob'`,
        );
        if (blob !== undefined) yield new Uint8Array(await blob.arrayBuffer());
      }
    },
    async copyIn(table, columns, rows) {
      const statement = `copy ${table} (${quotedList(columns)}) from '/dev/blob'`;
      for await (const pieces of gathered(rows, sizes.bytes)) {
        await client.query(statement, [], { blob: new Blob(pieces) });
      }
    },
  };
}

async function* gathered(
  rows: AsyncIterable<Uint8Array>,
  bytesAtOnce: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>[]> {
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

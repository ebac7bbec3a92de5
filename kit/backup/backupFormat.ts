import { z } from 'zod';

/**
 * A backup is a gzip file of lines in UTF-8:
 *
 * 1. the header, one line of JSON;
 * 2. per table, in the header's order: `{"table":"performance.cell"}`, its rows in COPY's text format, and `\.`;
 * 3. the closing, one line of JSON: how many rows each table has, and the SHA-256 of everything before it.
 *
 * So a file that is cut short or altered is recognised before anything is changed, and can be read with common tools.
 */
export const formatName = 'crime-reduction-hub-backup';
export const formatVersion = 1;

const table = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
});

export const headerFormat = z.object({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  /** Moment of the backup: everything committed before it is in it, nothing later is. */
  createdAt: z.iso.datetime(),
  /** Each subgraph's schema and the migrations that had made it what it was, in their order. */
  schemas: z.array(z.object({ name: z.string(), migrations: z.array(z.string()) })),
  /** Numbers given out so far, so that none is given twice; null where none was. */
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string().regex(/^\d+$/).nullable() })),
  tables: z.array(table),
});

/** Enough of the header to tell a newer format from a broken one. */
export const anyHeaderFormat = z.object({ format: z.literal(formatName), version: z.number().int() });

export const tableLineFormat = z.strictObject({ table: z.string() });

export const closingFormat = z.strictObject({
  closing: z.object({
    /** Rows of each table, in the header's order. */
    rows: z.array(z.number().int().nonnegative()),
    sha256: z.string(),
  }),
});

export type BackupHeader = z.infer<typeof headerFormat>;
export type BackupTable = z.infer<typeof table>;

/** Ends a table's rows: no row in COPY's text format reads like this. */
export const endOfRows = '\\.\n';

export function nameOf(table: Pick<BackupTable, 'schema' | 'name'>): string {
  return `${table.schema}.${table.name}`;
}

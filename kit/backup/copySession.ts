import type { Session } from '../database/database.ts';

/** One open transaction in which whole tables are copied out and in, as bytes in COPY's text format. */
export interface CopySession extends Session {
  /** The table's rows in pieces of a few megabytes at most; a piece may end within a row. */
  copyOut(table: string, columns: readonly string[]): AsyncIterable<Uint8Array>;
  /** Takes pieces that hold whole rows. */
  copyIn(table: string, columns: readonly string[], rows: AsyncIterable<Uint8Array>): Promise<void>;
}

/** A name as SQL takes it, whatever it holds. */
export function quoted(...parts: readonly string[]): string {
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join('.');
}

export function quotedList(names: readonly string[]): string {
  return names.map((name) => quoted(name)).join(', ');
}

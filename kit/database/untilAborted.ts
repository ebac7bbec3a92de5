import { HubError } from '../hubError.ts';
import type { Readable } from '../indicators/readable.ts';

/** The same database for one request's reading: once nobody waits for the answer, no further statement is sent. */
export function untilAborted(database: Readable, signal: AbortSignal | undefined): Readable {
  if (signal === undefined) return database;
  return {
    schema: database.schema,
    query: async (sql, parameters) => {
      if (signal.aborted) throw new HubError('TIMED_OUT', 'Nobody waits for this answer any more.');
      return database.query(sql, parameters);
    },
  };
}

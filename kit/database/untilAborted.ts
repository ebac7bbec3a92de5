import { HubError } from '../hubError.ts';
import type { Readable } from '../indicators/readable.ts';

/** The same database for one request's reading: once nobody waits for the answer, no further statement is sent. */
export function untilAborted(database: Readable, signal: AbortSignal | undefined): Readable {
  if (signal === undefined) return database;
  return {
    schema: database.schema,
    signal,
    query: async (sql, parameters) => {
      refuseAborted(signal);
      return database.query(sql, parameters);
    },
  };
}

/** @throws HubError TIMED_OUT once nobody waits */
export function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HubError('TIMED_OUT', 'Nobody waits for this answer any more.');
}

import type { Database } from '../database/database.ts';

/** Where figures are read: the database, or one transaction of it, which sees what it has just written. */
export type Readable = Pick<Database, 'schema' | 'query'> & {
  /** Aborts once nobody waits for what is read; left out where somebody always does. */
  readonly signal?: AbortSignal;
};

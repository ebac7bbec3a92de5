import type { DatabaseShape } from '../database/database.ts';
import type { CopySession } from './copySession.ts';

/** Where a backup goes: schemas that are empty to begin with and that nobody sees until everything has gone well. */
export interface RestoreTarget {
  /** Runs the named migrations on a subgraph's schema; all that are still to run where none are named. */
  migrate(shape: DatabaseShape, names?: readonly string[]): Promise<void>;
  /** Works in one transaction. */
  load(work: (session: CopySession) => Promise<void>): Promise<void>;
}

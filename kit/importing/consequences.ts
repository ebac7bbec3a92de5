import type { Database, Session } from '../database/database.ts';
import type { Release, ReleaseDraft } from '../releases/release.ts';

/**
 * What else changes in the store when a release of a dataset comes or goes, such as the places of records when boundaries
 * do. It is prepared outside any transaction and takes effect inside the release's own, so that both stand or neither.
 */
export interface Consequences {
  /** Left out where nothing changes, or where that rests on what was read and so is the file's own (`FileSummary.consequence`). */
  readonly ofPublishing?: (database: Database, file: PreparedFile) => Promise<Consequence>;
  ofWithdrawing(database: Database, release: Release): Promise<Consequence>;
}

/** A file that is staged and about to be published. */
export interface PreparedFile {
  readonly draft: ReleaseDraft;
  /** The day under which the release is sorted, as YYYY-MM-DD. */
  readonly day: string;
  /** The table in which its own rows are staged. */
  readonly rows: string;
}

export interface Consequence {
  /** What whoever sent the file should know of it; nothing where left out. */
  readonly remarks?: readonly string[];
  /** Takes effect under the publication lock, once the release itself stands or is withdrawn. */
  apply(session: Session): Promise<void>;
  /** Drops whatever was staged, whether it took effect or not. */
  dispose(): Promise<void>;
}

export const noConsequence: Consequence = { apply: () => Promise.resolve(), dispose: () => Promise.resolve() };

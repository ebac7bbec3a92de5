import type { Database, Session } from '../database/database.ts';
import { HubError } from '../hubError.ts';
import type { ReleaseDraft } from './release.ts';
import { lockPublication } from './releaseStore.ts';

/** How far a dataset has got: a real release, withdrawn or not, ends its demonstration for good. */
export interface DemonstrationState {
  readonly hasRealRelease: boolean;
  /** Names of the demonstration files that it holds, withdrawn ones too. */
  readonly files: readonly string[];
}

export async function demonstrationState(
  session: Session,
  schema: string,
  dataset: string,
): Promise<DemonstrationState> {
  const releases = await session.query<{ demonstration: boolean; fileName: string }>(
    `select demonstration, file_name as "fileName" from ${schema}.release where dataset = $1`,
    [dataset],
  );
  return {
    hasRealRelease: releases.some(({ demonstration }) => !demonstration),
    files: releases.filter(({ demonstration }) => demonstration).map(({ fileName }) => fileName),
  };
}

/**
 * Makes room for a release, under the publication lock: a dataset never has both. A real release removes the dataset's
 * demonstration for good; a demonstration file replaces the one it had for the same scope.
 * @throws HubError CONFLICT for a demonstration of a dataset that has had a real release
 */
export async function makeRoom(session: Session, schema: string, draft: ReleaseDraft): Promise<void> {
  const { dataset, demonstration } = draft;
  if (demonstration && (await demonstrationState(session, schema, dataset)).hasRealRelease) {
    throw new HubError('CONFLICT', `${dataset} has real releases: there is no demonstration of it any more.`);
  }
  await remove(session, schema, dataset, demonstration ? draft.scope : null);
}

/**
 * Removes every demonstration release of a subgraph with its cells; one statement where there is none.
 * @param only the dataset that is meant; all where left out
 * @returns the datasets that had one
 */
export async function removeDemonstrations(database: Database, only: string | null = null): Promise<readonly string[]> {
  const { schema } = database;
  const datasets = (session: Session) =>
    session.query<{ dataset: string }>(
      `select distinct dataset from ${schema}.release where demonstration and dataset = coalesce($1, dataset)`,
      [only],
    );
  if ((await datasets(database)).length === 0) return [];
  return database.transaction(async (session) => {
    await lockPublication(session, schema);
    const removed = (await datasets(session)).map(({ dataset }) => dataset).sort();
    for (const dataset of removed) await remove(session, schema, dataset, null);
    return removed;
  });
}

/** @param scope the part of the dataset to remove; null for all of it */
async function remove(session: Session, schema: string, dataset: string, scope: string | null): Promise<void> {
  const removed = await session.query(
    `delete from ${schema}.release where dataset = $1 and demonstration and scope = coalesce($2, scope) returning number`,
    [dataset, scope],
  );
  if (removed.length === 0) return;
  // A dataset has either demonstration or real releases, so every cell of it belongs to the demonstration.
  await session.query(
    `delete from ${schema}.cell where series in
       (select id from ${schema}.series where dataset = $1 and scope = coalesce($2, scope))`,
    [dataset, scope],
  );
}

import { datasetDeclarations } from '../../schema/datasets/register.ts';
import type { HubEvent } from '../../schema/events/hubEvent.ts';
import type { Database, Session } from '../database/database.ts';
import { nextDueOn } from '../releases/nextDue.ts';
import { readReleases } from '../releases/releaseStore.ts';
import { appendUpdates } from './appendUpdates.ts';
import { trimOutbox } from './trimOutbox.ts';

/**
 * What a day brings by itself, once it has begun: datasets whose next release is overdue are told of, each such day once
 * however often this runs, and events that retention no longer keeps are removed.
 * @param today as YYYY-MM-DD
 */
export async function dailyUpdates(database: Database, today: string): Promise<void> {
  await database.transaction(async (session) => {
    await appendUpdates(session, database.schema, await overdueDatasets(session, database.schema, today));
  });
  await trimOutbox(database, new Date(`${today}T00:00:00Z`));
}

/** Told by the first of the subgraphs that keep a dataset. */
async function overdueDatasets(session: Session, schema: string, today: string): Promise<HubEvent[]> {
  const kept = datasetDeclarations.filter(({ consumers }) => consumers[0] === schema);
  const releases = await readReleases(
    session,
    schema,
    kept.map(({ id }) => id),
  );
  return kept.flatMap((dataset): HubEvent[] => {
    const dueOn = nextDueOn(
      dataset,
      releases.filter((release) => release.dataset === dataset.id),
    );
    if (dueOn === null || dueOn >= today) return [];
    const keys = { dataset: dataset.id, dueOn };
    return [{ kind: 'DATASET_OVERDUE', area: null, keys, fact: `dataset ${dataset.id} overdue since ${dueOn}` }];
  });
}

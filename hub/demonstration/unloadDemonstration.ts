import type { Database } from '../../kit/database/database.ts';
import { removeDemonstrations } from '../../kit/releases/demonstration.ts';
import { datasetById } from '../../schema/datasets/register.ts';

/** Removes what one domain holds of the demonstration, for HUB_DEMO=off; one statement where it holds none. */
export async function unloadDemonstration(database: Database, say: (step: string) => void): Promise<void> {
  for (const dataset of await removeDemonstrations(database)) {
    say(`Removed the demonstration of "${datasetById(dataset)?.title ?? dataset}"`);
  }
}

import type { Database } from '../../kit/database/database.ts';
import { removeDemonstrationRecords } from '../../kit/registers/demonstrationRecords.ts';
import { removeDemonstrations } from '../../kit/releases/demonstration.ts';
import { datasetById } from '../../schema/datasets/register.ts';

/** Removes what one domain holds of the demonstration, for HUB_DEMO=off; a statement or two where it holds none. */
export async function unloadDemonstration(
  database: Database,
  say: (step: string) => void,
  keepsRegisters = false,
): Promise<void> {
  for (const dataset of await removeDemonstrations(database)) {
    say(`Removed the demonstration of "${datasetById(dataset)?.title ?? dataset}"`);
  }
  if (!keepsRegisters) return;
  for (const register of await removeDemonstrationRecords(database)) say(`Removed the demonstration of ${register}`);
}

import type { Database } from '../../../kit/database/database.ts';
import { releaseCounts } from '../../../kit/releases/releaseCounts.ts';
import { wardPanelRecord } from '../../../schema/datasets/engagementDatasets.ts';
import { wardPanels } from '../registers/wardPanels.ts';
import { countPanels } from './countPanels.ts';
import type { PanelChange } from './panelChange.ts';

/**
 * Releases what the records of ward panels counted at the end of each day that is over and on which something was entered,
 * from the first day on which a borough kept one. What is entered later for an earlier day counts from the day on which it
 * was entered: a release says what was known then.
 */
export async function releasePanelCounts(database: Database, today: string): Promise<void> {
  const { schema } = database;
  const [released] = await database.query<{ last: string | null }>(
    `select max(published_on)::text as last from ${schema}.release where dataset = $1`,
    [wardPanelRecord.id],
  );
  const last = released?.last ?? '';
  const changes = await changesBefore(database, today);
  const days = [...new Set(changes.map(({ enteredOn }) => enteredOn))].filter((day) => day > last).toSorted();
  const panels = new Map<string, PanelChange>();
  let place = 0;
  for (const day of days) {
    for (let next = changes[place]; next !== undefined && next.enteredOn <= day; next = changes[place]) {
      panels.set(next.ward, next);
      place += 1;
    }
    const cells = countPanels(day, [...panels.values()]);
    await releaseCounts(database, { dataset: wardPanelRecord, day, cells, records: panels.size, today });
  }
}

/** In the order in which they were entered. */
function changesBefore(database: Database, today: string): Promise<PanelChange[]> {
  return database.query<PanelChange>(
    `select id as ward, borough, (changed_at at time zone 'Europe/London')::date::text as "enteredOn", state,
       held ->> 'chairKind' as "chairKind"
     from ${database.schema}.register_change
     where register = $1 and not demonstration and (changed_at at time zone 'Europe/London')::date < $2::date
     order by 3, version`,
    [wardPanels.id, today],
  );
}

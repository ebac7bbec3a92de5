import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dailyUpdates } from '../../../kit/outbox/dailyUpdates.ts';
import { readOutbox } from '../../../kit/outbox/outboxPage.ts';
import { boroughFile } from '../../subgraphs/performance/boroughFile.ts';
import { loadedPerformance, type LoadedPerformance } from '../../subgraphs/performance/loadedPerformance.ts';

let performance: LoadedPerformance;
beforeAll(async () => {
  performance = await loadedPerformance();
  await performance.load(
    boroughFile(['202501', '202502'], () => 10),
    '2025-03-15',
  );
});
afterAll(() => performance.close());

async function told(after: number): Promise<unknown[]> {
  const { events } = await readOutbox(performance.database, 'performance', after);
  return events.filter(({ kind }) => kind === 'DATASET_OVERDUE').map(({ keys }) => keys);
}

it('a day tells of a dataset that is overdue, once for each day on which a release was due, and not before', async () => {
  const { last } = await readOutbox(performance.database, 'performance', 0);
  await dailyUpdates(performance.database, '2025-03-20');
  expect(await told(last)).toEqual([]);
  await dailyUpdates(performance.database, '2025-06-01');
  await dailyUpdates(performance.database, '2025-06-01');
  await dailyUpdates(performance.database, '2025-06-02');
  const overdue = await told(last);
  expect(overdue).toEqual([{ dataset: 'mps-borough-crime', dueOn: '2025-04-20' }]);
  await performance.load(
    boroughFile(['202501', '202502', '202503'], () => 10),
    '2025-06-03',
  );
  await dailyUpdates(performance.database, '2025-07-20');
  expect(await told(last)).toEqual([...overdue, { dataset: 'mps-borough-crime', dueOn: '2025-05-20' }]);
});

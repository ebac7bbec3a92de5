import type { Database } from '../../../../kit/database/database.ts';
import { publicResult } from '../../../../kit/server/publicResult.ts';
import { anonymous } from '../../../../kit/viewer.ts';
import { createAccountability } from '../../../../subgraphs/accountability/index.ts';

/** The day that the tests take for today. */
export const today = '2026-01-15';

/** Asks the subgraph as the gateway does; plain objects, as they would come over the wire. A defect of ours fails the test. */
export async function ask(database: Database, query: string): Promise<unknown> {
  const subgraph = await createAccountability(database, () => today);
  const answer = await subgraph.execute({ query, viewer: anonymous, requestId: 'test' });
  const told = publicResult(answer, 'test', (fault) => {
    throw fault;
  });
  return JSON.parse(JSON.stringify(told));
}

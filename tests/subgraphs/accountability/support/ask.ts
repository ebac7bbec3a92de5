import { jest } from '@jest/globals';
import type { Database } from '../../../../kit/database/database.ts';
import { anonymous } from '../../../../kit/viewer.ts';
import { createAccountability } from '../../../../subgraphs/accountability/index.ts';

/** The day that the tests take for today. */
export const today = '2026-01-15';

/** Asks the subgraph as the gateway does; plain objects, as they would come over the wire. */
export async function ask(database: Database, query: string): Promise<unknown> {
  const subgraph = await createAccountability(database, () => today);
  const answer = await subgraph.execute({ query, viewer: anonymous, requestId: 'test' });
  return JSON.parse(JSON.stringify(answer));
}

/** Statements that some work sends, whether by itself or through the entity manager. */
export async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<number> {
  const managed = jest.spyOn(database.orm.config.getLogger(), 'logQuery');
  const before = database.statements;
  await work();
  const sent = database.statements - before + managed.mock.calls.length;
  managed.mockRestore();
  return sent;
}

import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../kit/database/database.ts';
import { createDomainDoor } from '../../../kit/importing/domainDoor.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import {
  createPerformance,
  performanceDatabase,
  performanceImporters,
  performanceNews,
} from '../../../subgraphs/performance/index.ts';
import { embedded } from '../../kit/database/testDatabase.ts';
import { ask, askEntities } from '../ask.ts';

const today = () => '2026-06-01';

/** A performance subgraph on a database of its own, with a door to put files through. */
export interface LoadedPerformance {
  readonly database: Database;
  readonly subgraph: Subgraph;
  /** Takes a file in. @returns the id of its release; a refusal fails the test. */
  load(text: string, publishedOn: string | null): Promise<string>;
  withdraw(release: string): Promise<unknown>;
  /** What the subgraph answers of one area. */
  of(area: string, selection: string): Promise<unknown>;
  ask(query: string): Promise<unknown>;
  /** How many statements the work costs. */
  statements(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

export async function loadedPerformance(): Promise<LoadedPerformance> {
  const { database, close } = await embedded(performanceDatabase);
  const folder = await mkdtemp(join(tmpdir(), 'hub-performance-'));
  const subgraph = await createPerformance(database, today);
  const door = createDomainDoor({ database, importers: performanceImporters, today, news: performanceNews });
  return {
    database,
    subgraph,
    async load(text, publishedOn) {
      const sha256 = createHash('sha256').update(text).digest('hex');
      const path = join(folder, `${sha256}.csv`);
      await writeFile(path, text);
      const file = { name: 'made.csv', path, sha256, bytes: Buffer.byteLength(text) };
      const report = await door.import(file, { publishedOn, dryRun: false });
      if (report.release === null) throw new Error(`the file was refused: ${JSON.stringify(report.refusals)}`);
      return report.release;
    },
    withdraw: (release) => door.withdraw(release, 'a mistake'),
    async of(area, selection) {
      const answer = await askEntities(subgraph, 'Area', [area], selection);
      return firstEntity(answer);
    },
    ask: (query) => ask(subgraph, query),
    async statements(work) {
      const before = database.statements;
      await work();
      return database.statements - before;
    },
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

function firstEntity(answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null && '_entities' in answer && Array.isArray(answer._entities)) {
    return answer._entities[0];
  }
  throw new Error('the subgraph did not answer for entities');
}

import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../kit/database/database.ts';
import { createDomainDoor } from '../../../kit/importing/domainDoor.ts';
import type { ImportReport } from '../../../kit/importing/report.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import { hubItself, type Viewer } from '../../../kit/viewer.ts';
import { createEngagement, engagementDatabase, engagementImporters } from '../../../subgraphs/engagement/index.ts';
import { embedded } from '../../kit/database/testDatabase.ts';
import { askEntities } from '../ask.ts';

const today = () => '2026-11-27';

/** A file as somebody sends it. */
export interface SentFile {
  readonly text: string;
  readonly name?: string;
  readonly publishedOn?: string;
  readonly dryRun?: boolean;
  /** @default the hub itself */
  readonly viewer?: Viewer;
}

/** An engagement subgraph on a database of its own, with a door to put files through. */
export interface LoadedEngagement {
  readonly database: Database;
  readonly subgraph: Subgraph;
  send(file: SentFile): Promise<ImportReport>;
  /** What the subgraph answers of places of one type, in their order. */
  of(type: 'London' | 'Borough' | 'Ward', codes: readonly string[], selection: string): Promise<unknown>;
  withdraw(release: string): Promise<unknown>;
  /** What it answers a viewer, errors too. */
  act(viewer: Viewer, query: string): ReturnType<Subgraph['execute']>;
  close(): Promise<void>;
}

export async function loadedEngagement(): Promise<LoadedEngagement> {
  const { database, close } = await embedded(engagementDatabase);
  const folder = await mkdtemp(join(tmpdir(), 'hub-engagement-'));
  const subgraph = await createEngagement(database, today);
  const door = createDomainDoor({ database, importers: engagementImporters, today });
  return {
    database,
    subgraph,
    async send({ text, name = 'return.csv', publishedOn, dryRun = false, viewer = hubItself }) {
      const sha256 = createHash('sha256').update(text).digest('hex');
      const path = join(folder, sha256);
      await writeFile(path, text);
      const file = { name, path, sha256, bytes: Buffer.byteLength(text) };
      return door.import(file, { publishedOn: publishedOn ?? null, dryRun, viewer });
    },
    async of(type, codes, selection) {
      const answer = await askEntities(subgraph, type, codes, selection);
      if (typeof answer === 'object' && answer !== null && '_entities' in answer) return answer._entities;
      throw new Error('the subgraph did not answer for entities');
    },
    act: (viewer, query) => subgraph.execute({ query, variables: {}, viewer, requestId: 'test' }),
    withdraw: (release) => door.withdraw(release, 'a mistake'),
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

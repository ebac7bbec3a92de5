import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Database } from '../../../../kit/database/database.ts';
import { createDomainDoor } from '../../../../kit/importing/domainDoor.ts';
import type { ImportReport } from '../../../../kit/importing/report.ts';
import { accountabilityDatabase, accountabilityImporters } from '../../../../subgraphs/accountability/index.ts';
import { embedded } from '../../../kit/database/testDatabase.ts';
import { ask } from './ask.ts';

const answered = z.object({
  data: z.object({ _entities: z.array(z.unknown()) }).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});

const day = () => '2026-11-27';

/** An accountability subgraph on a database of its own, with a door to put files through. */
export interface LoadedAccountability {
  readonly database: Database;
  send(rows: readonly string[], publishedOn?: string): Promise<ImportReport>;
  /** Sends a file as it lies. */
  sendFile(path: string): Promise<ImportReport>;
  /** Withdraws a release. */
  withdraw(release: string | null): Promise<unknown>;
  /** What the subgraph answers of an area. */
  of(area: string, selection: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function loadedAccountability(): Promise<LoadedAccountability> {
  const { database, close } = await embedded(accountabilityDatabase);
  const folder = await mkdtemp(join(tmpdir(), 'hub-accountability-'));
  const door = createDomainDoor({ database, importers: accountabilityImporters, today: day });
  const take = async (name: string, content: Buffer, publishedOn: string | null) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const path = join(folder, sha256);
    await writeFile(path, content);
    return door.import({ name, path, sha256, bytes: content.length }, { publishedOn, dryRun: false });
  };
  return {
    database,
    send: (rows, publishedOn) => take('return.csv', Buffer.from(`${rows.join('\n')}\n`), publishedOn ?? null),
    sendFile: async (path) => take(basename(path), await readFile(path), null),
    withdraw: (release) => door.withdraw(release ?? '', 'Of another borough'),
    async of(area, selection) {
      const query = `{ _entities(representations: [{ __typename: "Area", code: "${area}" }]) { ... on Area ${selection} } }`;
      const { data, errors } = answered.parse(await ask(database, query));
      if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data?._entities[0];
    },
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { z } from 'zod';
import type { Database } from '../../../../kit/database/database.ts';
import { createDomainDoor } from '../../../../kit/importing/domainDoor.ts';
import type { ImportReport } from '../../../../kit/importing/report.ts';
import { keepRecords } from '../../../../kit/registers/keepRecords.ts';
import { hubItself, type Viewer } from '../../../../kit/viewer.ts';
import {
  accountabilityDatabase,
  accountabilityImporters,
  accountabilityRegisters,
  createAccountability,
  loadAccountabilityDocuments,
} from '../../../../subgraphs/accountability/index.ts';
import { embedded } from '../../../kit/database/testDatabase.ts';

export const towerHamlets = 'E09000030';
export const hackney = 'E09000012';

const scopes = ['partner:read', 'register:write'] as const;
export const secretary: Viewer = {
  agency: 'tower-hamlets',
  role: 'SECRETARY',
  boroughs: [towerHamlets],
  scopes,
  keyId: 'first',
};
export const colleague: Viewer = { ...secretary, keyId: 'second' };
export const police: Viewer = { agency: 'mps', role: 'POLICE', boroughs: [], scopes, keyId: 'third' };
export const scrutineer: Viewer = {
  agency: 'assembly',
  role: 'SCRUTINEER',
  boroughs: [],
  scopes: ['register:write'],
  keyId: 'fourth',
};
export const secondScrutineer: Viewer = { ...scrutineer, keyId: 'fifth' };

const answered = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});

const entities = z.object({ _entities: z.array(z.unknown()) });

/** The accountability subgraph with its documents and a day that the test sets. */
export interface KeptAccountability extends AsyncDisposable {
  readonly database: Database;
  today: string;
  ask(viewer: Viewer, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
  /** Does one act as somebody, and gives its payload. */
  act(viewer: Viewer, name: string, input: Readonly<Record<string, unknown>>): Promise<unknown>;
  of(viewer: Viewer, area: string, selection: string): Promise<unknown>;
  send(viewer: Viewer, lines: readonly string[]): Promise<ImportReport>;
  /** Keeps a record as it was entered on a day gone by, at noon or at another instant. */
  keepOn(
    day: string,
    register: string,
    act: string,
    id: string,
    given: Readonly<Record<string, string | number>>,
    now?: string,
  ): Promise<void>;
  events(): Promise<readonly { readonly kind: string; readonly area: string; readonly keys: unknown }[]>;
}

export async function keptAccountability(): Promise<KeptAccountability> {
  const { database, close } = await embedded(accountabilityDatabase);
  let day = '2026-11-27';
  const today = () => day;
  await loadAccountabilityDocuments(database, day);
  const subgraph = await createAccountability(database, today);
  const folder = await mkdtemp(join(tmpdir(), 'hub-kept-'));
  const door = createDomainDoor({
    database,
    importers: accountabilityImporters,
    registers: accountabilityRegisters,
    today,
  });
  const ask: KeptAccountability['ask'] = async (viewer, query, variables = {}) => {
    const answer = await subgraph.execute({ query, variables, viewer, requestId: 'test' });
    const { data, errors } = answered.parse(JSON.parse(JSON.stringify(answer)));
    if (errors !== undefined || !data) throw new Error(errors?.map(({ message }) => message).join('\n'));
    return data;
  };
  return {
    database,
    get today() {
      return day;
    },
    set today(value) {
      day = value;
    },
    ask,
    async act(viewer, name, input) {
      const register = accountabilityRegisters.find(
        ({ acts, type }) => Object.hasOwn(acts, name) || [`approve${type}Texts`, `reject${type}Texts`].includes(name),
      );
      const type = register?.type ?? '';
      const thing = type.charAt(0).toLowerCase() + type.slice(1);
      const pascal = name.charAt(0).toUpperCase() + name.slice(1);
      const selection = `{ ${thing} { id status version } userErrors { code message path } }`;
      const query = `mutation ($input: ${pascal}Input!) { ${name}(input: $input) ${selection} }`;
      const data = await ask(viewer, query, { input: { reason: 'Minutes of the meeting', ...input } });
      return data[name];
    },
    async of(viewer, area, selection) {
      const query = `{ _entities(representations: [{ __typename: "Area", code: "${area}" }]) { ... on Area ${selection} } }`;
      return entities.parse(await ask(viewer, query))._entities[0];
    },
    async send(viewer, lines) {
      const path = join(folder, 'sent.csv');
      await writeFile(path, `${lines.join('\n')}\n`);
      return door.import(
        { name: 'sent.csv', path, sha256: '', bytes: 0 },
        { publishedOn: null, dryRun: false, viewer },
      );
    },
    async keepOn(on, register, act, id, given, now = `${on}T12:00:00Z`) {
      const found = accountabilityRegisters.find((known) => known.id === register);
      if (found === undefined) throw new Error(`no register ${register}`);
      const command = { act, id, expectedVersion: null, effectiveOn: null, reason: 'As it was', given };
      const keeping = { database, viewer: hubItself, today: on, now: new Date(now) };
      const [decision] = await keepRecords(found, [command], keeping);
      if (decision?.objections !== undefined) throw new Error(JSON.stringify(decision.objections));
    },
    events: () => database.query('select kind, area, keys from accountability.outbox order by position'),
    async [Symbol.asyncDispose]() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What a refused act answers. */
export const refusal = (code: string, message?: string) => ({
  userErrors: [
    expect.objectContaining({ code, ...(message !== undefined && { message: expect.stringContaining(message) }) }),
  ],
});

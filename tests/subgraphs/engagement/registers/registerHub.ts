import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createGateway } from '../../../../gateway/createGateway.ts';
import { createInProcessTransport } from '../../../../gateway/transports/inProcessTransport.ts';
import type { Transport } from '../../../../gateway/transports/transport.ts';
import { committedSupergraph } from '../../../../hub/supergraph.ts';
import type { Database } from '../../../../kit/database/database.ts';
import { openPglite } from '../../../../kit/database/pglite.ts';
import { createDomainDoor } from '../../../../kit/importing/domainDoor.ts';
import type { ImportReport } from '../../../../kit/importing/report.ts';
import { hubItself, type Viewer } from '../../../../kit/viewer.ts';
import { accountabilityDatabase, createAccountability } from '../../../../subgraphs/accountability/index.ts';
import {
  createEngagement,
  engagementDatabase,
  engagementImporters,
  engagementRegisters,
} from '../../../../subgraphs/engagement/index.ts';
import { createPerformance, performanceDatabase } from '../../../../subgraphs/performance/index.ts';
import { createSpine, spineDatabase, ViewStore } from '../../../../subgraphs/spine/index.ts';
import { closedDoor, silent } from '../../../gateway/support/testHub.ts';
import { freshPglite } from '../../../kit/database/freshPglite.ts';

/** Secretaries of Tower Hamlets, two persons with keys of their own, and one of Hackney. */
export const secretary: Viewer = {
  agency: 'tower-hamlets',
  role: 'SECRETARY',
  boroughs: ['E09000030'],
  scopes: ['register:write'],
  keyId: 'first',
};
export const colleague: Viewer = { ...secretary, keyId: 'second' };
export const stranger: Viewer = { ...secretary, agency: 'hackney', boroughs: ['E09000012'], keyId: 'third' };
export const partner: Viewer = { ...secretary, role: 'PARTNER', keyId: 'fourth' };

export const blackwall = 'E05009318';
export const towerHamlets = 'E09000030';
export const hackney = 'E09000012';

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});

export interface RegisterHub extends AsyncDisposable {
  readonly database: Database;
  /** The day that the hub takes for today. */
  today: string;
  /** Asks the gateway as somebody; an answer with errors fails the test. */
  ask(viewer: Viewer, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
  /** Does one act as somebody, and gives its payload. */
  act(viewer: Viewer, name: string, input: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Gives a file to the import door as somebody. */
  send(viewer: Viewer, lines: readonly string[], dryRun?: boolean, name?: string): Promise<ImportReport>;
}

/** A gateway before all subgraphs, the others without data, which is told by the test who asks. */
export async function openRegisterHub(): Promise<RegisterHub> {
  await using stack = new AsyncDisposableStack();
  const pglite = await freshPglite();
  stack.defer(() => pglite.close());
  const places = await openPglite(spineDatabase, pglite);
  stack.defer(() => places.close());
  const database = await openPglite(engagementDatabase, pglite);
  stack.defer(() => database.close());
  const accountability = await openPglite(accountabilityDatabase, pglite);
  stack.defer(() => accountability.close());
  const performance = await openPglite(performanceDatabase, pglite);
  stack.defer(() => performance.close());
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'hub-registers-'));
  stack.defer(() => rm(temporaryFolder, { recursive: true }));
  let day = '2026-11-27';
  let asking = hubItself;
  const today = () => day;
  const subgraphs = [
    await createSpine({
      database: places,
      views: new ViewStore({ database: places, builtIn: [], logger: silent }),
      today,
    }),
    await createEngagement(database, today),
    await createAccountability(accountability, today),
    await createPerformance(performance, today),
  ];
  const transports = subgraphs.map((subgraph): [string, Transport] => [
    subgraph.name,
    createInProcessTransport(subgraph, { logger: silent }),
  ]);
  const gateway = await createGateway({
    supergraphSdl: await committedSupergraph(),
    transports: Object.fromEntries(transports),
    door: closedDoor,
    authenticate: async () => asking,
    logger: silent,
    graphiql: { defaultQuery: '{ london { name } }' },
    port: 0,
    temporaryFolder,
  });
  stack.defer(() => gateway.close());
  const { url } = await gateway.listen();
  const door = createDomainDoor({
    database,
    importers: engagementImporters,
    registers: engagementRegisters,
    today,
  });
  const ask: RegisterHub['ask'] = async (viewer, query, variables = {}) => {
    asking = viewer;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = answer.parse(await response.json());
    if (errors !== undefined || !data) throw new Error(errors?.map(({ message }) => message).join('\n'));
    return data;
  };
  const owned = stack.move();
  return {
    database,
    get today() {
      return day;
    },
    set today(value) {
      day = value;
    },
    ask,
    act: async (viewer, name, input) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const thing = thingOf(name);
      const selection = `{ ${thing} { id status since version } userErrors { code message path } }`;
      const data = await ask(viewer, `mutation ($input: ${type}!) { ${name}(input: $input) ${selection} }`, { input });
      return data[name];
    },
    send: async (viewer, lines, dryRun = false, name = 'sent.csv') => {
      const path = join(temporaryFolder, 'sent.csv');
      const text = `${lines.join('\n')}\n`;
      await writeFile(path, text);
      const sha256 = createHash('sha256').update(text).digest('hex');
      const file = { name, path, sha256, bytes: Buffer.byteLength(text) };
      return door.import(file, { publishedOn: null, dryRun, viewer });
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

function thingOf(act: string): string {
  const register = engagementRegisters.find(
    ({ acts, type }) => Object.hasOwn(acts, act) || [`approve${type}Texts`, `reject${type}Texts`].includes(act),
  );
  if (register === undefined) throw new Error(`no register has the act ${act}`);
  return register.type.charAt(0).toLowerCase() + register.type.slice(1);
}

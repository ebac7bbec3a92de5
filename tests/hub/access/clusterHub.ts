import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { z } from 'zod';
import { administratorKeyFile } from '../../../hub/access/administratorKey.ts';
import { readConfig } from '../../../hub/config.ts';
import { domains } from '../../../hub/domains.ts';
import type { Running } from '../../../hub/start/running.ts';
import { startDomain } from '../../../hub/start/startDomain.ts';
import { startGateway } from '../../../hub/start/startGateway.ts';
import type { ViewerRole } from '../../../kit/viewer.ts';
import type { Domain } from '../../../schema/datasets/dataset.ts';
import { ownDatabase } from '../../kit/database/testDatabase.ts';
import { freePort } from '../hubProcess.ts';

process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

/** What the processes of the cluster sign for each other with. */
export const clusterSecret = 'a secret of this test';

const answer = z.looseObject({
  data: z.unknown(),
  errors: z
    .array(z.looseObject({ message: z.string(), path: z.array(z.unknown()).optional(), extensions: z.looseObject({}) }))
    .optional(),
});
export type Answer = z.infer<typeof answer>;

export interface KeyWish {
  readonly role: ViewerRole;
  readonly agency: string;
  readonly boroughs?: readonly string[];
  readonly scopes?: readonly string[];
}

/**
 * The hub as it runs in a cluster: each subgraph behind an HTTP server of its own, the gateway before them, keys in the database.
 * All of it in this process, so that a test is not spent on starting four.
 */
export interface ClusterHub extends AsyncDisposable {
  readonly url: string;
  readonly databaseUrl: string;
  readonly home: string;
  readonly subgraphs: Readonly<Record<Domain, string>>;
  /** The key of whoever runs the hub. */
  readonly administrator: string;
  /** Makes a partner's key as an administrator does. */
  key(wish: KeyWish): Promise<string>;
  /** Asks the graph; without a key where it is null. */
  ask(key: string | null, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  get(key: string | null, path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

const shown = (key: string | null) => (key === null ? {} : { authorization: `Bearer ${key}` });

export async function startClusterHub(): Promise<ClusterHub> {
  await using stack = new AsyncDisposableStack();
  const own = await ownDatabase();
  stack.defer(() => own.drop());
  const home = await mkdtemp(join(tmpdir(), 'hub-access-'));
  stack.defer(() => rm(home, { recursive: true, force: true }));
  const logger = pino({ level: 'silent' });
  const config = async (more: Readonly<Record<string, string>> = {}) =>
    readConfig({
      HUB_HOME: home,
      HUB_DEMO: 'off',
      DATABASE_URL: own.url,
      HUB_INTERNAL_SECRET: clusterSecret,
      HUB_PORT: await freePort(),
      ...more,
    });
  const open = async (starting: Promise<Running>) => {
    const running = await starting;
    stack.defer(() => running.close());
    return running.url;
  };
  const urls = new Map<Domain, string>();
  for (const domain of domains) urls.set(domain, await open(startDomain(domain, await config(), logger, () => {})));
  const at = (domain: Domain) => urls.get(domain) ?? '';
  const subgraphs = {
    engagement: at('engagement'),
    accountability: at('accountability'),
    performance: at('performance'),
  };
  const addresses = {
    HUB_ENGAGEMENT_URL: subgraphs.engagement,
    HUB_ACCOUNTABILITY_URL: subgraphs.accountability,
    HUB_PERFORMANCE_URL: subgraphs.performance,
  };
  const url = await open(startGateway(await config(addresses), logger, () => {}));
  const administrator = (await readFile(administratorKeyFile(home), 'utf8')).trim();
  const ask: ClusterHub['ask'] = async (key, query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...shown(key) },
      body: JSON.stringify({ query, variables }),
    });
    return answer.parse(await response.json());
  };
  const owned = stack.move();
  return {
    url,
    databaseUrl: own.url,
    home,
    subgraphs,
    administrator,
    ask,
    get: (key, path, headers = {}) => fetch(`${url}${path}`, { headers: { ...shown(key), ...headers } }),
    key: async ({ boroughs = [], ...wish }) => {
      const { data } = await ask(administrator, makeKey, { input: { ...wish, boroughs, purpose: 'a test' } });
      return made.parse(data).createAccessKey.secret;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

const makeKey =
  'mutation ($input: CreateAccessKeyInput!) { createAccessKey(input: $input) { secret userErrors { message } } }';
const made = z.object({ createAccessKey: z.object({ secret: z.string() }) });

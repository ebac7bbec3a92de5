import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { z } from 'zod';
import { createGateway, type Gateway } from '../../../gateway/createGateway.ts';
import type { Allowances } from '../../../gateway/limits/costLimiter.ts';
import { createInProcessTransport } from '../../../gateway/transports/inProcessTransport.ts';
import type { Transport } from '../../../gateway/transports/transport.ts';
import { createAccess } from '../../../hub/access/createAccess.ts';
import { readConfig } from '../../../hub/config.ts';
import { domains } from '../../../hub/domains.ts';
import { domainSubgraph } from '../../../hub/start/domainSubgraph.ts';
import { gatewayOptions } from '../../../hub/start/gatewayOptions.ts';
import { openServerState } from '../../../hub/state/serverState.ts';
import type { State } from '../../../hub/state/state.ts';
import { today } from '../../../hub/today.ts';
import { openViews } from '../../../hub/views/openViews.ts';
import type { ImportReport } from '../../../kit/importing/report.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import { anonymous, hubItself, type Viewer } from '../../../kit/viewer.ts';
import { createSpine } from '../../../subgraphs/spine/index.ts';
import { ownDatabase } from '../../kit/database/testDatabase.ts';

process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

/** The whole hub in this process on a PostgreSQL database of the test's own. */
export interface ViewHub {
  readonly url: string;
  readonly state: State;
  readonly gateway: Gateway;
  /** Operations that reached a domain. */
  fetches(): number;
  /** Makes a domain answer nothing, or again. */
  setDown(domain: string, isDown: boolean): void;
  /** Makes a domain answer nothing once it has answered so many more operations. */
  setDownAfter(domain: string, operations: number): void;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  post(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Asks the graph as somebody. */
  ask(key: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown>;
  import(name: string, content: string, publishedOn: string): Promise<ImportReport>;
  close(): Promise<void>;
}

/** Who asks, by the key that they show. */
const viewers: Readonly<Record<string, Viewer>> = {
  administrator: hubItself,
  mopac: { agency: 'mopac', role: 'CITY_HALL', boroughs: [], scopes: ['partner:read'] },
  barnet: { agency: 'barnet', role: 'PARTNER', boroughs: ['E09000003'], scopes: [] },
};

/**
 * @param demonstration whether it begins with the demonstration's data
 * @param allowances what queries may cost; the usual where left out
 */
export async function openViewHub(demonstration: 'on' | 'off' = 'off', allowances?: Allowances): Promise<ViewHub> {
  const own = await ownDatabase();
  const home = await mkdtemp(join(tmpdir(), 'hub-views-'));
  const logger = pino({ level: 'silent' });
  const config = { ...readConfig({ HUB_HOME: home, HUB_DEMO: demonstration }), port: 0 };
  const state = await openServerState(own.url, () => undefined);
  const views = await openViews(state.spine, logger);
  const down = new Set<string>();
  const left = new Map<string, number>();
  let fetches = 0;
  const subgraphs: Subgraph[] = [await createSpine({ database: state.spine, views, today })];
  for (const domain of domains) {
    const database = state.databases[domain];
    subgraphs.push(
      await domainSubgraph({ domain, database, door: state.door.of(domain), config, logger, say: () => undefined }),
    );
  }
  const transports = Object.fromEntries(
    subgraphs.map((subgraph): [string, Transport] => {
      const transport = createInProcessTransport(subgraph, { logger });
      return [
        subgraph.name,
        {
          ...transport,
          send: (request) => {
            if (subgraph.name !== 'spine') fetches += 1;
            const rest = left.get(subgraph.name);
            if (rest !== undefined) left.set(subgraph.name, rest - 1);
            if (rest === 0) down.add(subgraph.name);
            return down.has(subgraph.name) ? Promise.reject(new Error('down')) : transport.send(request);
          },
          state: async () => (down.has(subgraph.name) ? null : ((await transport.state?.()) ?? null)),
        },
      ];
    }),
  );
  const access = await createAccess(config, state.spine, logger);
  const gateway = await createGateway({
    ...(await gatewayOptions(config, logger, access, views)),
    authenticate: async (credential) => viewers[credential?.text ?? ''] ?? anonymous,
    host: '127.0.0.1',
    port: 0,
    transports,
    door: state.door,
    ...(allowances && { limits: { allowances } }),
  });
  const { url } = await gateway.listen();
  return {
    url,
    state,
    gateway,
    fetches: () => fetches,
    setDown: (domain, isDown) => {
      if (isDown) down.add(domain);
      else down.delete(domain);
      left.delete(domain);
    },
    setDownAfter: (domain, operations) => left.set(domain, operations),
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers }),
    post: (path, headers = {}) => fetch(`${url}${path}`, { method: 'POST', headers }),
    ask: async (key, query, variables = {}) => {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': key },
        body: JSON.stringify({ query, variables }),
      });
      return z.unknown().parse(await answer.json());
    },
    import: async (name, content, publishedOn) => {
      const path = join(home, name);
      await writeFile(path, content);
      const sha256 = createHash('sha256').update(content).digest('hex');
      const file = { name, path, sha256, bytes: Buffer.byteLength(content) };
      return state.door.import(file, { publishedOn, dryRun: false });
    },
    close: async () => {
      await gateway.close();
      await access.close();
      for (const subgraph of subgraphs) await subgraph.close();
      await state.close();
      await own.drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

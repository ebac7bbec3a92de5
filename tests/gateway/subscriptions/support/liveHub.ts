import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient as createSseClient, type Client as SseClient } from 'graphql-sse';
import { createClient as createWsClient, type Client as WsClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createGateway, type Gateway, type GatewayOptions } from '../../../../gateway/createGateway.ts';
import type { LiveUpdatesSettings } from '../../../../gateway/subscriptions/liveUpdates.ts';
import { createInProcessTransport } from '../../../../gateway/transports/inProcessTransport.ts';
import { executableSubgraph } from '../../../../kit/subgraph/executableSubgraph.ts';
import type { Subgraph } from '../../../../kit/subgraph/subgraph.ts';
import { DateScalar, PeriodScalar } from '../../../../schema/figures/scalars.ts';
import { buildSpine } from '../../../../subgraphs/spine/index.ts';
import { closedDoor, compose, silent } from '../../support/testHub.ts';
import { testSubgraph, type TestSubgraph } from '../../support/testSubgraph.ts';
import { MemoryFeed } from './memoryFeed.ts';
import { tellingSeal } from './tellingSeal.ts';

const figureTypes = `
  type Query { figuresAnswer: Boolean }
  type Area @key(fields: "code") @interfaceObject { code: String! crimes: Int secret: String restricted: Int @authenticated @requiresScopes(scopes: [["log:read"]]) }
`;

export interface LiveHub extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly url: string;
  readonly subgraphs: { readonly spine: Subgraph; readonly figures: TestSubgraph };
  /** The log of performance; that of accountability stays empty. */
  readonly feed: MemoryFeed;
  readonly figures: TestSubgraph;
  /** Waits until so many follow. */
  followers(count: number): Promise<void>;
  /** The status with which an upgrade to a WebSocket is refused. */
  upgrade(path: string, origin: string): Promise<number | undefined>;
  sse(options?: Partial<Parameters<typeof createSseClient>[0]>): SseClient;
  ws(options?: Partial<Parameters<typeof createWsClient>[0]>): WsClient;
}

export interface LiveHubOptions extends Partial<Omit<GatewayOptions, 'updates'>> {
  readonly feed?: MemoryFeed;
  /** Whether the feed does not answer to begin with. */
  readonly away?: boolean;
  readonly updates?: Partial<LiveUpdatesSettings>;
  /** How the number of crimes of an area is found. */
  readonly crimes?: (code: string) => unknown;
  /** The spine with a database of its own. */
  readonly spine?: Subgraph;
  /** A text that each area has. */
  readonly secret?: string;
}

/** The spine of the hub without a database: the types of updates need none. */
async function spineAlone(): Promise<Subgraph> {
  const { sdl, schema } = await buildSpine();
  return executableSubgraph({
    name: 'spine',
    sdl,
    schema,
    context: ({ viewer, requestId }) => ({ viewer, requestId }),
    ready: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  });
}

/** A gateway with the real spine, a small subgraph of figures, and logs in memory. */
export async function startLiveHub(options: LiveHubOptions = {}): Promise<LiveHub> {
  const {
    feed = new MemoryFeed('performance'),
    updates = {},
    crimes = () => 7,
    away = false,
    secret = 'hidden',
    spine = await spineAlone(),
    ...gatewayOptions
  } = options;
  feed.isAway = away;
  await using stack = new AsyncDisposableStack();
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'hub-live-'));
  stack.defer(() => rm(temporaryFolder, { recursive: true, force: true }));
  const figures = testSubgraph('figures', figureTypes, {
    Query: { figuresAnswer: () => true },
    Area: { crimes: ({ code = '' }) => crimes(code), secret: () => secret, restricted: () => 42 },
  });
  const supergraphSdl = compose([spine, figures]);
  const gateway = await createGateway({
    supergraphSdl,
    transports: {
      spine: createInProcessTransport(spine, { logger: silent }),
      figures: createInProcessTransport(figures, { logger: silent, answerTimeoutMs: 2_000 }),
    },
    door: closedDoor,
    logger: silent,
    scalars: [PeriodScalar, DateScalar],
    graphiql: false,
    port: 0,
    temporaryFolder,
    limits: { closeGraceMs: 200 },
    updates: { feeds: [feed, new MemoryFeed('accountability')], seal: tellingSeal, ...updates },
    ...gatewayOptions,
  });
  stack.defer(() => gateway.close());
  const { url } = await gateway.listen();
  const owned = stack.move();
  return {
    gateway,
    url,
    subgraphs: { spine, figures },
    feed,
    figures,
    followers: async (count) => {
      for (let attempt = 0; attempt < 400 && gateway.following().followers !== count; attempt += 1) await wait(25);
      const { followers } = gateway.following();
      if (followers !== count) throw new Error(`${followers} follow, not ${count}`);
    },
    upgrade: (path, origin) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', { origin });
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
        socket.on('open', () => reject(new Error('it was taken')));
        socket.on('error', () => undefined);
      }),
    sse: (given) => createSseClient({ url: `${url}/graphql/stream`, retryAttempts: 0, ...given }),
    ws: (given) =>
      createWsClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        ...given,
      }),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

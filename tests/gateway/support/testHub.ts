import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { pino, type Logger } from 'pino';
import { z } from 'zod';
import { createGateway, type Gateway, type GatewayOptions } from '../../../gateway/createGateway.ts';
import { createHttpTransport, type HttpTransportOptions } from '../../../gateway/transports/httpTransport.ts';
import { createInProcessTransport } from '../../../gateway/transports/inProcessTransport.ts';
import type { Transport } from '../../../gateway/transports/transport.ts';
import { createIdentitySigner } from '../../../kit/access/identityToken.ts';
import type { ImportDoor } from '../../../kit/importing/report.ts';
import { createSubgraphServer } from '../../../kit/server/createSubgraphServer.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import { createFigures } from './figures.ts';
import { authenticateTest } from './keys.ts';
import { createPlaces } from './places.ts';
import type { TestSubgraph } from './testSubgraph.ts';

// @apollo/gateway reads this when it is constructed; a test must not look for cloud metadata services.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

export const silent: Logger = pino({ level: 'silent' });

export const closedDoor: ImportDoor = {
  import: () => Promise.reject(new Error('no file was expected')),
  withdraw: () => Promise.reject(new Error('no withdrawal was expected')),
};

export function compose(subgraphs: readonly Subgraph[]): string {
  const composed = composeServices(subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl) })));
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return composed.supergraphSdl;
}

export interface TestHub extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly url: string;
  readonly places: TestSubgraph;
  readonly figures: TestSubgraph;
  readonly temporaryFolder: string;
  /** Posts a query and reads the answer. */
  query(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
}

const answerBody = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.looseObject({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.record(z.string(), z.unknown()),
      }),
    )
    .optional(),
});

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: z.infer<typeof answerBody>;
}

export interface TestHubOptions extends Partial<GatewayOptions> {
  /** Figures over HTTP, with these settings; in this process when left out. */
  readonly http?: Partial<HttpTransportOptions>;
  readonly figuresTransport?: (figures: Subgraph) => Transport;
}

/** What the test's gateway signs for its subgraphs with. */
const internalSecret = 'known to the processes of a test';
const sign = createIdentitySigner(internalSecret);

/** A gateway on port 0 before two small subgraphs: places in this process, figures in it or over HTTP. */
export async function startTestHub({ http, figuresTransport, ...options }: TestHubOptions = {}): Promise<TestHub> {
  await using stack = new AsyncDisposableStack();
  const [places, figures] = [createPlaces(), createFigures()];
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'hub-gateway-'));
  stack.defer(() => rm(temporaryFolder, { recursive: true }));
  const transportOfFigures = async (): Promise<Transport> => {
    if (figuresTransport) return figuresTransport(figures);
    if (!http) return createInProcessTransport(figures, { logger: silent, answerTimeoutMs: 500 });
    const server = createSubgraphServer({
      subgraph: figures,
      logger: silent,
      port: 0,
      temporaryFolder,
      internalSecret,
    });
    stack.defer(() => server.close());
    const { url } = await server.listen();
    return createHttpTransport({ url, identify: (viewer) => sign(viewer, 'figures'), ...http });
  };
  const transports = {
    places: createInProcessTransport(places, { logger: silent }),
    figures: await transportOfFigures(),
  };
  stack.defer(() => transports.figures.close());
  const gateway = await createGateway({
    supergraphSdl: compose([places, figures]),
    transports,
    door: closedDoor,
    authenticate: authenticateTest,
    logger: silent,
    graphiql: { defaultQuery: '{ boroughs { name } }' },
    port: 0,
    temporaryFolder,
    ...options,
  });
  stack.defer(() => gateway.close());
  const { url } = await gateway.listen();
  const owned = stack.move();
  return {
    gateway,
    url,
    places,
    figures,
    temporaryFolder,
    query: (query, variables, headers) => post(url, query, variables, headers),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

async function post(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: answer.status, headers: answer.headers, body: answerBody.parse(await answer.json()) };
}

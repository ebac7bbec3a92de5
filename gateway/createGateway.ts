import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import fastifyCors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult, GraphQLScalarType } from 'graphql';
import type { Logger } from 'pino';
import type { ImportDoor } from '../kit/importing/report.ts';
import type { RedisLink } from '../kit/redis/redisLink.ts';
import { closeHttpServer } from '../kit/server/closeHttpServer.ts';
import { addDoorRoutes } from '../kit/server/doorRoutes.ts';
import { createHttpServer } from '../kit/server/httpServer.ts';
import { createAuthenticator, type Authenticate } from './access/authenticator.ts';
import { credentialOfHeaders, refuseKeyInAddress } from './access/credentials.ts';
import { Authoriser, guardedGateway } from './access/guardedGateway.ts';
import { purposeOfHeaders, withPurpose } from './access/purpose.ts';
import { usualTimes, type TimeLimits } from './deadline.ts';
import { execute, type Operation } from './execute.ts';
import { addGraphqlRoute } from './graphqlRoute.ts';
import { createGraphServer } from './graphServer.ts';
import { CostLimiter, usualAllowances, type Allowances } from './limits/costLimiter.ts';
import { HeavyTurns, type HeavyLimits } from './limits/heavyTurns.ts';
import { MemoryBuckets } from './limits/memoryBuckets.ts';
import type { TextLimits } from './limits/queryText.ts';
import { RedisBuckets } from './limits/redisBuckets.ts';
import { readinessOf, type Readiness } from './readiness.ts';
import { ReadRecord, type ReadsOptions } from './reads/readRecord.ts';
import type { RequestRecord } from './requestRecord.ts';
import { createLiveUpdates, type Following, type LiveUpdatesSettings } from './subscriptions/liveUpdates.ts';
import { createSupergraph } from './supergraph.ts';
import type { Transport } from './transports/transport.ts';
import { addViews, type ViewsOptions } from './views/addViews.ts';
import { sharedAsk } from './views/sharedAsk.ts';
import { statesOf } from './views/statesOf.ts';
import { createDeliverer } from './webhooks/createDeliverer.ts';
import type { WebhookSettings } from './webhooks/webhookDeliverer.ts';

export interface GatewayLimits {
  /** Largest query with its variables in bytes. @default 1_048_576 */
  readonly bodyBytes?: number;
  /** Most tokens (names, braces, values) in one query. @default 10_000 */
  readonly queryTokens?: number;
  /** Largest file at `/imports` in bytes. @default 536_870_912 */
  readonly fileBytes?: number;
  /** How many files may come at once, half of them by one key. @default 20 */
  readonly uploads?: number;
  /** What queries may look like before anything is made of them. */
  readonly text?: TextLimits;
  /** How long requests may take. */
  readonly times?: TimeLimits;
  /** What queries may cost. */
  readonly allowances?: Allowances;
  /** Which queries wait for each other. */
  readonly heavy?: HeavyLimits;
  /** Largest answer in bytes. @default 33_554_432 */
  readonly answerBytes?: number;
  /** How long requests under way may take when the gateway closes, in milliseconds. @default 10_000 */
  readonly closeGraceMs?: number;
}

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** How each subgraph is reached, by its name in the supergraph. Whoever made them closes them, after the gateway. */
  readonly transports: Readonly<Record<string, Transport>>;
  readonly door: ImportDoor;
  readonly logger: Logger;
  /** Who shows a key or token. @default knows none: whoever shows nothing is anonymous, whoever shows something is refused */
  readonly authenticate?: Authenticate;
  /** Where restricted reads, exports and acts are recorded before they are answered; nowhere where left out. */
  readonly reads?: ReadsOptions;
  /** The real scalars of the graph, such as Period, so that a malformed value is refused before any subgraph is asked. */
  readonly scalars?: readonly GraphQLScalarType[];
  /** Whether a browser at `/graphql` is given GraphiQL, and the query it opens with. */
  readonly graphiql: { readonly defaultQuery: string } | false;
  /** Views at `/views`; left out to serve none. */
  readonly views?: ViewsOptions;
  /** What live updates follow; left out to give none. */
  readonly updates?: LiveUpdatesSettings;
  /** Webhooks, which need `updates`; left out to deliver none. */
  readonly webhooks?: WebhookSettings;
  readonly limits?: GatewayLimits;
  /** @default "127.0.0.1": this machine only */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Counts what is spent for all gateways together; each by itself where left out. */
  readonly redis?: RedisLink;
  /** Whether the schema may be asked for. @default true */
  readonly introspection?: boolean;
  /** Origins whose pages may ask, such as "https://dashboard.example"; none where left out. */
  readonly corsOrigins?: readonly string[];
  /** How many proxies in front say who asks (X-Forwarded-For), one after the other. @default 0 */
  readonly proxies?: number;
  /** Where uploads lie while they are taken; made when it does not exist. */
  readonly temporaryFolder: string;
}

export interface Gateway {
  /** Starts to listen. Throws when the port is taken. */
  listen(): Promise<{ readonly url: string }>;
  ready(): Promise<Readiness>;
  /** Answers a query from this process as `/graphql` would, without HTTP. */
  execute(operation: Operation): Promise<FormattedExecutionResult>;
  /** Takes a new supergraph while running; throws and keeps the one that stands when it cannot be used. */
  updateSupergraph(supergraphSdl: string): void;
  /** How many follow live updates now, and how many executions they have cost since the start. */
  following(): Following;
  /** Stops listening, lets requests under way finish, and frees what the gateway holds. */
  close(): Promise<void>;
}

function addStatusRoutes(app: FastifyInstance, transports: GatewayOptions['transports']): void {
  app.get('/', (_request, reply) => reply.redirect('/graphql'));
  app.get('/health', () => ({ alive: true }));
  app.get('/ready', async (_request, reply) => {
    const readiness = await readinessOf(transports);
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
}

function createHttpFront(options: GatewayOptions, records: WeakMap<FastifyRequest, RequestRecord>) {
  const { logger, limits = {}, corsOrigins = [], proxies = 0 } = options;
  const app = createHttpServer({
    logger,
    proxies,
    ...(limits.bodyBytes !== undefined && { bodyBytes: limits.bodyBytes }),
    logged: (request) => {
      const record = records.get(request);
      return record ? { operation: record.operationName, errorCodes: [...record.errorCodes] } : {};
    },
  });
  if (corsOrigins.length > 0) {
    app.register(fastifyCors, {
      origin: [...corsOrigins],
      // PUT and DELETE are of streams of updates that several subscriptions share, and so is the header of their token.
      methods: ['GET', 'POST', 'PUT', 'DELETE'],
      allowedHeaders: [
        ...['content-type', 'authorization', 'x-api-key', 'x-purpose', 'x-request-id'],
        ...['last-event-id', 'x-graphql-event-stream-token'],
      ],
      exposedHeaders: [
        'x-request-id',
        'update-cursor',
        'x-query-cost',
        'views-with-faults',
        'ratelimit-limit',
        'ratelimit-remaining',
        'ratelimit-reset',
      ],
      maxAge: 600,
    });
  }
  // Answers shrink to a tenth. Requests are never unpacked: a small one could unfold into all the memory there is.
  app.register(fastifyCompress, {
    threshold: 1_024,
    encodings: ['br', 'gzip', 'deflate'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    globalDecompression: false,
  });
  return app;
}

/**
 * The one front door of the hub: GraphQL at `/graphql`, partners' files at `/imports`, state at `/health` and `/ready`.
 *
 * The hub sets `APOLLO_TELEMETRY_DISABLED=1` before it calls this: without it @apollo/gateway reports to its makers and
 * asks cloud metadata services where it runs, and it offers no other way to say no.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { supergraphSdl, transports, door, logger, scalars = [], graphiql, limits = {}, temporaryFolder } = options;
  const supergraph = createSupergraph({ supergraphSdl, transports, scalars, logger });
  const authenticate = options.authenticate ?? createAuthenticator();
  const viewerOf = async ({ headers }: FastifyRequest) =>
    withPurpose(await authenticate(credentialOfHeaders(headers)), purposeOfHeaders(headers));
  const authoriser = new Authoriser(supergraph);
  const reads = options.reads ? new ReadRecord(options.reads, supergraph) : null;
  supergraph.gateway.onSchemaLoadOrUpdate(() => {
    authoriser.forget();
    reads?.forget();
  });
  const gateway = guardedGateway(supergraph, authoriser, reads);
  const inMemory = new MemoryBuckets();
  const buckets = options.redis ? new RedisBuckets(options.redis, inMemory) : inMemory;
  const limiter = new CostLimiter(supergraph, buckets, limits.allowances ?? usualAllowances);
  const server = createGraphServer({
    gateway,
    maxTokens: limits.queryTokens ?? 10_000,
    limiter,
    turns: new HeavyTurns(limits.heavy),
    introspection: options.introspection ?? true,
    logger,
  });
  await server.start();
  const checkViews = () =>
    options.views?.source.useSchema(supergraph.schema(), supergraph.requirements()).catch((err: unknown) => {
      logger.error({ err }, 'views were not checked against the graph');
    });
  await checkViews();

  const live = options.updates
    ? createLiveUpdates({
        settings: options.updates,
        supergraph,
        transports,
        authenticate,
        reads,
        limiter,
        proxies: options.proxies ?? 0,
        maxTokens: limits.queryTokens ?? 10_000,
        introspection: options.introspection ?? true,
        logger,
      })
    : null;
  const deliverer = live && options.webhooks ? createDeliverer(options.webhooks, live.engine, logger) : null;

  const records = new WeakMap<FastifyRequest, RequestRecord>();
  const app = createHttpFront(options, records);
  // Outside the plugin, so that it covers addresses at which there is nothing too.
  app.addHook('onRequest', async ({ url }) => refuseKeyInAddress(url));
  // Registered after compression, and inside a plugin, so that compression covers them.
  app.register(async (scope) => {
    addStatusRoutes(scope, transports);
    const exportTable =
      options.views &&
      addViews(scope, {
        ...options.views,
        execute: (operation) => execute(server, operation),
        schema: () => supergraph.schema(),
        supergraphSdl: () => supergraph.sdl(),
        restricted: () => supergraph.restricted(),
        reads,
        states: sharedAsk(() => statesOf(transports)),
        viewerOf,
        logger,
        temporaryFolder,
        maxTokens: limits.queryTokens ?? 10_000,
        introspection: options.introspection ?? true,
        times: { ...usualTimes, ...limits.times },
      });
    addGraphqlRoute(scope, {
      server,
      records,
      graphiqlQuery: graphiql ? graphiql.defaultQuery : null,
      viewerOf,
      limits,
      ...(exportTable && { exportTable }),
    });
    live?.addRoutes(scope);
    const { fileBytes, uploads } = limits;
    addDoorRoutes(scope, {
      door,
      viewerOf,
      ...(reads && { recorded: (name, viewer, act, wasRefused) => reads.act(name, viewer, act, wasRefused) }),
      temporaryFolder,
      ...(fileBytes !== undefined && { maxFileBytes: fileBytes }),
      ...(uploads !== undefined && { mostUploads: uploads }),
    });
  });
  return {
    listen: async () => {
      live?.start(app);
      deliverer?.start();
      return { url: await app.listen({ host: options.host ?? '127.0.0.1', port: options.port }) };
    },
    ready: () => readinessOf(transports),
    execute: (operation) => execute(server, operation),
    following: () => live?.following() ?? { followers: 0, executions: 0 },
    updateSupergraph: (sdl) => {
      supergraph.update(sdl);
      live?.useSchema();
      void checkViews();
    },
    close: async () => {
      await deliverer?.stop();
      await live?.stop();
      await closeHttpServer(app, limits.closeGraceMs);
      await server.stop();
    },
  };
}

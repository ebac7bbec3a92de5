import { buildSubgraphSchema } from '@apollo/subgraph';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, parse, type ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { z } from 'zod';
import { HubError } from '../hubError.ts';
import type { ImportDoor } from '../importing/report.ts';
import type { Feed } from '../outbox/feed.ts';
import { addFeedRoute } from '../outbox/feedRoute.ts';
import type { Subgraph } from '../subgraph/subgraph.ts';
import type { Viewer } from '../viewer.ts';
import { closeHttpServer } from './closeHttpServer.ts';
import { addDoorRoutes } from './doorRoutes.ts';
import { createHttpServer } from './httpServer.ts';
import { identityReader } from './identityReader.ts';
import { leftSignal } from './leftSignal.ts';
import { publicResult } from './publicResult.ts';
import { QueryCache } from './queryCache.ts';

export interface SubgraphServerOptions {
  readonly subgraph: Subgraph;
  /** Absent for a subgraph that takes no files. */
  readonly door?: ImportDoor;
  /** What happens to its data, for the gateways; absent for a subgraph that keeps none. */
  readonly feed?: Feed;
  readonly logger: Logger;
  /** @default "127.0.0.1" */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where uploads lie while they are taken. */
  readonly temporaryFolder: string;
  /** What the gateway signs with who is asking. Without it everybody is anonymous. */
  readonly internalSecret?: string;
  /** Largest file in bytes. @default 536_870_912 */
  readonly maxFileBytes?: number;
  /** Largest query with its variables in bytes; representations of many areas are long. @default 16_777_216 */
  readonly bodyBytes?: number;
}

export interface SubgraphServer {
  listen(): Promise<{ readonly url: string }>;
  /** Lets requests under way finish; the subgraph itself stays open, for whoever opened it to close. */
  close(): Promise<void>;
}

const graphqlBody = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

type ViewerOf = (request: FastifyRequest) => Promise<Viewer>;
type Answer = (request: FastifyRequest, signal: AbortSignal) => Promise<ExecutionResult>;

function answerer({ subgraph, logger }: SubgraphServerOptions, viewerOf: ViewerOf): Answer {
  const queries = new QueryCache(buildSubgraphSchema(parse(subgraph.sdl)));
  const execute: Answer = async (request, signal) => {
    const body = graphqlBody.safeParse(request.body);
    if (!body.success)
      throw new HubError('BAD_USER_INPUT', 'Expected the JSON {"query", "variables", "operationName"}.');
    const { query, variables, operationName } = body.data;
    const { document, errors } = queries.get(query);
    if (!document) return { errors };
    return subgraph.execute({
      query,
      document,
      ...(variables && { variables }),
      ...(operationName && { operationName }),
      viewer: await viewerOf(request),
      requestId: request.id,
      signal,
    });
  };
  return async (request, signal) => {
    const result = await execute(request, signal).catch((error: unknown) => {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    });
    return publicResult(result, request.id, (err) => logger.error({ requestId: request.id, err }, 'resolver failed'));
  };
}

function addRoutes(app: FastifyInstance, options: SubgraphServerOptions): void {
  const { subgraph, internalSecret } = options;
  const viewerOf = identityReader(internalSecret, subgraph.name);
  const answer = answerer(options, viewerOf);
  app.post('/graphql', async (request, reply) => {
    const result = await answer(request, leftSignal(reply));
    // Without `data` nothing was executed: the request itself was wrong.
    return reply.code('data' in result ? 200 : 400).send(result);
  });
  // By it a gateway knows whether what it answered before still stands; nothing of the data is in it.
  app.get('/state', async () => {
    if (!subgraph.state) throw new HubError('NOT_FOUND', 'This subgraph does not know the state of its data.');
    return subgraph.state();
  });
  app.get('/health', () => ({ alive: true }));
  app.get('/ready', async (_request, reply) => {
    const ready = await subgraph.ready();
    return reply.code(ready ? 200 : 503).send({ ready, subgraph: subgraph.name });
  });
  if (options.feed) addFeedRoute(app, options.feed, viewerOf);
  if (options.door) {
    const { door, temporaryFolder, maxFileBytes } = options;
    addDoorRoutes(app, {
      door,
      temporaryFolder,
      ...(maxFileBytes !== undefined && { maxFileBytes }),
      viewerOf,
    });
  }
}

/** The HTTP front of one subgraph process. Who may ask is settled by the gateway and told in headers. */
export function createSubgraphServer(options: SubgraphServerOptions): SubgraphServer {
  const { subgraph, logger, host = '127.0.0.1', port, bodyBytes = 16_777_216 } = options;
  const app = createHttpServer({ logger, bodyBytes, logged: () => ({ subgraph: subgraph.name }) });
  addRoutes(app, options);
  return {
    listen: async () => ({ url: await app.listen({ host, port }) }),
    close: () => closeHttpServer(app),
  };
}

import { constants } from 'node:zlib';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyCompress from '@fastify/compress';
import pino from 'pino';
import type { GatewayContext } from '../gateway/context.ts';
import { EntityTrees } from '../gateway/federation/entityTrees.ts';
import { createSupergraph } from '../gateway/supergraph.ts';
import { createInProcessTransport } from '../gateway/transports/inProcessTransport.ts';
import { committedSupergraph } from '../hub/supergraph.ts';
import { createHttpServer } from '../kit/server/httpServer.ts';
import type { Subgraph } from '../kit/subgraph/subgraph.ts';
import { anonymous } from '../kit/viewer.ts';
import { DateScalar, PeriodScalar } from '../schema/figures/scalars.ts';
import type { OpenHub } from './openGateway.ts';

/**
 * The same planner, data sources, subgraphs and HTTP server with nothing of what keeps anybody out: no keys, no policy, no costs, no
 * limits, no record, no time limit. What it costs is what answering costs.
 */
export async function openBareGateway(subgraphs: readonly Subgraph[]): Promise<OpenHub> {
  const logger = pino({ level: 'silent' });
  const transports = Object.fromEntries(
    subgraphs.map((subgraph) => [subgraph.name, createInProcessTransport(subgraph, { logger })] as const),
  );
  const { gateway } = createSupergraph({
    supergraphSdl: await committedSupergraph(),
    transports,
    scalars: [PeriodScalar, DateScalar],
    logger,
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    logger,
    nodeEnv: 'production',
    introspection: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await server.start();
  const app = createHttpServer({ logger });
  app.register(fastifyCompress, {
    threshold: 1_024,
    encodings: ['br', 'gzip', 'deflate'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    globalDecompression: false,
  });
  app.register(async (scope) => {
    scope.post('/graphql', async (request, reply) => {
      const { status, headers, body } = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: 'POST',
          headers: new HeaderMap([['content-type', 'application/json']]),
          search: '',
          body: request.body,
        },
        context: async () => ({ viewer: anonymous, requestId: request.id, trees: new EntityTrees() }),
      });
      reply.code(status ?? 200).headers(Object.fromEntries(headers));
      return reply.send(body.kind === 'complete' ? body.string : body.asyncIterator);
    });
  });
  return {
    url: await app.listen({ host: '127.0.0.1', port: 0 }),
    close: async () => {
      await app.close();
      await server.stop();
    },
  };
}

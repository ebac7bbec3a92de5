import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { HubError } from '../hubError.ts';
import { problemOf } from './problem.ts';
import { requestIdHeader, requestIdOf } from './requestId.ts';
import { isProxy } from './senderAddress.ts';

export interface HttpServerOptions {
  readonly logger: Logger;
  /** Largest body of a request in bytes, files at `/imports` excepted. @default 1_048_576 */
  readonly bodyBytes?: number;
  /** How many proxies in front say who asks. @default 0 */
  readonly proxies?: number;
  /** Further facts for the one log line of a request. */
  readonly logged?: (request: FastifyRequest) => Readonly<Record<string, unknown>>;
}

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

/** An HTTP server with what every server of the hub has: request ids, one log line a request, safe headers, safe errors. */
export function createHttpServer({
  logger,
  bodyBytes = 1_048_576,
  proxies = 0,
  logged,
}: HttpServerOptions): FastifyInstance {
  const app = Fastify({
    logger: false,
    genReqId: (request) => requestIdOf(request.headers[requestIdHeader]),
    bodyLimit: bodyBytes,
    trustProxy: isProxy(proxies),
    // A large file over a slow line takes minutes; a sender that stalls must not hold a connection for ever.
    requestTimeout: 15 * 60_000,
    keepAliveTimeout: 65_000,
    // Fastify's own words repeat the address, which may hold a secret.
    frameworkErrors: (_error, request, reply) => {
      const message = 'The address cannot be read: a percent sign in its path is followed by two digits, from 0 to f.';
      const type = { 'content-type': 'application/json; charset=utf-8' };
      reply.raw
        .writeHead(400, { ...securityHeaders, ...type, [requestIdHeader]: request.id })
        .end(JSON.stringify({ code: 'BAD_USER_INPUT', message, requestId: request.id }));
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...securityHeaders, [requestIdHeader]: request.id });
  });
  app.addHook('onResponse', async (request, reply) => {
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        // The route and not the address: a query string may hold a whole query with its values.
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        ...logged?.(request),
      },
      'request',
    );
  });
  app.setErrorHandler(async (error, request, reply) => {
    const { status, code, message } = problemOf(error, request.id);
    if (code === 'INTERNAL') logger.error({ requestId: request.id, err: error }, 'request failed');
    return reply.code(status).send({ code, message, requestId: request.id });
  });
  app.setNotFoundHandler(() => {
    throw new HubError('NOT_FOUND', 'There is nothing at this address. The graph is at /graphql.');
  });
  return app;
}

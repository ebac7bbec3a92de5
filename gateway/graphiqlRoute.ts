import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderGraphiqlPage, type GraphiqlPage } from './graphiqlPage.ts';

/** Whether a person opened the address in a browser, rather than a program asking something. */
export function wantsGraphiql({ method, headers, query }: FastifyRequest): boolean {
  const asks = typeof query === 'object' && query !== null && 'query' in query;
  return method === 'GET' && !asks && (headers.accept ?? '').includes('text/html');
}

export type GraphiqlHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

export function createGraphiqlHandler(defaultQuery: string): GraphiqlHandler {
  let rendering: Promise<GraphiqlPage> | undefined;
  return async (request, reply) => {
    const { html, gzipped, contentSecurityPolicy } = await (rendering ??= renderGraphiqlPage(defaultQuery));
    reply.type('text/html; charset=utf-8').headers({
      'content-security-policy': contentSecurityPolicy,
      'cache-control': 'private, max-age=3600',
      vary: 'accept, accept-encoding',
    });
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(html);
    return reply.header('content-encoding', 'gzip').send(gzipped);
  };
}

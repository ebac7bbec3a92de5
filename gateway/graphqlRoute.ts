import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HubError } from '../kit/hubError.ts';
import { problemOf } from '../kit/server/problem.ts';
import type { Viewer } from '../kit/viewer.ts';
import type { GatewayContext } from './context.ts';
import type { GatewayLimits } from './createGateway.ts';
import { Deadline, usualTimes } from './deadline.ts';
import { EntityTrees } from './federation/entityTrees.ts';
import { createGraphiqlHandler, wantsGraphiql } from './graphiqlRoute.ts';
import { payerOf } from './limits/payerOf.ts';
import { QueryTexts } from './limits/queryTexts.ts';
import { newRequestRecord, requestRecords, type RequestRecord } from './requestRecord.ts';
import type { AdHocExport } from './views/adHocExport.ts';

export interface GraphqlRouteOptions {
  readonly server: ApolloServer<GatewayContext>;
  /** The records of requests under way, for the log. */
  readonly records: WeakMap<FastifyRequest, RequestRecord>;
  /** The query that GraphiQL opens with; null to serve no GraphiQL. */
  readonly graphiqlQuery: string | null;
  readonly limits: GatewayLimits;
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer>;
  /** Answers as a table those who ask for one; left out to answer JSON only. */
  readonly exportTable?: AdHocExport;
}

/**
 * Apollo Server refuses every GET without an unusual header, since a page elsewhere could send it. Browsers say where a
 * request comes from (Sec-Fetch-Site); programs such as curl do not, and no page drives them.
 */
function isFromAnotherSite({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.delete('apollo-require-preflight');
  if (request.method === 'GET' && !isFromAnotherSite(request)) headers.set('apollo-require-preflight', 'true');
  return headers;
}

function toApollo(request: FastifyRequest): HTTPGraphQLRequest {
  const { method, url, body } = request;
  const search = url.includes('?') ? new URL(url, 'http://hub').search : '';
  return { method, headers: headersOf(request), search, body };
}

const asked = z.object({ query: z.string() });

function queryTextOf({ method, body, query }: FastifyRequest): string | null {
  const given = asked.safeParse(method === 'GET' ? query : body);
  return given.success ? given.data.query : null;
}

function refuseLargeAnswer(text: string, most: number): void {
  if (Buffer.byteLength(text) <= most) return;
  throw new HubError('LIMIT_EXCEEDED', `The answer is larger than ${most} bytes. Ask for fewer at once.`);
}

/** Adds `/graphql`: queries by POST and GET, GraphiQL for a browser. */
export function addGraphqlRoute(
  app: FastifyInstance,
  { server, records, graphiqlQuery, viewerOf, limits, exportTable }: GraphqlRouteOptions,
): void {
  const texts = new QueryTexts(limits.text ?? {});
  const sendGraphiql = graphiqlQuery === null ? null : createGraphiqlHandler(graphiqlQuery);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // A body that cannot be read never reaches Apollo Server, yet a client of the graph expects GraphQL errors.
    errorHandler: (error, request, reply) => {
      const sendErrors = (of: unknown) => {
        const { status, code, message } = problemOf(of, request.id);
        return reply.code(status).send({ errors: [{ message, extensions: { code, requestId: request.id } }] });
      };
      const exporting = exportTable?.(request, reply, error) ?? null;
      if (exporting === null) sendErrors(error);
      else exporting.catch(sendErrors);
    },
    handler: async (request, reply) => {
      if (sendGraphiql && wantsGraphiql(request)) return sendGraphiql(request, reply);
      const exporting = exportTable?.(request, reply) ?? null;
      if (exporting !== null) return exporting;
      const record = newRequestRecord(request.id);
      records.set(request, record);
      const deadline = Deadline.ofReply(reply, limits.times?.answerMs ?? usualTimes.answerMs);
      const viewer = await deadline.hold(viewerOf(request));
      const text = queryTextOf(request);
      if (text !== null) texts.check(text);
      const answer = requestRecords.run(record, () =>
        server.executeHTTPGraphQLRequest({
          httpGraphQLRequest: toApollo(request),
          context: async () => ({
            viewer,
            requestId: request.id,
            trees: new EntityTrees(),
            deadline,
            payer: payerOf(viewer, request.ip),
          }),
        }),
      );
      const { status, headers, body } = await deadline.hold(answer);
      reply.code(status ?? 200).headers(Object.fromEntries(headers));
      if (body.kind !== 'complete') return reply.send(body.asyncIterator);
      refuseLargeAnswer(body.string, limits.answerBytes ?? 33_554_432);
      return reply.send(body.string);
    },
  });
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HubError } from '../hubError.ts';
import type { Viewer } from '../viewer.ts';
import type { Feed } from './feed.ts';
import { largestPage } from './outboxPage.ts';

/** Where a subgraph's server gives its feed. */
export const feedPath = '/feed';

/** Longest that one request may wait, below what proxies usually allow. */
const longestWaitMs = 30_000;

const query = z.strictObject({
  after: z.coerce.number().int().min(0),
  limit: z.coerce.number().int().min(1).max(largestPage).default(largestPage),
  wait: z.coerce.number().int().min(0).max(longestWaitMs).default(0),
});

/**
 * `GET /feed?after=&limit=&wait=`: what happened to the subgraph's data after a position, waiting up to `wait` milliseconds
 * for something to happen. For the hub's own gateways only: it tells of everything, whoever may see it.
 */
export function addFeedRoute(
  app: FastifyInstance,
  feed: Feed,
  viewerOf: (request: FastifyRequest) => Promise<Viewer>,
): void {
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());
  app.get(feedPath, async (request) => {
    // The gateways ask in the hub's own name, signed; nobody else can.
    if ((await viewerOf(request)).role !== 'ADMINISTRATOR') {
      throw new HubError(
        'FORBIDDEN',
        'The feed is for the gateways of this hub. Subscribe to "updates" at the gateway.',
      );
    }
    const given = query.safeParse(request.query);
    if (!given.success) {
      throw new HubError(
        'BAD_USER_INPUT',
        `Expected /feed?after=0&limit=100&wait=1000. ${z.prettifyError(given.error)}`,
      );
    }
    const { after, limit, wait } = given.data;
    const left = new AbortController();
    request.raw.once('close', () => left.abort());
    return feed.read({ after, limit, waitMs: wait, signal: AbortSignal.any([closing.signal, left.signal]) });
  });
}

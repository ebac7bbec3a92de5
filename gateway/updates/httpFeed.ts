import { Pool } from 'undici';
import { z } from 'zod';
import { identityHeader } from '../../kit/access/identityToken.ts';
import type { Feed, FeedRequest } from '../../kit/outbox/feed.ts';
import { feedPath } from '../../kit/outbox/feedRoute.ts';
import type { OutboxPage } from '../../kit/outbox/outboxPage.ts';
import { hubItself, type Viewer } from '../../kit/viewer.ts';
import { readLoggedEvent } from '../../schema/events/loggedEvent.ts';
import { readBounded } from '../transports/readBounded.ts';
import { SourceFailure } from '../transports/sourceFailure.ts';

export interface HttpFeedOptions {
  readonly source: string;
  /** Where the subgraph's server listens, such as "http://performance:4003". */
  readonly url: string;
  /** Signs that the hub itself is asking. */
  readonly identify: (viewer: Viewer) => Promise<string>;
}

export interface HttpFeed extends Feed {
  close(): Promise<void>;
}

const whole = z.number().int().min(0);
const pageFormat = z.object({
  log: z.string().min(1),
  last: whole,
  trimmed: whole,
  next: whole,
  events: z.array(z.unknown()),
});

/** Beyond what the subgraph waits, how long its answer may take. */
const slackMs = 10_000;
const largestAnswer = 16_777_216;

/** The feed of a subgraph in another process, by long polling on connections of its own. */
export function createHttpFeed({ source, url, identify }: HttpFeedOptions): HttpFeed {
  const pool = new Pool(new URL(url).origin, { connections: 4, connect: { timeout: 2_000 } });
  return {
    source,
    read: async ({ after, limit, waitMs = 0, signal }: FeedRequest): Promise<OutboxPage> => {
      const query = new URLSearchParams({
        after: String(after),
        wait: String(waitMs),
        ...(limit !== undefined && { limit: String(limit) }),
      });
      const late = AbortSignal.timeout(waitMs + slackMs);
      const { statusCode, body } = await pool.request({
        method: 'GET',
        path: `${feedPath}?${query.toString()}`,
        headers: { [identityHeader]: await identify(hubItself) },
        signal: signal === undefined ? late : AbortSignal.any([signal, late]),
      });
      const text = await readBounded(body, largestAnswer);
      if (statusCode !== 200) throw new SourceFailure('unusable', `the feed answered with status ${statusCode}`);
      const { events, ...page } = pageFormat.parse(JSON.parse(text));
      return { ...page, events: events.flatMap((event) => readLoggedEvent(event) ?? []) };
    },
    close: () => pool.destroy(),
  };
}

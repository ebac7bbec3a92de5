import type { Database } from '../database/database.ts';
import type { RedisLink } from '../redis/redisLink.ts';
import type { Feed, FeedRequest } from './feed.ts';
import { readLogState, readOutbox, type OutboxPage } from './outboxPage.ts';

export interface DatabaseFeedOptions {
  readonly database: Database;
  /** Tells other processes of the same subgraph at once; without it, or while it is away, they notice within `pollMs`. */
  readonly redis?: RedisLink | null;
  /** How often who waits looks by themselves, in milliseconds. @default 1_000 */
  readonly pollMs?: number;
}

export interface DatabaseFeed extends Feed {
  /** Ends all waiting. */
  close(): void;
}

class WakingFeed implements DatabaseFeed {
  readonly source: string;
  readonly #database: Database;
  readonly #redis: RedisLink | null;
  readonly #pollMs: number;
  readonly #waiting = new Set<() => void>();
  readonly #stops: (() => void)[] = [];
  #isClosed = false;
  #last = 0;

  constructor({ database, redis = null, pollMs = 1_000 }: DatabaseFeedOptions) {
    this.source = database.schema;
    this.#database = database;
    this.#redis = redis;
    this.#pollMs = pollMs;
    this.#stops.push(database.onCommit(() => this.#committed()));
    if (redis !== null) {
      this.#stops.push(
        redis.listen(
          this.#channel,
          () => this.#wake(),
          () => this.#wake(),
        ),
      );
    }
  }

  async read({ after, limit, waitMs = 0, signal }: FeedRequest): Promise<OutboxPage> {
    const until = performance.now() + waitMs;
    for (;;) {
      const page = await readOutbox(this.#database, this.source, after, limit);
      const left = until - performance.now();
      // A log that goes on elsewhere than the reader thinks is news as well.
      if (page.events.length > 0 || page.next !== after || page.last < after) return page;
      if (left <= 0 || signal?.aborted === true || this.#isClosed) return page;
      await this.#sleep(Math.min(left, this.#pollMs), signal);
    }
  }

  close(): void {
    this.#isClosed = true;
    for (const stop of this.#stops) stop();
    this.#wake();
  }

  get #channel(): string {
    return `outbox:${this.source}`;
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }

  #committed(): void {
    this.#wake();
    if (this.#redis !== null) void this.#tellOthers(this.#redis);
  }

  /** Most transactions append nothing; others are told only where the log has moved on. */
  async #tellOthers(redis: RedisLink): Promise<void> {
    try {
      const { last } = await readLogState(this.#database, this.source);
      if (last === this.#last) return;
      this.#last = last;
      await redis.publish(this.#channel, String(last));
    } catch {
      // The database went away right after a commit: the others find the events when they look by themselves.
    }
  }

  #sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#waiting.add(done);
      signal?.addEventListener('abort', done, { once: true });
    });
  }
}

/** The feed of a subgraph whose database is open in this process. */
export function openDatabaseFeed(options: DatabaseFeedOptions): DatabaseFeed {
  return new WakingFeed(options);
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Feed } from '../../kit/outbox/feed.ts';
import type { OutboxPage } from '../../kit/outbox/outboxPage.ts';
import type { LoggedEvent } from '../../schema/events/loggedEvent.ts';

export interface SourceLogOptions {
  readonly feed: Feed;
  readonly logger: Logger;
  /** Newest events kept in memory for all followers; who is further behind reads the log itself. @default 10_000 */
  readonly kept?: number;
  /** Called when there is something new, or the log turned out to be another one. */
  readonly onNews: () => void;
}

const waitMs = 25_000;
const firstPauseMs = 100;
const longestPauseMs = 5_000;

/**
 * One source's log as this process follows it: one reader, however many subscribers. Its newest events are in memory, between
 * `floor` and `head`; nobody has a queue of their own.
 */
export class SourceLog {
  readonly source: string;
  readonly #options: SourceLogOptions;
  readonly #stopping = new AbortController();
  #events: LoggedEvent[] = [];
  #log: string | null = null;
  #floor = 0;
  #head = 0;
  #running: Promise<void> | null = null;
  readonly #answered = Promise.withResolvers<undefined>();
  readonly #pages = new Map<number, Promise<OutboxPage>>();

  constructor(options: SourceLogOptions) {
    this.source = options.feed.source;
    this.#options = options;
  }

  /** The log's name; null until the source has answered for the first time. */
  get log(): string | null {
    return this.#log;
  }

  /** The last position that this process has read. */
  get head(): number {
    return this.#head;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  /** Waits until the source has answered for the first time, but not for ever. */
  async known(withinMs: number): Promise<void> {
    if (this.#log !== null) return;
    await Promise.race([this.#answered.promise, sleep(withinMs)]);
  }

  /** The next event after a position; null where there is none yet, undefined where it is no longer in memory. */
  eventAfter(position: number): LoggedEvent | null | undefined {
    if (position < this.#floor) return undefined;
    return this.#events[this.#firstAfter(position)] ?? null;
  }

  /** Reads a stretch of the log itself. Followers who come back together, as after a restart, share the reading. */
  page(after: number): Promise<OutboxPage> {
    const known = this.#pages.get(after);
    if (known !== undefined) return known;
    const page = this.#options.feed.read({ after });
    this.#pages.set(after, page);
    // Neither kept nor reported here: whoever asked for it hears of a failure.
    const forget = () => this.#pages.delete(after);
    page.then(forget, forget);
    return page;
  }

  async #run(): Promise<void> {
    const { feed, logger } = this.#options;
    const { signal } = this.#stopping;
    let pause = firstPauseMs;
    while (!signal.aborted) {
      try {
        this.#take(this.#log === null ? await this.#begin() : await feed.read({ after: this.#head, waitMs, signal }));
        pause = firstPauseMs;
      } catch (err) {
        if (this.#isStopping()) return;
        logger.warn({ source: this.source, err }, 'the feed did not answer; trying again');
        await sleep(pause, undefined, { signal }).catch(() => undefined);
        pause = Math.min(longestPauseMs, pause * 2);
      }
    }
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Who begins without a cursor begins at the end: nothing from before is kept. */
  async #begin(): Promise<OutboxPage> {
    const page = await this.#options.feed.read({ after: Number.MAX_SAFE_INTEGER, limit: 1 });
    return { ...page, events: [], next: page.last };
  }

  #take(page: OutboxPage): void {
    if (page.log !== this.#log || page.last < this.#head) {
      this.#log = page.log;
      this.#events = [];
      // Another log's events were read under the old one's positions; its followers are told by its name. One that went back,
      // as where a database was put back to an earlier state, has followers beyond its end, who are told by that.
      this.#head = this.#floor = page.last;
      this.#answered.resolve(undefined);
      this.#options.onNews();
      return;
    }
    if (page.trimmed > this.#head) {
      this.#events = [];
      this.#floor = page.trimmed;
    }
    this.#events.push(...page.events);
    if (page.next <= this.#head) return;
    this.#head = page.next;
    const { kept = 10_000 } = this.#options;
    if (this.#events.length > 2 * kept) {
      this.#events = this.#events.slice(-kept);
      this.#floor = (this.#events[0]?.position ?? 1) - 1;
    }
    if (page.events.length > 0) this.#options.onNews();
  }

  /** By halves, since positions may have holes where this version does not know a kind. */
  #firstAfter(position: number): number {
    let [low, high] = [0, this.#events.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#events[middle]?.position ?? 0) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

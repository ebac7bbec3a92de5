import type { Feed, FeedRequest } from '../../../../kit/outbox/feed.ts';
import type { OutboxPage } from '../../../../kit/outbox/outboxPage.ts';
import { eventKeys, type EventKind } from '../../../../schema/events/eventKeys.ts';
import type { HubEvent } from '../../../../schema/events/hubEvent.ts';
import type { LoggedEvent } from '../../../../schema/events/loggedEvent.ts';
import { usualSignificance } from '../../../../schema/events/significance.ts';

/** A log in memory, for a test to write to, to trim and to take away. */
export class MemoryFeed implements Feed {
  log = 'a-log-of-the-tests';
  isAway = false;
  reads = 0;
  #events: LoggedEvent[] = [];
  #last = 0;
  #trimmed = 0;
  readonly #waiting = new Set<() => void>();

  constructor(readonly source: string) {}

  append(...events: readonly HubEvent[]): void {
    for (const { kind, area, keys, significance = usualSignificance(kind) } of events) {
      this.#take({ kind, area, keys, significance });
    }
    this.#wake();
  }

  /** An event of any kind, checked as one that was read from a database. */
  appendAs(kind: EventKind, area: string, keys: Readonly<Record<string, string>>): void {
    this.#take({ kind, area, keys: eventKeys[kind].parse(keys), significance: usualSignificance(kind) });
    this.#wake();
  }

  get last(): number {
    return this.#last;
  }

  trim(position: number): void {
    this.#trimmed = position;
    this.#events = this.#events.filter((event) => event.position > position);
  }

  /** As after the database was put back to an earlier state under the running hub. */
  goBackTo(position: number): void {
    this.#last = position;
    this.#events = this.#events.filter((event) => event.position <= position);
    this.#wake();
  }

  async read({ after, limit = 1_000, waitMs = 0, signal }: FeedRequest): Promise<OutboxPage> {
    this.reads += 1;
    if (this.isAway) throw new Error('the feed is away');
    const page = this.#page(after, limit);
    if (page.events.length > 0 || waitMs === 0 || page.next !== after) return page;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.#waiting.delete(done);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(done, waitMs);
      this.#waiting.add(done);
      signal?.addEventListener('abort', done, { once: true });
    });
    return this.#page(after, limit);
  }

  #page(after: number, limit: number): OutboxPage {
    const events = this.#events.filter(({ position }) => position > after).slice(0, limit);
    const next = events.at(-1)?.position ?? Math.max(after, this.#trimmed);
    return { log: this.log, last: this.#last, trimmed: this.#trimmed, events, next };
  }

  #take(event: Omit<LoggedEvent, 'position' | 'occurredAt'>): void {
    this.#last += 1;
    this.#events.push({ ...event, position: this.#last, occurredAt: new Date().toISOString() });
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }
}

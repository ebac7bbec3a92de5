import type { FormattedExecutionResult } from 'graphql';
import { HubError } from '../../kit/hubError.ts';
import type { OutboxPage } from '../../kit/outbox/outboxPage.ts';
import type { Viewer } from '../../kit/viewer.ts';
import type { DeliveredEvent, GapReason } from '../../schema/events/deliveredEvent.ts';
import type { LoggedEvent } from '../../schema/events/loggedEvent.ts';
import type { ReadRecord } from '../reads/readRecord.ts';
import { mayHear } from '../updates/mayHear.ts';
import type { SourceLog } from '../updates/sourceLog.ts';
import { cursorText, isOfLog, type LogPlace } from '../updates/updateCursor.ts';
import type { UpdateLogs } from '../updates/updateLogs.ts';
import type { Identity } from './identity.ts';
import type { PreparedSubscription } from './prepareSubscription.ts';
import { reconcilingQuery } from './reconcilingQuery.ts';
import type { SchemaSnapshot } from './schemaSnapshot.ts';
import type { SharedRuns } from './sharedRuns.ts';
import { stampUpdate } from './stampUpdate.ts';

/** What the engine lends each subscriber. */
export interface SubscriberParts {
  readonly logs: UpdateLogs;
  readonly runs: SharedRuns;
  readonly reads: ReadRecord | null;
  readonly identity: Identity;
  /** The subscription under the schema of now; throws where that no longer allows it. */
  readonly current: () => { readonly snapshot: SchemaSnapshot; readonly prepared: PreparedSubscription };
  readonly places: ReadonlyMap<string, LogPlace>;
  readonly sequence: number;
  readonly onEnd: () => void;
}

type Result = IteratorResult<FormattedExecutionResult, undefined>;

/** A stretch of a log that is no longer in memory, while it is gone through. */
interface Stretch {
  readonly page: OutboxPage;
  next: number;
}

/**
 * One follower, as the iterator that every transport reads. It has no queue: it reads the shared logs at its own pace, one
 * update when the transport asks for one, so that who reads slowly or never costs a place in each log and nothing more.
 *
 * Written by hand and no generator: the return of a generator waits for the next event, and an idle one would never leave.
 */
export class Subscriber implements AsyncIterableIterator<FormattedExecutionResult, undefined> {
  readonly #parts: SubscriberParts;
  readonly #places: Map<string, { log: string; position: number }>;
  readonly #stretches = new Map<string, Stretch>();
  readonly #unlisten: () => void;
  #sequence: number;
  #lastUpdate: string | null = null;
  #isClosed = false;
  #isWoken = true;
  #resume: (() => void) | null = null;
  #group: { readonly viewer: Viewer; readonly prepared: PreparedSubscription; readonly key: string } | null = null;

  constructor(parts: SubscriberParts) {
    this.#parts = parts;
    this.#places = new Map([...parts.places].map(([source, place]) => [source, { ...place }]));
    this.#sequence = parts.sequence;
    this.#unlisten = parts.logs.listen(() => {
      this.#isWoken = true;
      this.#resume?.();
    });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Where the follower is now, whether or not the last update was for them. */
  get cursor(): string {
    return cursorText({ sequence: this.#sequence, places: this.#places });
  }

  /** The update told last, by a name that stays the same; null before the first. */
  get lastUpdate(): string | null {
    return this.#lastUpdate;
  }

  /** Where the follower is while there is nothing for them: all before was told, or not for them. Null at other times. */
  get restingCursor(): string | null {
    return this.#resume === null ? null : this.cursor;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  async next(): Promise<Result> {
    while (!this.#isClosed) {
      this.#isWoken = false;
      try {
        const update = await this.#nextUpdate();
        // Who left meanwhile gets nothing more, and has not moved on as far as they know.
        if (update !== null) return this.isClosed ? over : { value: update, done: false };
      } catch (error) {
        return this.#end(error);
      }
      if (!this.#hasNews()) await this.#news();
    }
    return over;
  }

  return(): Promise<Result> {
    this.#close();
    return Promise.resolve(over);
  }

  throw(error: unknown): Promise<Result> {
    this.#close();
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }

  async #nextUpdate(): Promise<FormattedExecutionResult | null> {
    const viewer = await this.#parts.identity();
    const { prepared } = this.#parts.current();
    for (const source of this.#parts.logs.sources) {
      const delivered = await this.#from(source, prepared, viewer);
      if (delivered !== null) return this.#tell(delivered);
    }
    return null;
  }

  async #from(source: SourceLog, { filter }: PreparedSubscription, viewer: Viewer): Promise<DeliveredEvent | null> {
    if (source.log === null) return null;
    const place = this.#places.get(source.source);
    if (place === undefined) {
      this.#places.set(source.source, { log: source.log, position: source.head });
      return this.#gap(source, 'SOURCE_AWAY');
    }
    if (!isOfLog(place, source.log)) {
      throw new HubError(
        'CONFLICT',
        `The log of ${source.source} is another one now, as after a backup was restored. Subscribe without "after", and read how things stand.`,
      );
    }
    for (;;) {
      const event = await this.#eventAfter(source, place);
      if (event === null) return null;
      if (event === 'GAP') return this.#gap(source, 'RETENTION');
      place.position = event.position;
      if (filter(event) && mayHear(viewer, event)) return { is: 'EVENT', source: source.source, event };
    }
  }

  /** The next event of a source, from memory or from the log itself; null where there is none now. */
  async #eventAfter(source: SourceLog, place: { position: number }): Promise<LoggedEvent | 'GAP' | null> {
    const stretch = this.#stretches.get(source.source);
    if (stretch !== undefined) {
      const event = stretch.page.events[stretch.next];
      stretch.next += 1;
      if (event !== undefined) return event;
      place.position = stretch.page.next;
      this.#stretches.delete(source.source);
    }
    const event = source.eventAfter(place.position);
    if (event === null) place.position = Math.max(place.position, source.head);
    if (event !== undefined) return event;
    // A source that is away now answers later: the sweep wakes this follower again.
    const page = await source.page(place.position).catch(() => null);
    if (page === null) return null;
    if (page.trimmed > place.position) {
      place.position = page.trimmed;
      return 'GAP';
    }
    this.#stretches.set(source.source, { page, next: 0 });
    return page.next > place.position ? this.#eventAfter(source, place) : null;
  }

  #gap({ source }: SourceLog, reason: GapReason): DeliveredEvent {
    const occurredAt = new Date().toISOString();
    return { is: 'GAP', gap: { source, reason, occurredAt, reconcile: reconcilingQuery } };
  }

  async #tell(delivered: DeliveredEvent): Promise<FormattedExecutionResult> {
    // Asked again for each update: reading from a far log may have taken a while.
    const viewer = await this.#parts.identity();
    const { snapshot, prepared } = this.#parts.current();
    if (this.#group?.viewer !== viewer || this.#group.prepared !== prepared) {
      this.#group = { viewer, prepared, key: this.#parts.runs.groupOf(prepared, viewer) };
    }
    const { result, read } = await this.#parts.runs.resultOf(snapshot, prepared, viewer, this.#group.key, delivered);
    if (read !== null) {
      await this.#parts.reads?.update(read, viewer).catch((error: unknown) => {
        this.#backBefore(delivered);
        throw error;
      });
    }
    this.#sequence += 1;
    this.#lastUpdate = nameOf(delivered, this.#places);
    return stampUpdate(result, prepared.shape, this.cursor, this.#sequence);
  }

  /** What could not be recorded was not told: whoever goes on from the cursor of the end gets it then. */
  #backBefore(delivered: DeliveredEvent): void {
    if (delivered.is === 'GAP') return;
    const place = this.#places.get(delivered.source);
    if (place !== undefined) place.position = delivered.event.position - 1;
  }

  #hasNews(): boolean {
    // Who left while an update was looked for is woken by nobody any more.
    return this.#isWoken || this.#isClosed;
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#resume = () => {
        this.#resume = null;
        resolve();
      };
    });
  }

  /** The last that the follower hears: why it is over, and where to go on. */
  #end(error: unknown): Result {
    const told = error instanceof HubError ? error : null;
    const { cursor } = this;
    this.#close();
    const extensions = { code: told?.code ?? 'INTERNAL', cursor };
    const message = told?.message ?? 'Something went wrong here. Subscribe again with the cursor of this error.';
    return { value: { errors: [{ message, extensions }], extensions: { cursor } }, done: false };
  }

  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#unlisten();
    this.#parts.onEnd();
    this.#resume?.();
  }
}

const over: Result = { value: undefined, done: true };

function nameOf(delivered: DeliveredEvent, places: ReadonlyMap<string, LogPlace>): string {
  if (delivered.is === 'EVENT') return `${delivered.source}/${String(delivered.event.position)}`;
  const { source, reason } = delivered.gap;
  return `gap/${reason}/${source}/${String(places.get(source)?.position)}`;
}

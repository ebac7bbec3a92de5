import type { GraphQLFormattedError } from 'graphql';
import { HubError } from '../../kit/hubError.ts';
import type { Turns } from '../../kit/turns.ts';
import type { Viewer } from '../../kit/viewer.ts';
import type { DeliveredEvent } from '../../schema/events/deliveredEvent.ts';
import type { Payer } from '../limits/costLimiter.ts';
import type { ReadRecord } from '../reads/readRecord.ts';
import { LogWalk } from '../updates/logWalk.ts';
import { mayHear } from '../updates/mayHear.ts';
import { textOfPlaces, type LogPlace } from '../updates/updateCursor.ts';
import type { UpdateLogs } from '../updates/updateLogs.ts';
import type { Identity } from './identity.ts';
import type { PreparedSubscription } from './prepareSubscription.ts';
import type { SchemaSnapshot } from './schemaSnapshot.ts';
import type { SharedRun, SharedRuns, SharedUpdate } from './sharedRuns.ts';
import type { UpdateCharges } from './updateCharges.ts';

/** A subscription under the schema of one moment. */
export interface CurrentSubscription {
  readonly snapshot: SchemaSnapshot;
  readonly prepared: PreparedSubscription;
}

/** What the engine lends each subscriber. */
export interface SubscriberParts {
  readonly logs: UpdateLogs;
  readonly runs: SharedRuns;
  readonly turns: Turns;
  readonly reads: ReadRecord | null;
  /** What has updates paid for, and who pays; null for nobody. */
  readonly charges: UpdateCharges | null;
  readonly payerOf: (viewer: Viewer) => Payer;
  readonly identity: Identity;
  /** The subscription under the schema of now; throws where that no longer allows it. */
  readonly current: () => CurrentSubscription;
  readonly places: ReadonlyMap<string, LogPlace>;
  readonly sequence: number;
  readonly onEnd: (subscriber: Subscriber) => void;
}

/** What a follower is told, ready to be sent. */
export interface Told {
  /** A GraphQL result as JSON. */
  readonly text: string;
  /** Where to go on after it. */
  readonly cursor: string;
  /** Why the subscription is over with it; null for an update. */
  readonly end: GraphQLFormattedError | null;
}

type Result = IteratorResult<Told, undefined>;

/** The longest that a follower without budget waits before they try again, in milliseconds. */
const longestWaitMs = 5_000;

/**
 * One follower, as the iterator that every transport reads. It has no queue: it reads the shared logs at its own pace, one
 * update when the transport asks for one, so that who reads slowly or never costs a place in each log and nothing more.
 *
 * Written by hand and no generator: the return of a generator waits for the next event, and an idle one would never leave.
 */
export class Subscriber implements AsyncIterableIterator<Told, undefined> {
  readonly #parts: SubscriberParts;
  readonly #walk: LogWalk;
  readonly #unlisten: () => void;
  #sequence: number;
  #lastUpdate: string | null = null;
  #isClosed = false;
  #isWoken = true;
  #isResting = false;
  #resume: (() => void) | null = null;

  constructor(parts: SubscriberParts) {
    this.#parts = parts;
    this.#walk = new LogWalk(parts.logs, parts.places);
    this.#sequence = parts.sequence;
    this.#unlisten = parts.logs.listen(() => {
      this.#isWoken = true;
      this.#resume?.();
    });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Where the follower is now: after all that they were told, and before what is being made for them. */
  get cursor(): string {
    return this.#parts.logs.seal.textOf({ sequence: this.#sequence, places: this.#walk.places });
  }

  /** The update told last, by a name that stays the same; null before the first. */
  get lastUpdate(): string | null {
    return this.#lastUpdate;
  }

  /**
   * Where the follower is while there is nothing for them: all before was told, or not for them. Null at other times. For the hub
   * itself to see whether they have moved on; what it tells and keeps is `cursor`.
   */
  get restingPlace(): string | null {
    return this.#isResting ? textOfPlaces(this.#walk.places) : null;
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
      await this.#rest();
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

  async #nextUpdate(): Promise<Told | null> {
    const viewer = await this.#parts.identity();
    const { prepared } = this.#parts.current();
    const step = this.#walk.next((event) => prepared.filter(event) && mayHear(viewer, event));
    const delivered = step instanceof Promise ? await step : step;
    if (delivered === null) return null;
    try {
      return await this.#tell(delivered);
    } finally {
      // What was not told, for whatever reason, comes again to whoever goes on from the cursor of the end.
      this.#walk.back();
    }
  }

  async #tell(delivered: DeliveredEvent): Promise<Told | null> {
    const update = await this.#paid(delivered);
    if (update === null) return null;
    const { text, read, viewer } = update;
    if (read !== null) await this.#parts.reads?.update(read, viewer);
    await this.#parts.turns.next();
    this.#walk.told();
    this.#sequence += 1;
    this.#lastUpdate = delivered.is === 'EVENT' ? delivered.id : delivered.gap.id;
    const { cursor } = this;
    return { text: text.of(cursor, this.#sequence), cursor, end: null };
  }

  /** What the event comes to, once whoever pays could pay for it; null for who left before. */
  async #paid(delivered: DeliveredEvent): Promise<(SharedUpdate & { readonly viewer: Viewer }) | null> {
    const { identity, current, runs, charges, payerOf } = this.#parts;
    while (!this.#isClosed) {
      // Asked again for each update: reading from a far log, and waiting, may have taken a while.
      const viewer = await identity();
      const { snapshot, prepared } = current();
      const run: SharedRun = runs.of(snapshot, prepared, viewer, delivered);
      const waitMs = charges === null ? 0 : await charges.pay(run, prepared, payerOf(viewer));
      if (waitMs === 0) return { ...(await run.update()), viewer };
      await this.#pause(Math.min(waitMs, longestWaitMs));
    }
    return null;
  }

  /** Until there is news. Who left while an update was looked for is woken by nobody any more. */
  async #rest(): Promise<void> {
    if (this.#isWoken || this.#isClosed) return;
    this.#isResting = true;
    await this.#woken();
    this.#isResting = false;
  }

  async #pause(milliseconds: number): Promise<void> {
    if (this.#isClosed) return;
    const timer = setTimeout(() => this.#resume?.(), milliseconds);
    await this.#woken();
    clearTimeout(timer);
  }

  #woken(): Promise<void> {
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
    const message = told?.message ?? 'Something went wrong here. Subscribe again with the cursor of this error.';
    const end = { message, extensions: { code: told?.code ?? 'INTERNAL', cursor } };
    return { value: { text: JSON.stringify({ errors: [end], extensions: { cursor } }), cursor, end }, done: false };
  }

  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#unlisten();
    this.#parts.onEnd(this);
    this.#resume?.();
  }
}

const over: Result = { value: undefined, done: true };

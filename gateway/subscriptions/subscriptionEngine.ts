import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { HubError, type HubErrorCode } from '../../kit/hubError.ts';
import type { Feed } from '../../kit/outbox/feed.ts';
import { Places } from '../../kit/server/places.ts';
import { Turns } from '../../kit/turns.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { payerOf } from '../limits/payerOf.ts';
import type { ReadRecord } from '../reads/readRecord.ts';
import type { Transport } from '../transports/transport.ts';
import { away, isAway, isOfLog, type LogPlace, type UpdateCursor } from '../updates/updateCursor.ts';
import { UpdateLogs } from '../updates/updateLogs.ts';
import type { UpdateSeal } from '../updates/updateSeal.ts';
import type { Identity } from './identity.ts';
import { PastUpdates, type PastUpdate } from './pastUpdates.ts';
import { SubscriptionPreparer, type PreparedSubscription, type SubscriptionRequest } from './prepareSubscription.ts';
import { createUpdateRunner } from './runUpdate.ts';
import type { SchemaSnapshot } from './schemaSnapshot.ts';
import { SharedRuns } from './sharedRuns.ts';
import { Subscriber, type CurrentSubscription } from './subscriber.ts';
import type { UpdateCharges } from './updateCharges.ts';

export interface SubscriptionEngineOptions {
  readonly feeds: readonly Feed[];
  readonly seal: UpdateSeal;
  readonly transports: Readonly<Record<string, Transport>>;
  readonly snapshot: SchemaSnapshot;
  /** Where what followers are told is recorded; null or left out for nowhere. */
  readonly reads?: ReadRecord | null;
  /** What has updates paid for; null or left out for nothing. */
  readonly charges?: UpdateCharges | null;
  readonly maxTokens: number;
  /** Whether the schema may be told. */
  readonly introspection: boolean;
  readonly logger: Logger;
  /** How often idle followers are asked again who they are, in milliseconds. @default 5_000 */
  readonly sweepMs?: number;
  /** Most followers of this process, half of them of one key or address. @default 20_000 */
  readonly mostSubscribers?: number;
  /** Newest events kept in memory, of each source. @default 10_000 */
  readonly kept?: number;
}

/** The subscription, or why there is none. */
export type Subscribed = Subscriber | { readonly errors: readonly GraphQLFormattedError[] };

/** Who follows, and from where. */
export interface Follower {
  readonly identity: Identity;
  /** The address that pays for whoever shows nothing. */
  readonly address: string;
}

const noPlace =
  'This gateway has as many followers as it may, or as many of yours. Try again in a minute, or at another gateway.';

/** How long a new follower waits for a source that has not answered yet. */
const patienceMs = 2_000;

/** Follows the logs for all subscribers of this process, whatever transport they come by. */
export class SubscriptionEngine {
  readonly runs: SharedRuns;
  readonly #options: SubscriptionEngineOptions;
  readonly #logs: UpdateLogs;
  readonly #past: PastUpdates;
  readonly #turns = new Turns();
  readonly #subscribers = new Set<Subscriber>();
  #snapshot: SchemaSnapshot;
  readonly #places: Places;
  #preparer: SubscriptionPreparer;
  #sweep: NodeJS.Timeout | null = null;

  constructor(options: SubscriptionEngineOptions) {
    const { feeds, seal, transports, logger, snapshot, kept } = options;
    this.#options = options;
    this.runs = new SharedRuns(createUpdateRunner(transports, logger, options.reads ?? null));
    this.#logs = new UpdateLogs({ feeds, seal, logger, ...(kept !== undefined && { kept }) });
    this.#past = new PastUpdates({ logs: this.#logs, runs: this.runs, reads: options.reads ?? null });
    this.#snapshot = snapshot;
    this.#places = new Places(options.mostSubscribers ?? 20_000, 0.5);
    this.#preparer = new SubscriptionPreparer(snapshot.schema, options);
  }

  /** Followers now. */
  get size(): number {
    return this.#subscribers.size;
  }

  /** Changes whenever there may be something to tell. */
  get round(): number {
    return this.#logs.round;
  }

  start(): void {
    this.#logs.start();
    this.#sweep ??= setInterval(() => this.#logs.wakeAll(), this.#options.sweepMs ?? 5_000).unref();
  }

  /** Goes on under another schema: followers whose subscription it still allows notice nothing, the others are told. */
  useSchema(snapshot: SchemaSnapshot): void {
    this.#snapshot = snapshot;
    this.#preparer = new SubscriptionPreparer(snapshot.schema, this.#options);
    this.#logs.wakeAll();
  }

  /** A cursor of now, for who connects and has none yet; of a source that does not answer it says that it is away. */
  async now(): Promise<string> {
    return this.#logs.seal.textOf(await this.#startOf(null));
  }

  /** The same once every source has answered. @throws HubError SOURCE_UNAVAILABLE where one does not */
  async settledNow(): Promise<string> {
    const places = this.#heads();
    const start = await this.#startOf(null);
    if ([...start.places.values()].some(isAway)) {
      throw new HubError('SOURCE_UNAVAILABLE', 'A source does not answer. Try again in a minute.');
    }
    // What happened while one of them was waited for is not behind whoever asked.
    const answered = [...places].filter(([, place]) => !isAway(place));
    return this.#logs.seal.textOf({ sequence: 0, places: new Map([...start.places, ...answered]) });
  }

  /** Why a subscription cannot be followed, one line each; empty where it can. */
  faultsOf(request: SubscriptionRequest): readonly string[] {
    const preparation = this.#preparer.prepare(request);
    return 'errors' in preparation ? preparation.errors.map(({ message }) => message) : [];
  }

  /** Why a cursor cannot be gone on from; null where it can. */
  async faultOfCursor(cursor: string): Promise<string | null> {
    try {
      await this.#startOf(cursor);
      return null;
    } catch (error) {
      if (error instanceof HubError && error.code === 'BAD_USER_INPUT') return error.message;
      throw error;
    }
  }

  /**
   * What a subscription would have told of the latest events, without following.
   * @throws HubError or GraphQLError for a request that could not be followed
   */
  async latest(request: SubscriptionRequest, viewer: Viewer, most: number): Promise<readonly PastUpdate[]> {
    return this.#past.latest(this.#currentOf(request, viewer), viewer, most);
  }

  /** One update after a cursor, made once more; null where the logs hold it no more, or it is not wanted. @throws as `latest` */
  async again(
    request: SubscriptionRequest,
    viewer: Viewer,
    cursor: string,
    isIt: (update: string) => boolean,
  ): Promise<PastUpdate | null> {
    const current = this.#currentOf(request, viewer);
    return this.#past.again(current, viewer, await this.#startOf(cursor), isIt);
  }

  /** Never throws: a request that cannot be followed has its reasons as errors. */
  async subscribe(
    request: SubscriptionRequest,
    follower: Follower,
    lastEventId: string | null = null,
  ): Promise<Subscribed> {
    try {
      const preparation = this.#preparer.prepare(request);
      if ('errors' in preparation) return { errors: preparation.errors.map((error) => error.toJSON()) };
      const { prepared, after } = preparation;
      const viewer = await follower.identity();
      this.#options.charges?.check(prepared, viewer);
      const start = await this.#startOf(lastEventId ?? after);
      const leave = this.#places.take(payerOf(viewer, follower.address).name, noPlace);
      return this.#open(request, prepared, follower, start, leave);
    } catch (error) {
      return { errors: [refusal(error)] };
    }
  }

  #currentOf(request: SubscriptionRequest, viewer: Viewer): CurrentSubscription {
    const preparation = this.#preparer.prepare(request);
    if ('errors' in preparation) throw new HubError('BAD_USER_INPUT', messagesOf(preparation.errors));
    const { prepared } = preparation;
    this.#options.charges?.check(prepared, viewer);
    return { snapshot: this.#snapshot, prepared };
  }

  async stop(): Promise<void> {
    if (this.#sweep !== null) clearInterval(this.#sweep);
    for (const subscriber of this.#subscribers) await subscriber.return();
    await this.#logs.stop();
  }

  #open(
    request: SubscriptionRequest,
    first: PreparedSubscription,
    { identity, address }: Follower,
    { places, sequence }: UpdateCursor,
    leave: () => void,
  ): Subscriber {
    let [snapshot, prepared] = [this.#snapshot, first];
    const subscriber = new Subscriber({
      logs: this.#logs,
      runs: this.runs,
      turns: this.#turns,
      reads: this.#options.reads ?? null,
      charges: this.#options.charges ?? null,
      payerOf: (viewer) => payerOf(viewer, address),
      identity,
      places,
      sequence,
      current: () => {
        if (snapshot !== this.#snapshot) {
          prepared = this.#prepareAgain(request);
          snapshot = this.#snapshot;
        }
        return { snapshot, prepared };
      },
      onEnd: () => {
        leave();
        this.#subscribers.delete(subscriber);
      },
    });
    this.#subscribers.add(subscriber);
    return subscriber;
  }

  #prepareAgain(request: SubscriptionRequest): PreparedSubscription {
    const preparation = this.#preparer.prepare(request);
    if ('prepared' in preparation) return preparation.prepared;
    const reasons = messagesOf(preparation.errors);
    throw new HubError('SCHEMA_CHANGED', `The graph has changed, and this subscription is no longer valid: ${reasons}`);
  }

  async #startOf(after: string | null): Promise<UpdateCursor> {
    await Promise.all(this.#logs.sources.map((source) => source.known(patienceMs)));
    if (after === null) return { sequence: 0, places: this.#heads() };
    const { sequence, places } = this.#logs.seal.read(after);
    const checked = new Map<string, LogPlace>();
    for (const source of this.#logs.sources) {
      const place = places.get(source.source);
      if (source.log === null || (place !== undefined && isAway(place))) {
        if (place !== undefined) checked.set(source.source, place);
        continue;
      }
      // A source that the hub did not have then is followed from its beginning.
      const { position = 0, log = source.log } = place ?? {};
      if (!isOfLog({ log, position }, source.log)) throw foreign();
      if (position > source.head && (await source.page(position)).last < position) throw future(source.source);
      checked.set(source.source, { log: source.log, position });
    }
    const known = new Set(this.#logs.sources.map(({ source }) => source));
    if ([...places.keys()].some((source) => !known.has(source))) throw foreign();
    return { sequence, places: checked };
  }

  #heads(): Map<string, LogPlace> {
    return new Map(
      this.#logs.sources.map(({ source, log, head }) => [source, log === null ? away : { log, position: head }]),
    );
  }
}

function messagesOf(errors: readonly GraphQLError[]): string {
  return errors.map(({ message }) => message).join(' ');
}

function foreign(): HubError {
  return new HubError(
    'BAD_USER_INPUT',
    '"after" is a cursor of another hub, or of this one before a backup was restored. Leave it out to begin now, and read how things stand.',
  );
}

function future(source: string): HubError {
  return new HubError(
    'BAD_USER_INPUT',
    `"after" is beyond the last update of ${source}: no update can have had this cursor yet. Give the cursor of the last update received.`,
  );
}

function refusal(error: unknown): GraphQLFormattedError {
  if (error instanceof GraphQLError) {
    // A status is for who asked by a plain request.
    const extensions = Object.entries(error.extensions).filter(([name]) => name !== 'http');
    return { ...error.toJSON(), extensions: Object.fromEntries(extensions) };
  }
  const code: HubErrorCode = error instanceof HubError ? error.code : 'SOURCE_UNAVAILABLE';
  const message =
    error instanceof HubError
      ? error.message
      : 'The subscription could not begin, since a source did not answer. Try again in a minute.';
  return { message, extensions: { code } };
}

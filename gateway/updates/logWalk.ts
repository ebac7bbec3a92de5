import { HubError } from '../../kit/hubError.ts';
import type { OutboxPage } from '../../kit/outbox/outboxPage.ts';
import type { DeliveredEvent, GapReason } from '../../schema/events/deliveredEvent.ts';
import type { LoggedEvent } from '../../schema/events/loggedEvent.ts';
import { reconcilingQuery } from './reconcilingQuery.ts';
import type { SourceLog } from './sourceLog.ts';
import { away, isAway, isOfLog, type LogPlace } from './updateCursor.ts';
import type { UpdateLogs } from './updateLogs.ts';
import type { UpdateSeal } from './updateSeal.ts';

/** A stretch of a log that is no longer in memory, while it is gone through. */
interface Stretch {
  readonly page: OutboxPage;
  next: number;
}

/** Whether an event is for whoever walks. */
export type Wanted = (event: LoggedEvent) => boolean;

type Found = DeliveredEvent | null;

/** What is found in memory: something, nothing, or that only the log itself knows. */
type Near = Found | 'FAR';

/**
 * One follower's way through all logs: a place in each, and no queue. What is found is in hand until it was told; whoever asks for
 * the places meanwhile gets those before it, so that nobody goes on behind an update that they never had.
 */
export class LogWalk {
  readonly #sources: readonly SourceLog[];
  readonly #seal: UpdateSeal;
  readonly #places: Map<string, LogPlace>;
  /** Made by who falls far behind, and by nobody else. */
  #stretches: Map<string, Stretch> | null = null;
  #inHand: { readonly source: string; readonly before: LogPlace } | null = null;

  constructor({ sources, seal }: UpdateLogs, places: ReadonlyMap<string, LogPlace>) {
    this.#sources = sources;
    this.#seal = seal;
    this.#places = new Map(places);
  }

  /** Where to go on from: before what is in hand. */
  get places(): ReadonlyMap<string, LogPlace> {
    if (this.#inHand === null) return this.#places;
    const places = new Map(this.#places);
    places.set(this.#inHand.source, this.#inHand.before);
    return places;
  }

  /** The next event that is wanted, or a gap; null where there is none now. A promise for who is far behind alone. */
  next(wanted: Wanted): Found | Promise<Found> {
    for (const source of this.#sources) {
      const found = this.#near(source, wanted);
      if (found === 'FAR') return this.#far(wanted);
      if (found !== null) return found;
    }
    return null;
  }

  /** What was in hand has been told. */
  told(): void {
    this.#inHand = null;
  }

  /** What was in hand could not be told: it comes again, here or to whoever goes on from the places. */
  back(): void {
    if (this.#inHand === null) return;
    const { source, before } = this.#inHand;
    this.#places.set(source, before);
    this.#stretches?.delete(source);
    this.#inHand = null;
  }

  #near(source: SourceLog, wanted: Wanted): Near {
    if (source.log === null) return null;
    const place = this.#placeIn(source, source.log);
    if (place === null) return this.#gap(source, 'SOURCE_AWAY', away);
    if (this.#stretches?.has(source.source) === true) return 'FAR';
    for (let { position } = place; ;) {
      const event = source.eventAfter(position);
      if (event === undefined) return 'FAR';
      if (event === null) {
        // Another gateway may have read further, and the place may be beyond the log: only the log itself knows.
        if (position > source.head) return 'FAR';
        this.#move(source, place, source.head);
        return null;
      }
      if (wanted(event)) return this.#event(source, event, { ...place, position });
      position = event.position;
    }
  }

  /** The place in a log; null where the source was away when the follower began, who then begins at its end. */
  #placeIn(source: SourceLog, log: string): LogPlace | null {
    const place = this.#places.get(source.source);
    if (place === undefined) {
      const beginning = { log, position: 0 };
      this.#places.set(source.source, beginning);
      return beginning;
    }
    if (isAway(place)) {
      this.#places.set(source.source, { log, position: source.head });
      return null;
    }
    if (isOfLog(place, log)) return place;
    throw anotherLog(source.source);
  }

  async #far(wanted: Wanted): Promise<Found> {
    for (const source of this.#sources) {
      for (;;) {
        const near = this.#near(source, wanted);
        const found = near === 'FAR' ? await this.#inStretch(source, wanted) : near;
        if (found === 'AGAIN') continue;
        if (found !== null) return found;
        break;
      }
    }
    return null;
  }

  /** Goes through a stretch of the log itself. @returns AGAIN at its end */
  async #inStretch(source: SourceLog, wanted: Wanted): Promise<Found | 'AGAIN'> {
    const place = this.#places.get(source.source);
    if (place === undefined) return null;
    const stretch = this.#stretches?.get(source.source) ?? (await this.#read(source, place));
    if (stretch === null) return null;
    if (stretch === 'GAP') return this.#gap(source, 'RETENTION', place);
    for (let { position } = place; ;) {
      const event = stretch.page.events[stretch.next];
      if (event === undefined) break;
      stretch.next += 1;
      if (wanted(event)) return this.#event(source, event, { ...place, position });
      position = event.position;
    }
    this.#stretches?.delete(source.source);
    if (stretch.page.events.length === 0 && stretch.page.next <= place.position) return null;
    this.#move(source, place, stretch.page.next);
    return 'AGAIN';
  }

  async #read(source: SourceLog, place: LogPlace): Promise<Stretch | 'GAP' | null> {
    // A source that is away now answers later: the sweep wakes this follower again.
    const page = await source.page(place.position).catch(() => null);
    if (page === null) return null;
    if (page.last < place.position) throw anotherLog(source.source);
    if (page.trimmed > place.position) {
      this.#move(source, place, page.trimmed);
      return 'GAP';
    }
    const stretch = { page, next: 0 };
    this.#stretches ??= new Map();
    this.#stretches.set(source.source, stretch);
    return stretch;
  }

  #event(source: SourceLog, event: LoggedEvent, before: LogPlace): DeliveredEvent {
    this.#inHand = { source: source.source, before };
    this.#move(source, before, event.position);
    const id = this.#seal.nameOfEvent(source.source, event);
    return { is: 'EVENT', id, source: source.source, event };
  }

  #gap({ source }: SourceLog, reason: GapReason, before: LogPlace): DeliveredEvent {
    this.#inHand = { source, before };
    const now = new Date();
    const id = this.#seal.nameOf(source, `gap/${reason}/${String(this.#places.get(source)?.position)}`);
    return {
      is: 'GAP',
      gap: { id, source, reason, occurredAt: now.toISOString(), reconcile: reconcilingQuery(now) },
    };
  }

  #move({ source }: SourceLog, { log }: LogPlace, position: number): void {
    this.#places.set(source, { log, position });
  }
}

function anotherLog(source: string): HubError {
  return new HubError(
    'CONFLICT',
    `The log of ${source} is another one now, as after a backup was restored. Subscribe without "after", and read how things stand.`,
  );
}

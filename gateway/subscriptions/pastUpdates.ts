import type { Viewer } from '../../kit/viewer.ts';
import type { DeliveredEvent } from '../../schema/events/deliveredEvent.ts';
import type { ReadRecord } from '../reads/readRecord.ts';
import { LogWalk } from '../updates/logWalk.ts';
import { mayHear } from '../updates/mayHear.ts';
import { away, type LogPlace, type UpdateCursor } from '../updates/updateCursor.ts';
import type { UpdateLogs } from '../updates/updateLogs.ts';
import type { SharedRuns } from './sharedRuns.ts';
import type { CurrentSubscription } from './subscriber.ts';

/** An update of which nobody waits any more: its name, and a GraphQL result as JSON. */
export interface PastUpdate {
  readonly update: string;
  readonly text: string;
}

export interface PastUpdatesParts {
  readonly logs: UpdateLogs;
  readonly runs: SharedRuns;
  readonly reads: ReadRecord | null;
}

interface Found {
  readonly update: string;
  readonly delivered: DeliveredEvent;
  readonly places: ReadonlyMap<string, LogPlace>;
}

/** How far back the latest updates are looked for, in events of each source. */
const farthest = 1_000;

/** Makes updates that are over: to show what a subscription would have told, or to send one again. */
export class PastUpdates {
  readonly #parts: PastUpdatesParts;

  constructor(parts: PastUpdatesParts) {
    this.#parts = parts;
  }

  /** The latest that the subscription wants, the oldest first, numbered from 1. */
  async latest(current: CurrentSubscription, viewer: Viewer, most: number): Promise<readonly PastUpdate[]> {
    const places = new Map(
      this.#parts.logs.sources.map(({ source, log, head }) => [
        source,
        log === null ? away : { log, position: Math.max(0, head - farthest) },
      ]),
    );
    const found: Found[] = [];
    for await (const each of this.#walk(current, viewer, places)) found.push(each);
    const latest = found.sort((one, other) => whenOf(one).localeCompare(whenOf(other))).slice(-most);
    const told: PastUpdate[] = [];
    for (const [place, each] of latest.entries()) told.push(await this.#told(current, viewer, each, place + 1));
    return told;
  }

  /** One update that came after a cursor, as it was numbered then; null where the logs hold it no more or it is not wanted. */
  async again(
    current: CurrentSubscription,
    viewer: Viewer,
    { places, sequence }: UpdateCursor,
    isIt: (update: string) => boolean,
  ): Promise<PastUpdate | null> {
    for await (const each of this.#walk(current, viewer, places)) {
      if (isIt(each.update) || isIt(plainNameOf(each.delivered))) {
        return this.#told(current, viewer, each, sequence + 1);
      }
    }
    return null;
  }

  async *#walk(
    { prepared }: CurrentSubscription,
    viewer: Viewer,
    from: ReadonlyMap<string, LogPlace>,
  ): AsyncGenerator<Found> {
    const walk = new LogWalk(this.#parts.logs, from);
    for (;;) {
      const delivered = await walk.next((event) => prepared.filter(event) && mayHear(viewer, event));
      if (delivered === null) return;
      walk.told();
      if (delivered.is === 'EVENT') yield { update: delivered.id, delivered, places: new Map(walk.places) };
    }
  }

  async #told(
    { snapshot, prepared }: CurrentSubscription,
    viewer: Viewer,
    { update, delivered, places }: Found,
    sequence: number,
  ): Promise<PastUpdate> {
    const { text, read } = await this.#parts.runs.of(snapshot, prepared, viewer, delivered).update();
    if (read !== null) await this.#parts.reads?.update(read, viewer);
    return { update, text: text.of(this.#parts.logs.seal.textOf({ sequence, places }), sequence) };
  }
}

/** What dead letters from before names were sealed know an update by. */
function plainNameOf(delivered: DeliveredEvent): string {
  return delivered.is === 'EVENT' ? `${delivered.source}/${String(delivered.event.position)}` : delivered.gap.id;
}

function whenOf({ delivered }: Found): string {
  return delivered.is === 'EVENT' ? delivered.event.occurredAt : delivered.gap.occurredAt;
}

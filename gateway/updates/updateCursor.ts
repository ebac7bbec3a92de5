import { z } from 'zod';
import { HubError } from '../../kit/hubError.ts';

/** Where a follower is in one log. */
export interface LogPlace {
  /** The log's name for itself. */
  readonly log: string;
  readonly position: number;
}

/** Where a follower is: in the log of every source, and how many updates they have had. */
export interface UpdateCursor {
  readonly sequence: number;
  readonly places: ReadonlyMap<string, LogPlace>;
}

/**
 * Where a follower is in the log of a source that has not answered since they began: what came since then they are told as a gap.
 * A source of which a cursor says nothing the hub did not have then, and it is followed from its beginning.
 */
export const away: LogPlace = { log: '', position: 0 };

export function isAway({ log }: LogPlace): boolean {
  return log === away.log;
}

/** Enough of a log's name to tell logs apart. */
const nameLength = 12;

const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const contents = z.tuple([z.literal(1), whole, z.record(z.string(), z.tuple([z.string(), whole]))]);

/** As text that means nothing to anyone else. */
export function cursorText({ sequence, places }: UpdateCursor): string {
  const logs = Object.fromEntries(
    [...places].map(([source, { log, position }]) => [source, [log.slice(0, nameLength), position]]),
  );
  return Buffer.from(JSON.stringify([1, sequence, logs])).toString('base64url');
}

/** @throws HubError where the text is no cursor of updates */
export function readCursor(text: string): UpdateCursor {
  const parsed = contents.safeParse(jsonOf(text));
  if (!parsed.success) {
    throw new HubError(
      'BAD_USER_INPUT',
      '"after" is no cursor of updates. Give the `cursor` of the last update received as it came, or leave it out to begin now.',
    );
  }
  const [, sequence, logs] = parsed.data;
  return {
    sequence,
    places: new Map(Object.entries(logs).map(([source, [log, position]]) => [source, { log, position }])),
  };
}

export function isOfLog(place: LogPlace, log: string): boolean {
  return log.slice(0, nameLength) === place.log.slice(0, nameLength);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

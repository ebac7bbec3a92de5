import { z } from 'zod';

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
const placesFormat = z.record(z.string(), z.tuple([z.string(), whole]));
const plainFormat = z.tuple([z.literal(1), whole, placesFormat]);

/** Places as JSON. */
export function textOfPlaces(places: ReadonlyMap<string, LogPlace>): string {
  const logs = [...places].map(([source, { log, position }]) => [source, [log.slice(0, nameLength), position]]);
  return JSON.stringify(Object.fromEntries(logs));
}

/** Null for what is none. */
export function placesOfText(text: string): ReadonlyMap<string, LogPlace> | null {
  const parsed = placesFormat.safeParse(jsonOf(text));
  return parsed.success ? placesOf(parsed.data) : null;
}

/** A cursor as it was before cursors were sealed; null for what is none. */
export function readPlainCursor(text: string): UpdateCursor | null {
  const parsed = plainFormat.safeParse(jsonOf(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success) return null;
  const [, sequence, logs] = parsed.data;
  return { sequence, places: placesOf(logs) };
}

export function isOfLog(place: LogPlace, log: string): boolean {
  return log.slice(0, nameLength) === place.log.slice(0, nameLength);
}

function placesOf(logs: z.infer<typeof placesFormat>): ReadonlyMap<string, LogPlace> {
  return new Map(Object.entries(logs).map(([source, [log, position]]) => [source, { log, position }]));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

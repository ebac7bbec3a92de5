import { z } from 'zod';
import { eventKeys, isEventKind, type EventKind } from './eventKeys.ts';
import { significances, type Significance } from './significance.ts';

/** An event as a log holds it. */
export interface LoggedEvent {
  readonly kind: EventKind;
  /** Its place in the log that it comes from, in the order in which changes took effect. */
  readonly position: number;
  /** Code of the area that it is about; null where it is about none in particular. */
  readonly area: string | null;
  readonly significance: Significance;
  /** What `eventKeys` declares for the kind. */
  readonly keys: Readonly<Record<string, string>>;
  /** When it took effect, such as "2026-11-27T14:30:00.000Z". */
  readonly occurredAt: string;
}

const row = z.object({
  kind: z.string(),
  position: z.number().int().positive(),
  area: z.string().nullable(),
  significance: z.enum(significances),
  keys: z.record(z.string(), z.unknown()),
  occurredAt: z.iso.datetime(),
});

/** Reads an event from a database or another process; null for a kind that a newer hub wrote and this one does not know. */
export function readLoggedEvent(given: unknown): LoggedEvent | null {
  const { kind, keys, ...rest } = row.parse(given);
  return isEventKind(kind) ? { ...rest, kind, keys: eventKeys[kind].parse(keys) } : null;
}

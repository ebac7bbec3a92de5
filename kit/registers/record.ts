import type { ViewerRole } from '../viewer.ts';
import type { Field, Held } from './field.ts';

export type Values = Readonly<Record<string, Held | null>>;

/** A record of a register as it stands, or stood after one of its changes. */
export interface RegisterRecord {
  readonly register: string;
  /** Its key: "E05009317" for a ward's panel, "E05009317/2026-1" for one of its priorities. */
  readonly id: string;
  /** Code of the area that it is of. */
  readonly area: string;
  /** Code of the borough whose secretaries keep it; null where it is London's. */
  readonly borough: string | null;
  /** Id of the record that it belongs to; null where it stands by itself. */
  readonly parent: string | null;
  readonly state: string;
  /** The day from which it has been in that state. */
  readonly since: string;
  /** 1 for the first, one more with each change. */
  readonly version: number;
  readonly values: Values;
  /** The day on which the latest change took effect. */
  readonly effectiveOn: string;
  /** When the latest change was recorded, as an instant with its offset, such as "2026-11-27 14:32:05.12+00". */
  readonly changedAt: string;
  readonly changedBy: Keeper;
  /** Whether it is made up to show the hub. */
  readonly isDemonstration: boolean;
}

/** Who made a change: never a person. */
export interface Keeper {
  readonly agency: string | null;
  readonly role: ViewerRole;
}

/** A change of a record: what it was afterwards, and who made it so, when and why. */
export interface RecordChange extends RegisterRecord {
  readonly act: string;
  /** Why; shown to those who may keep the record. */
  readonly reason: string;
  /** The fields that changed. */
  readonly changed: readonly string[];
}

/** What a record holds for a field; null where nothing. */
export function valueOf<Value extends Held>(record: Pick<RegisterRecord, 'values'>, field: Field<Value>): Value | null {
  const held = record.values[field.name] ?? null;
  return held === null ? null : field.held.parse(held);
}

import { UserErrorCode } from '../../schema/records/userError.ts';
import type { Command, Objection, World } from './decide.ts';
import type { Field, FreeText, Given, Held } from './field.ts';
import { personOf } from './person.ts';
import { valueOf, type RegisterRecord, type Values } from './record.ts';
import type { Act, Register } from './register.ts';

interface Merging {
  readonly register: Register;
  readonly act: Act;
  readonly command: Command;
  readonly current: RegisterRecord | undefined;
  readonly world: World;
}

interface Merged {
  readonly values: Values;
  /** Names of the fields that differ from before. */
  readonly changed: readonly string[];
  readonly objections: readonly Objection[];
}

/** What a record holds once an act is done, and what speaks against it. */
export function mergeValues({ register, act, command, current, world }: Merging): Merged {
  const objections: Objection[] = [];
  const settable = new Set([...(act.from === null ? register.key : []), ...act.requires, ...act.accepts]);
  const values: Record<string, Held | null> = {};
  for (const field of register.fields) {
    const given = command.given[field.name];
    const before = current?.values[field.name] ?? null;
    values[field.name] = startOf(field.name, act, before, command.effectiveOn ?? world.today);
    if (given === undefined) continue;
    const objection = settable.has(field.name) ? faultOf(field, given, world) : notAccepted(field, act);
    if (objection !== null) objections.push(objection);
    else values[field.name] = given === null ? null : held(field, given, before, world);
  }
  objections.push(...missing(register, act, values, objections));
  const step = { from: current?.state ?? null, since: current?.since ?? null, on: command.effectiveOn ?? world.today };
  if (objections.length === 0) objections.push(...(register.check?.(values, command.act, step) ?? []));
  const changed = register.fields
    .map(({ name }) => name)
    .filter((name) => JSON.stringify(values[name]) !== JSON.stringify(current?.values[name] ?? null));
  return { values, changed, objections };
}

/** What a field holds before anything is given for it. */
function startOf(name: string, { clears, sets, stamps }: Act, before: Held | null, day: string): Held | null {
  const set = sets?.[name];
  if (set !== undefined) return set;
  if (stamps?.includes(name) === true) return day;
  return clears?.includes(name) === true ? null : before;
}

function faultOf(field: Field<Held>, given: Given | null, world: World): Objection | null {
  if (given === null) return null;
  const fault = field.fault(given, world.today);
  if (fault !== null) return { ...fault, field: field.name };
  if (field.kind.is !== 'REFERENCE' || world.knows(field.kind.register, String(given))) return null;
  const message = `There is no record "${String(given).slice(0, 60)}" of ${field.kind.register.replaceAll('-', ' ')}. Open it first, or correct the id.`;
  return { code: UserErrorCode.UNKNOWN_RECORD, message, field: field.name };
}

function notAccepted(field: Field<Held>, act: Act): Objection {
  const code = UserErrorCode.NOT_ACCEPTED;
  return { code, message: `"${act.word}" does not set "${field.heading}".`, field: field.name };
}

function missing(register: Register, act: Act, values: Values, known: readonly Objection[]): readonly Objection[] {
  const needed = act.from === null ? [...register.key, ...act.requires] : act.requires;
  return register.fields
    .filter(({ name }) => needed.includes(name) && isNothing(values[name] ?? null))
    .filter(({ name }) => !known.some(({ field }) => field === name))
    .map(({ name, heading }) => ({
      code: UserErrorCode.REQUIRED,
      message: `"${act.word}" needs "${heading}".`,
      field: name,
    }));
}

/** Of a list, that it is empty says as little as that there is none. */
function isNothing(value: Held | null): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** A value as it is held: of a free text, what is published stays so until the new one is approved. */
function held(field: Field<Held>, given: Given, before: Held | null, world: World): Held {
  if (field.kind.is !== 'FREE_TEXT') return given;
  const standing = before === null ? null : valueOf({ values: { [field.name]: before } }, field);
  const published = isFreeText(standing) ? standing.published : null;
  const text = String(given).trim();
  if (text === published) return { published, pending: null };
  const { agency } = world.viewer;
  // What is made up to show the hub has no second person.
  return world.isDemonstration
    ? { published: text, pending: null }
    : { published, pending: { text, author: personOf(world.viewer), agency } };
}

export function isFreeText(value: Held | null): value is FreeText {
  return typeof value === 'object' && value !== null && 'published' in value;
}

import { areaByCode } from '../../schema/places/areas.ts';
import { UserErrorCode } from '../../schema/records/userError.ts';
import { mayAct, whoMayAct } from '../access/mayAct.ts';
import { speaksFor } from '../access/speaksFor.ts';
import { statedDay } from '../importing/statedDay.ts';
import type { Viewer } from '../viewer.ts';
import type { Given } from './field.ts';
import { mergeValues } from './mergeValues.ts';
import { reasonFault } from './reasonFault.ts';
import type { RecordChange, RegisterRecord, Values } from './record.ts';
import { textActsOf, type Act, type Register } from './register.ts';
import { rolePhrase } from './rolePhrase.ts';
import { replacedTexts, settleTexts, type SettledText } from './settleTexts.ts';

/** What somebody wants done, however it came: by a mutation or in a row of the template. */
export interface Command {
  /** Name of the act. */
  readonly act: string;
  readonly id: string;
  /** The version that was read before; null to build on a row of the same file, or where nothing was there to read. */
  readonly expectedVersion: number | null;
  /** The day on which it took effect; null for today. */
  readonly effectiveOn: string | null;
  readonly reason: string;
  /** By field; null empties it, what is left out stays. */
  readonly given: Readonly<Record<string, Given | null>>;
}

/** Why a command was not done. `field` is an input's name, or "act" for the step as a whole. */
export interface Objection {
  readonly code: UserErrorCode;
  readonly message: string;
  readonly field: string | null;
}

/** What is known beside the record itself. */
export interface World {
  readonly viewer: Viewer;
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** The instant of the change in ISO 8601. */
  readonly now: string;
  /** Whether the record that a field refers to exists. */
  knows(register: string, id: string): boolean;
  /** The version at which a record stood before all that is done at once; null where it was not there. */
  readonly stood: (id: string) => number | null;
  readonly isDemonstration: boolean;
}

export type Decision =
  | { readonly change: RecordChange; readonly settled?: readonly SettledText[]; readonly objections?: never }
  | { readonly objections: readonly [Objection, ...Objection[]]; readonly change?: never; readonly settled?: never };

const refuse = (code: UserErrorCode, message: string, field: string | null = null): Decision => ({
  objections: [{ code, message, field }],
});

/** The rule by which every change of every register is made, wherever it comes from. It reads and writes nothing. */
export function decide(
  register: Register,
  wanted: Command,
  current: RegisterRecord | undefined,
  world: World,
): Decision {
  const act = register.acts[wanted.act] ?? null;
  const happened = happenedOn(act, wanted);
  const command = { ...wanted, effectiveOn: wanted.effectiveOn ?? happened };
  const verdict = textActsOf(register).find(({ name }) => name === command.act)?.verdict ?? null;
  if (act === null && verdict === null) throw new Error(`the register ${register.id} has no act "${command.act}"`);
  const opens = act?.from === null;
  const place = current ?? placeOf(register, command.id);
  const kind = verdict === null ? (act?.kind ?? 'enter') : 'approve';
  if (place !== null && !mayAct(world.viewer, kind, place.area)) {
    const where = areaByCode(place.area)?.name ?? place.area;
    const message = `This ${register.thing} is of ${where}; who may do this: ${whoMayAct(kind)}, with a key that is for that place.`;
    return refuse(UserErrorCode.NOT_ALLOWED, message);
  }
  // Who opens one too: that its key is taken tells that there is another.
  if (place !== null && register.audience === 'PARTNERS' && !speaksFor(world.viewer, place.area)) {
    const message = `Who enters or changes a ${register.thing} sees it: ask for a key that has the scope partner:read as well.`;
    return refuse(UserErrorCode.NOT_ALLOWED, message);
  }
  // Only now: that there is none is as much as that there is one.
  if (!opens && current === undefined) {
    return refuse(UserErrorCode.NOT_FOUND, `There is no ${register.thing} "${command.id}".`, 'id');
  }
  if (opens && current !== undefined) return refuse(UserErrorCode.ALREADY_EXISTS, second(register, current));
  const stale = current === undefined ? null : staleness(register, command, current, world);
  if (stale !== null) return stale;
  const general = [...reasonFaults(command.reason), ...dayFaults(command, current, world.today, happened)];
  if (current !== undefined && verdict !== null) {
    return settleTexts(verdict, { register, command, current }, world, general);
  }
  if (act === null) throw new Error('a verdict on texts of no record');
  if (current !== undefined && act.from?.includes(current.state) === false) {
    return refuse(UserErrorCode.FORBIDDEN_STEP, wrongStep(register, act, current));
  }
  const { values, changed, objections } = mergeValues({ register, act, command, current, world });
  const [first, ...others] = [...general, ...objections];
  if (first !== undefined) return { objections: [first, ...others] };
  if (place === null) throw new Error(`the area of ${register.thing} "${command.id}" was not checked`);
  const effectiveOn = command.effectiveOn ?? world.today;
  const state = act.to ?? current?.state ?? '';
  return {
    change: {
      register: register.id,
      id: command.id,
      area: place.area,
      borough: place.borough,
      parent: parentOf(register, values),
      state,
      since: current?.state === state ? current.since : effectiveOn,
      version: (current?.version ?? 0) + 1,
      values,
      effectiveOn,
      changedAt: world.now,
      changedBy: { agency: world.viewer.agency, role: world.viewer.role },
      isDemonstration: current?.isDemonstration ?? world.isDemonstration,
      act: command.act,
      reason: command.reason.trim(),
      changed,
    },
    settled: replacedTexts(current, values),
  };
}

function parentOf({ parent }: Register, values: Values): string | null {
  const id = parent === undefined ? null : values[parent];
  return typeof id === 'string' ? id : null;
}

/** The area and borough of a record that is about to be opened; null where the id names no area. */
function placeOf(register: Register, id: string): { readonly area: string; readonly borough: string | null } | null {
  const area = areaByCode(register.areaOf(id));
  if (area === undefined) return null;
  const borough = area.kind === 'WARD' ? area.borough : area.kind === 'BOROUGH' ? area.code : null;
  return { area: area.code, borough };
}

function second(register: Register, { id, area, since }: RegisterRecord): string {
  const where = areaByCode(area)?.name ?? area;
  return `There is a ${register.thing} of ${where} already, "${id}", since ${since}; there can be no second.`;
}

/** What speaks against a change where somebody else may have changed the record since it was read. */
function staleness(
  { thing }: Register,
  { id, expectedVersion }: Command,
  { version, changedBy, changedAt }: RegisterRecord,
  { stood, isDemonstration }: World,
): Decision | null {
  const before = stood(id);
  const { agency, role } = changedBy;
  const who = agency === null ? rolePhrase(role) : `${rolePhrase(role)} (${agency})`;
  const field = 'expectedVersion';
  if (expectedVersion === null) {
    // Nobody else comes between two rows of one file, and what is made up was read by nobody.
    if (version !== before || isDemonstration) return null;
    const message = `The ${thing} stands at version ${version}, as ${who} left it on ${instant(changedAt)}. Say which version you had read, so that nothing is overwritten that you have not seen.`;
    return refuse(UserErrorCode.REQUIRED, message, field);
  }
  if (expectedVersion === version || expectedVersion === before) return null;
  const message = `The ${thing} was changed by ${who} on ${instant(changedAt)}: it is at version ${version}, and you had read version ${expectedVersion}. Nothing was overwritten; read it again and repeat your change.`;
  return refuse(UserErrorCode.VERSION_CONFLICT, message, field);
}

/** An instant such as "2026-11-27 at 14:32 UTC". */
function instant(iso: string): string {
  const text = new Date(iso).toISOString();
  return `${text.slice(0, 10)} at ${text.slice(11, 16)} UTC`;
}

function reasonFaults(reason: string): readonly Objection[] {
  const fault = reasonFault(reason);
  return fault === null ? [] : [{ ...fault, field: 'reason' }];
}

/** The day of what an act tells of; null where it tells of none, or of none that can be read. */
function happenedOn(act: Act | null, { given }: Command): string | null {
  const day = act?.happensOn === undefined ? undefined : given[act.happensOn];
  return typeof day === 'string' ? statedDay(day) : null;
}

function dayFaults(
  { effectiveOn }: Command,
  current: RegisterRecord | undefined,
  today: string,
  happened: string | null,
): readonly Objection[] {
  const day = effectiveOn ?? today;
  const field = 'effectiveOn';
  // That it lies in the future is said of the field that holds it.
  if (happened !== null && happened > today) return [];
  if (happened !== null && day < happened) {
    const message = `It happened on ${happened}, so it cannot have taken effect on ${day}.`;
    return [{ code: UserErrorCode.DAY_OUT_OF_ORDER, message, field }];
  }
  if (day > today) {
    const message = `The day on which a change took effect is not in the future; got ${day}, and today is ${today}.`;
    return [{ code: UserErrorCode.DAY_OUT_OF_ORDER, message, field }];
  }
  if (current === undefined || day >= current.effectiveOn) return [];
  const message = `The latest change took effect on ${current.effectiveOn}, so this one cannot have on ${day}.`;
  return [{ code: UserErrorCode.DAY_OUT_OF_ORDER, message, field }];
}

function wrongStep(register: Register, act: Act, current: RegisterRecord): string {
  const next = Object.values(register.acts)
    .filter(({ from }) => from?.includes(current.state) === true)
    .map(({ word }) => `"${word}"`);
  const open = next.length === 0 ? 'nothing more can be done with it' : `what can be done is ${next.join(', ')}`;
  const from = (act.from ?? []).join(' or ');
  return `The ${register.thing} is ${current.state} since ${current.since}; "${act.word}" is for one that is ${from}. From ${current.state} ${open}.`;
}

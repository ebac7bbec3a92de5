import { areaByCode } from '../../schema/places/areas.ts';
import { UserErrorCode } from '../../schema/records/userError.ts';
import type { Viewer } from '../viewer.ts';
import type { Command, Decision, Objection, World } from './decide.ts';
import type { FreeText, Held, PendingText } from './field.ts';
import { isFreeText } from './mergeValues.ts';
import { personOf } from './person.ts';
import type { RegisterRecord, Values } from './record.ts';
import type { Register, TextVerdict } from './register.ts';

/** A text that waited and was decided on. */
export interface SettledText {
  readonly id: string;
  readonly field: string;
  readonly text: string;
  readonly isApproved: boolean;
}

/**
 * Publishes the texts of a record that wait, or rejects them, where a second person of the same borough or agency says so: of two who each
 * wrote one, each decides on the other's, and their own go on waiting. A rejected text is kept no longer; that and why it was rejected is.
 */
export function settleTexts(
  verdict: TextVerdict,
  { register, command, current }: { register: Register; command: Command; current: RegisterRecord },
  { viewer, now, today }: World,
  general: readonly Objection[],
): Decision {
  const waiting = Object.entries(current.values).flatMap(([name, value]) =>
    isFreeText(value) && value.pending !== null ? [{ name, value, pending: value.pending }] : [],
  );
  const judged = waiting.map((text) => ({ ...text, faults: against(viewer, text.pending, text.name, current) }));
  const settled = judged.filter(({ faults }) => faults.length === 0);
  const objections = [...general, ...(settled.length === 0 ? judged.flatMap(({ faults }) => faults) : [])];
  if (waiting.length === 0) {
    const message = `No text of the ${register.thing} waits for approval.`;
    objections.push({ code: UserErrorCode.NOTHING_TO_APPROVE, message, field: null });
  }
  const [first, ...others] = objections;
  if (first !== undefined) return { objections: [first, ...others] };
  const isApproved = verdict === 'APPROVED';
  const reason = command.reason.trim();
  const after = ({ value, pending }: { value: FreeText; pending: PendingText }): FreeText =>
    isApproved
      ? { published: pending.text, pending: null }
      : { published: value.published, pending: null, rejected: { reason, on: today } };
  const values = settled.map((text): [string, Held] => [text.name, after(text)]);
  return {
    change: {
      ...current,
      version: current.version + 1,
      values: { ...current.values, ...Object.fromEntries(values) },
      // Nothing of the record itself changed: a step that took effect before today may still be entered after this.
      effectiveOn: command.effectiveOn ?? current.effectiveOn,
      changedAt: now,
      changedBy: { agency: viewer.agency, role: viewer.role },
      act: command.act,
      reason,
      changed: settled.map(({ name }) => name),
    },
    settled: settled.map(({ name, pending }) => ({ id: current.id, field: name, text: pending.text, isApproved })),
  };
}

/** Texts that waited and in whose place others were written, or none: nobody will read them, and they are kept no longer. */
export function replacedTexts(current: RegisterRecord | undefined, values: Values): readonly SettledText[] {
  return Object.entries(current?.values ?? {}).flatMap(([field, before]) => {
    const text = isFreeText(before) ? before.pending?.text : undefined;
    const after = values[field] ?? null;
    if (current === undefined || text === undefined || (isFreeText(after) && after.pending?.text === text)) return [];
    return [{ id: current.id, field, text, isApproved: false }];
  });
}

function against(
  viewer: Viewer,
  { author, agency }: PendingText,
  field: string,
  { borough }: RegisterRecord,
): readonly Objection[] {
  if (author === personOf(viewer)) {
    const message =
      'You wrote this text. A second person, with a key of their own, reads it for names and details before it is published. What you would say otherwise, enter anew.';
    return [{ code: UserErrorCode.OWN_TEXT, message, field }];
  }
  const isOfBorough = borough !== null && viewer.boroughs.includes(borough);
  if (agency === viewer.agency || isOfBorough) return [];
  const where = borough === null ? '' : ` or for ${areaByCode(borough)?.name ?? borough}`;
  const message = `The text is approved or rejected by somebody of the agency that wrote it${where}; you are neither.`;
  return [{ code: UserErrorCode.NOT_ALLOWED, message, field }];
}

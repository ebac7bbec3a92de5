import { mayAct, whoMayAct, type Act } from '../../../kit/access/mayAct.ts';
import { reasonFault } from '../../../kit/registers/reasonFault.ts';
import type { Viewer } from '../../../kit/viewer.ts';
import { UserError, UserErrorCode } from '../../../schema/records/userError.ts';
import type { RepresentationCountInput } from '../entities/representationInputs.ts';
import { categoryOf, faultsOf, type PanelCount, type PanelFault } from './panelReturn.ts';
import { halfYear, panelWard } from './representationImporter.ts';
import { isAnswer, refusedAll, strandNamed, wordsOf } from './strands.ts';

/** Where a return is of: a panel's ward and a half-year that has begun. */
export interface ReturnPlace {
  readonly ward: string;
  readonly half: number;
}

const error = (code: UserErrorCode, message: string, ...path: readonly string[]) =>
  new UserError(code, message, path.length === 0 ? null : ['input', ...path]);

/** The place that an input names; or why the viewer may do nothing there. */
export function returnPlace(
  input: { readonly ward: string; readonly half: { readonly label: string } },
  { viewer, today }: { readonly viewer: Viewer; readonly today: string },
): ReturnPlace | UserError {
  const ward = panelWard(input.ward);
  if (ward === null) {
    const message = `"${input.ward.slice(0, 40)}" is no ward with a ward panel. Expected the code of a ward of a London borough, such as E05009317.`;
    return error(UserErrorCode.INVALID_VALUE, message, 'ward');
  }
  const forbidden = refusal(viewer, 'enter', ward);
  if (forbidden !== null) return forbidden;
  const half = halfYear(input.half.label, today);
  return half === null ? badHalf(input.half.label, today) : { ward, half };
}

export function badHalf(label: string, today: string): UserError {
  const message = `${label} is no half of a financial year that has begun by ${today}. Expected one such as 2026/27-H1.`;
  return error(UserErrorCode.INVALID_VALUE, message, 'half');
}

/** Why a viewer may not do an act; null where it may. */
export function refusal(viewer: Viewer, act: Act, area: string | null): UserError | null {
  if (mayAct(viewer, act, area)) return null;
  if (area === null) return error(UserErrorCode.NOT_ALLOWED, `Who may do this: ${whoMayAct(act)}.`);
  const message = `Who may do this: ${whoMayAct(act)}, with a key that is for that place.`;
  return error(UserErrorCode.NOT_ALLOWED, message, 'ward');
}

/** What speaks against the reason of an input; null where nothing does. */
export function badReason(reason: string): UserError | null {
  const fault = reasonFault(reason);
  return fault === null ? null : error(fault.code, fault.message, 'reason');
}

/** The counts that inputs mean, in their order; or what speaks against them. */
export function countsOf(
  inputs: readonly RepresentationCountInput[],
  consent: string | null,
): readonly PanelCount[] | readonly UserError[] {
  const read = inputs.map((input, at) => countOf(input, at, consent));
  const errors = read.filter((one) => one instanceof UserError);
  if (errors.length > 0) return errors;
  const counts = read.flatMap((one) => (one instanceof UserError ? [] : [one]));
  if (counts.length === 0) {
    return [error(UserErrorCode.REQUIRED, 'The return counts nobody. Expected at least one count.', 'counts')];
  }
  const faults = faultsOf(counts);
  return faults.length > 0 ? faults.map(errorOf) : counts;
}

function countOf(
  { strand: name, category, members }: RepresentationCountInput,
  at: number,
  consent: string | null,
): PanelCount | UserError {
  const path = ['counts', String(at)];
  if (!Number.isInteger(members) || members < 0 || members > 1000) {
    return error(
      UserErrorCode.INVALID_VALUE,
      `Expected a number of members from 0 to 1,000; got ${members}.`,
      ...path,
      'members',
    );
  }
  const strand = strandNamed(name);
  if (strand === null) {
    if (/^(?:refused all|panel refused)$/i.test(category.trim()))
      return { strand, category: refusedAll, members, consent: null };
    return error(
      UserErrorCode.INVALID_VALUE,
      `Of all strands only "Refused all" is said; got "${category.slice(0, 40)}".`,
      ...path,
      'category',
    );
  }
  const id = categoryOf(strand, category, wordsOf);
  if (id === null) {
    const message = `"${category.slice(0, 40)}" is no group of ${strand}. Expected one that it has, "Declined" or "Not asked".`;
    return error(UserErrorCode.INVALID_VALUE, message, ...path, 'category');
  }
  return { strand, category: id, members, consent: isAnswer(id) ? consent : null };
}

function errorOf({ at, field, code, message }: PanelFault): UserError {
  const isConsent = code === 'CONSENT_MISSING';
  const path = isConsent ? ['consent'] : ['counts', ...(at === null ? [] : [String(at), field])];
  return error(isConsent ? UserErrorCode.REQUIRED : UserErrorCode.INVALID_VALUE, message, ...path);
}

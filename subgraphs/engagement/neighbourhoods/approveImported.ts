import { whoMayAct } from '../../../kit/access/mayAct.ts';
import { reasonFault } from '../../../kit/registers/reasonFault.ts';
import { UserError, UserErrorCode } from '../../../schema/records/userError.ts';
import type { EngagementContext } from '../context.ts';
import { hindrance, mayRead, standingTexts, type StandingText } from '../readings/importedTexts.ts';
import { decideOnTexts } from './textDecisions.ts';

const most = 1_000;

interface Asked {
  readonly ids: readonly string[];
  readonly reason: string;
}

const error = (code: UserErrorCode, message: string, ...path: readonly string[]) =>
  new UserError(code, message, ['input', ...path]);

/**
 * Approves texts that came in files, or holds them back, all or none. Holding back is open to whoever may read them, since it tells nobody
 * anything; approving to a second person.
 */
export async function decideOnImported(
  { ids, reason }: Asked,
  isApproved: boolean,
  { viewer, database, neighbourhoods }: EngagementContext,
): Promise<readonly UserError[]> {
  const general = [...reasonFaults(reason), ...sizeFaults(ids)];
  if (general.length > 0) return general;
  const all = await neighbourhoods.asAt(null);
  const known = new Map(standingTexts(all, all.withPriorities()).map((text) => [text.id, text]));
  const texts = ids.map((id) => known.get(id));
  const errors = texts.flatMap((text, place) => {
    const at = ['ids', String(place)];
    // Whoever may not read a text is not told that it is there.
    if (text === undefined || !mayRead(viewer, all, text.neighbourhood)) return [unknownText(ids[place] ?? '', at)];
    const hindered = isApproved ? hindrance(viewer, all, text) : null;
    return hindered === null ? [] : [hindered === 'OWN_TEXT' ? ownText(at) : notAllowed(at)];
  });
  if (errors.length > 0) return errors;
  const handles = texts.filter((text) => text !== undefined).map(handleOf);
  const before = await decideOnTexts(database, handles, { isApproved, reason: reason.trim() }, viewer);
  const done = isApproved ? 'The text is approved or held back already.' : 'The text is held back already.';
  return before.map((place) => error(UserErrorCode.NOTHING_TO_APPROVE, done, 'ids', String(place)));
}

const handleOf = ({ neighbourhood, digest }: StandingText) => ({ neighbourhood, digest });

function reasonFaults(reason: string): readonly UserError[] {
  const fault = reasonFault(reason);
  return fault === null ? [] : [error(fault.code, fault.message, 'reason')];
}

function sizeFaults({ length }: readonly string[]): readonly UserError[] {
  if (length >= 1 && length <= most) return [];
  return [error(UserErrorCode.INVALID_VALUE, `Expected 1 to 1,000 texts; got ${length}.`, 'ids')];
}

function unknownText(id: string, at: readonly string[]): UserError {
  const message = `No text "${id.slice(0, 60)}" waits in a neighbourhood that you may read. Ask for \`neighbourhoodTextsAwaitingApproval\` again.`;
  return error(UserErrorCode.NOT_FOUND, message, ...at);
}

function ownText(at: readonly string[]): UserError {
  const message = 'You brought this text. A second person, with a key of their own, reads it before it is published.';
  return error(UserErrorCode.OWN_TEXT, message, ...at);
}

function notAllowed(at: readonly string[]): UserError {
  const message = `The text is approved by somebody of the agency that brought it or of its borough: ${whoMayAct('approve')}.`;
  return error(UserErrorCode.NOT_ALLOWED, message, ...at);
}

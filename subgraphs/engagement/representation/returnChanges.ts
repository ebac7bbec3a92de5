import { z } from 'zod';
import type { Session } from '../../../kit/database/database.ts';
import { lockRegister } from '../../../kit/registers/recordStore.ts';
import { rolePhrase } from '../../../kit/registers/rolePhrase.ts';
import { viewerRoles, type Viewer, type ViewerRole } from '../../../kit/viewer.ts';
import { UserError, UserErrorCode } from '../../../schema/records/userError.ts';
import type { ReturnPlace } from './recordReturn.ts';

const schema = 'engagement';

/** That a panel's counts of a half-year were changed, and never what. */
export interface ReturnChange {
  readonly ward: string;
  readonly version: number;
  /** As an instant with its offset. */
  readonly recordedAt: string;
  readonly agency: string | null;
  /** Null where it came in a file, or before the hub wrote it down. */
  readonly role: ViewerRole | null;
  readonly reason: string | null;
  /** Name of the file that made it; null where it was made by hand. */
  readonly file: string | null;
}

const role = z.enum(viewerRoles).nullable();

/** Every change of the counts of some wards in a half-year, by ward and the latest first. */
export async function readReturnChanges(
  session: Session,
  half: number,
  wards: readonly string[],
): Promise<readonly ReturnChange[]> {
  const rows = await session.query<Omit<ReturnChange, 'role'> & { role: string | null }>(
    `select change.ward, change.version, change.recorded_at::text as "recordedAt", change.agency, change.role, change.reason,
       release.file_name as file
     from engagement.representation_change change left join engagement.release release on release.number = change.release
     where change.half = $1 and change.ward = any($2::text[]) order by change.ward, change.version desc`,
    [half, wards],
  );
  return rows.map((row) => ({ ...row, role: role.parse(row.role) }));
}

/**
 * What speaks against a change by somebody who had read a version; null where nothing does. Until the transaction ends nobody else
 * changes counts.
 * @param read null by whoever found that nothing was kept
 */
export async function staleReturn(
  session: Session,
  { ward, half }: ReturnPlace,
  read: number | null,
): Promise<UserError | null> {
  await lockReturns(session);
  const [last] = await readReturnChanges(session, half, [ward]);
  if ((last?.version ?? null) === read) return null;
  const path = ['input', 'expectedVersion'];
  if (last === undefined) {
    const message = `Nothing is kept of the panel for this half-year, and you had read version ${String(read)}. Leave \`expectedVersion\` out to make the first return.`;
    return new UserError(UserErrorCode.VERSION_CONFLICT, message, path);
  }
  const message = `The panel’s counts were changed by ${authorOf(last)} and are at version ${last.version}; ${read === null ? 'say which version you had read (`expectedVersion`)' : `you had read version ${read}`}. Nothing was overwritten; look at \`representationReturns\` and repeat your change.`;
  const code = read === null ? UserErrorCode.REQUIRED : UserErrorCode.VERSION_CONFLICT;
  return new UserError(code, message, path);
}

function authorOf({ role, agency, file }: ReturnChange): string {
  if (role === null) return file === null ? 'somebody whom the hub does not know' : `the file "${file}"`;
  return agency === null ? rolePhrase(role) : `${rolePhrase(role)} (${agency})`;
}

/** Writes down a change that was made by hand. */
export async function noteChange(
  session: Session,
  { ward, half }: ReturnPlace,
  { agency, role }: Viewer,
  reason: string,
): Promise<number> {
  const [noted] = await session.query<{ version: number }>(
    `insert into engagement.representation_change (ward, half, version, recorded_at, agency, role, reason)
     select $1, $2, coalesce(max(version), 0) + 1, clock_timestamp(), $3::text, $4::text, $5::text
     from engagement.representation_change where ward = $1 and half = $2 returning version`,
    [ward, half, agency, role, reason.trim()],
  );
  return noted?.version ?? 1;
}

/** Writes down what a file changed, for each panel that it counts: as it comes, and as it is withdrawn. */
export async function noteFile(
  session: Session,
  release: { readonly dataset: string; readonly sha256: string },
): Promise<void> {
  await lockReturns(session);
  await session.query(
    `insert into engagement.representation_change (ward, half, version, recorded_at, release)
     select own.ward, own.half, coalesce(max(before.version), 0) + 1, clock_timestamp(), own.release
     from (select distinct count.ward, count.half, count.release from engagement.representation_count count
           join engagement.release on number = count.release where dataset = $1 and sha256 = $2) own
     left join engagement.representation_change before on before.ward = own.ward and before.half = own.half
     group by own.ward, own.half, own.release`,
    [release.dataset, release.sha256],
  );
}

const lockReturns = (session: Session) => lockRegister(session, schema, 'panel-representation');

import type { Session } from '../database/database.ts';
import { firstPositionOf, lastPositionOf } from './positions.ts';
import { releaseId, type Release, type ReleaseDraft } from './release.ts';

/** What is read of a release, its dataset apart, each under the name of `Release`. */
export const releaseColumns: readonly string[] = [
  'number',
  'id',
  'scope',
  'sha256',
  'title',
  'file_name as "fileName"',
  'published_on::text as "publishedOn"',
  'position',
  'record_count as "recordCount"',
  'periods',
  'scheme',
  'given_areas as "areas"',
  'left_out as "leftOut"',
  'flags',
  'remarks',
  'demonstration',
  'withdrawn_on::text as "withdrawnOn"',
];

const columns = ['dataset', ...releaseColumns].join(', ');

/** Every release of the given datasets, withdrawn ones too, by position. */
export function readReleases(session: Session, schema: string, datasets: readonly string[]): Promise<Release[]> {
  return session.query<Release>(
    `select ${columns} from ${schema}.release where dataset = any($1::text[]) order by position`,
    [datasets],
  );
}

export async function readRelease(session: Session, schema: string, id: string): Promise<Release | undefined> {
  const [release] = await session.query<Release>(`select ${columns} from ${schema}.release where id = $1`, [id]);
  return release;
}

/** The release of a dataset that stands last, dated or not; null where none stands. */
export async function standingRelease(session: Session, schema: string, dataset: string): Promise<Release | null> {
  const releases = await readReleases(session, schema, [dataset]);
  return releases.findLast(({ withdrawnOn }) => withdrawnOn === null) ?? null;
}

/** Why a release was withdrawn; null while it stands, undefined where there is none of that id. */
export async function readWithdrawalReason(
  session: Session,
  schema: string,
  id: string,
): Promise<string | null | undefined> {
  const [row] = await session.query<{ reason: string | null }>(
    `select withdrawal_reason as reason from ${schema}.release where id = $1`,
    [id],
  );
  return row?.reason;
}

/** The next free position on a day. Call it under the publication lock. */
export async function nextPosition(session: Session, schema: string, day: string): Promise<number> {
  const [row] = await session.query<{ last: number | null }>(
    `select max(position) as last from ${schema}.release where position between $1 and $2`,
    [firstPositionOf(day), lastPositionOf(day)],
  );
  return row?.last === null || row === undefined ? firstPositionOf(day) : row.last + 1;
}

/** What a release gives: all its series with the sums, and the series and areas that the file itself names. */
export interface Given {
  readonly scheme: readonly number[];
  readonly leaves: readonly number[];
  readonly areas: readonly string[];
}

/** Writes a release, or reinstates the withdrawn one of the same content. */
export async function writeRelease(
  session: Session,
  schema: string,
  draft: ReleaseDraft,
  position: number,
  given: Given,
): Promise<string> {
  const id = releaseId(draft.dataset, draft.sha256);
  await session.query(
    `insert into ${schema}.release (id, dataset, scope, sha256, title, file_name, published_on, position, record_count,
       periods, scheme, flags, remarks, demonstration, given_series, given_areas, left_out)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::int[], $11::int[], $12::jsonb, $13::text[], $14, $15::int[], $16::text[], $17::jsonb)
     on conflict (dataset, sha256) do update set published_on = excluded.published_on, position = excluded.position,
       file_name = excluded.file_name, periods = excluded.periods, scheme = excluded.scheme, flags = excluded.flags,
       remarks = excluded.remarks, record_count = excluded.record_count, given_series = excluded.given_series,
       given_areas = excluded.given_areas, left_out = excluded.left_out, withdrawn_on = null, withdrawal_reason = null,
       loaded_at = now()`,
    [
      id,
      draft.dataset,
      draft.scope,
      draft.sha256,
      draft.title,
      draft.fileName,
      draft.publishedOn,
      position,
      draft.recordCount,
      draft.periods,
      given.scheme,
      JSON.stringify(draft.flags),
      draft.remarks,
      draft.demonstration,
      given.leaves,
      given.areas,
      JSON.stringify(draft.leftOut ?? {}),
    ],
  );
  return id;
}

/** One publication at a time per subgraph, whichever process it runs in. */
export async function lockPublication(session: Session, schema: string): Promise<void> {
  await session.query(`select pg_advisory_xact_lock(hashtext($1))`, [`publication of ${schema}`]);
}

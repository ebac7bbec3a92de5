import type { Database, Session } from '../../../kit/database/database.ts';
import { markChanged } from '../../../kit/outbox/markChanged.ts';
import { lockRegister } from '../../../kit/registers/recordStore.ts';
import type { Viewer } from '../../../kit/viewer.ts';

/** One text of a neighbourhood. */
export interface TextHandle {
  readonly neighbourhood: string;
  readonly digest: string;
}

/** What a second person decides on texts. */
export interface TextDecision {
  readonly isApproved: boolean;
  readonly reason: string;
}

/** Texts of a neighbourhood that were held back for good. */
export async function heldBackOf(database: Database, neighbourhood: string): Promise<ReadonlySet<string>> {
  const rows = await database.query<{ digest: string }>(
    'select digest from engagement.neighbourhood_text_decision where neighbourhood = $1 and not is_approved',
    [neighbourhood],
  );
  return new Set(rows.map(({ digest }) => digest));
}

/**
 * Writes down what was decided on texts, all or none; words that are held back are kept no longer, in no release.
 * @returns places of the texts on which the same, or that they are held back, had been decided before; where there is one nothing is done
 */
export async function decideOnTexts(
  database: Database,
  texts: readonly TextHandle[],
  { isApproved, reason }: TextDecision,
  viewer: Viewer,
): Promise<readonly number[]> {
  const handles = [texts.map(({ neighbourhood }) => neighbourhood), texts.map(({ digest }) => digest)];
  return database.transaction(async (session) => {
    await lockRegister(session, database.schema, 'neighbourhood-texts');
    const decided = await session.query<{ place: number }>(
      `select given.place::int - 1 as place
       from unnest($1::text[], $2::text[]) with ordinality as given (neighbourhood, digest, place)
       join engagement.neighbourhood_text_decision decision using (neighbourhood, digest)
       where $3::boolean or not decision.is_approved order by 1`,
      [...handles, isApproved],
    );
    if (decided.length > 0) return decided.map(({ place }) => place);
    await session.query(
      `insert into engagement.neighbourhood_text_decision (neighbourhood, digest, is_approved, decided_at, agency, role, reason)
       select distinct neighbourhood, digest, $3::boolean, clock_timestamp(), $4::text, $5::text, $6::text
       from unnest($1::text[], $2::text[]) as given (neighbourhood, digest)
       on conflict (neighbourhood, digest) do update set
         is_approved = excluded.is_approved, decided_at = excluded.decided_at, agency = excluded.agency, role = excluded.role, reason = excluded.reason`,
      [...handles, isApproved, viewer.agency, viewer.role, reason],
    );
    if (!isApproved) await forget(session, handles);
    await markChanged(session, database.schema);
    return [];
  });
}

async function forget(session: Session, handles: readonly (readonly string[])[]): Promise<void> {
  for (const column of ['issue', 'action']) {
    await session.query(
      `update engagement.neighbourhood_priority priority set ${column} = null
       from engagement.release release, unnest($1::text[], $2::text[]) as given (neighbourhood, digest)
       where release.number = priority.release and release.scope = given.neighbourhood
         and release.dataset = 'neighbourhood-priorities' and priority.${column}_digest = given.digest`,
      [...handles],
    );
  }
}

import type { Session } from '../database/database.ts';
import type { RecordChange, RegisterRecord } from './record.ts';
import { recordColumns, recordOf, type RecordRow } from './recordRow.ts';
import type { SettledText } from './settleTexts.ts';

/** Held until the transaction ends: changes of one register come one after the other, so that none is lost. */
export async function lockRegister(session: Session, schema: string, register: string): Promise<void> {
  await session.query('select pg_advisory_xact_lock(hashtext($1))', [`${schema}.${register}`]);
}

export async function readRecords(
  session: Session,
  schema: string,
  register: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RegisterRecord>> {
  const rows = await session.query<RecordRow>(
    `select ${recordColumns} from ${schema}.register_record where register = $1 and id = any($2::text[])`,
    [register, ids],
  );
  return new Map(rows.map((row) => [row.id, recordOf(row)]));
}

/** Every record of some registers; no statement where none is named. */
export async function readRegisters(
  session: Session,
  schema: string,
  registers: readonly string[],
): Promise<readonly RegisterRecord[]> {
  if (registers.length === 0) return [];
  const rows = await session.query<RecordRow>(
    `select ${recordColumns} from ${schema}.register_record where register = any($1::text[])`,
    [registers],
  );
  return rows.map(recordOf);
}

/** Which of the records exist, as "register id". */
export async function readKnown(
  session: Session,
  schema: string,
  references: readonly (readonly [register: string, id: string])[],
): Promise<ReadonlySet<string>> {
  if (references.length === 0) return new Set();
  const rows = await session.query<{ known: string }>(
    `select register || ' ' || id as known from ${schema}.register_record
     join unnest($1::text[], $2::text[]) as asked (register, id) using (register, id)`,
    [references.map(([register]) => register), references.map(([, id]) => id)],
  );
  return new Set(rows.map(({ known }) => known));
}

/** Writes changes, several of one record in their order, and what the records are after them: two statements for any number. */
export async function writeChanges(session: Session, schema: string, changes: readonly RecordChange[]): Promise<void> {
  const columns =
    'register, id, version, area, borough, parent, state, since, held, effective_on, changed_at, agency, role, demonstration';
  const types = `register text, id text, version int, area text, borough text, parent text, state text, since date, held jsonb,
    effective_on date, changed_at timestamptz, agency text, role text, demonstration boolean`;
  const last = new Map(changes.map((change) => [change.id, change]));
  await session.query(
    `insert into ${schema}.register_record (${columns})
     select ${columns} from jsonb_to_recordset($1::jsonb) as given (${types})
     on conflict (register, id) do update set
       version = excluded.version, area = excluded.area, borough = excluded.borough, parent = excluded.parent,
       state = excluded.state, since = excluded.since, held = excluded.held, effective_on = excluded.effective_on,
       changed_at = excluded.changed_at, agency = excluded.agency, role = excluded.role`,
    [JSON.stringify([...last.values()].map(rowOf))],
  );
  await session.query(
    `insert into ${schema}.register_change (${columns}, act, reason, changed)
     select ${columns}, act, reason, changed
     from jsonb_to_recordset($1::jsonb) as given (${types}, act text, reason text, changed text[])`,
    [JSON.stringify(changes.map(rowOf))],
  );
}

/**
 * Settles texts in the changes by which they were entered too: an approved one was what held from then on, and of one that was rejected, or
 * written anew before anybody approved it, nothing is kept. A statement for each field of the register that has texts.
 */
export async function settleHistory(
  session: Session,
  schema: string,
  register: string,
  settled: readonly SettledText[],
): Promise<void> {
  for (const [field, texts] of Map.groupBy(settled, (text) => text.field)) {
    await session.query(
      `update ${schema}.register_change entered set held = jsonb_set(entered.held, array[$2::text], jsonb_build_object(
         'published', case when given."isApproved" then to_jsonb(given.text) else entered.held #> array[$2::text, 'published'] end,
         'pending', null))
       from jsonb_to_recordset($3::jsonb) as given (id text, text text, "isApproved" boolean)
       where entered.register = $1 and entered.id = given.id
         and entered.held #>> array[$2::text, 'pending', 'text'] = given.text`,
      [register, field, JSON.stringify(texts)],
    );
  }
}

function rowOf(change: RecordChange) {
  const { effectiveOn, changedAt, changedBy, values, isDemonstration, ...same } = change;
  return {
    ...same,
    // What is not recorded takes no room.
    held: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
    effective_on: effectiveOn,
    changed_at: changedAt,
    agency: changedBy.agency,
    role: changedBy.role,
    demonstration: isDemonstration,
  };
}

/**
 * Removes what was made up of a borough, in every register of the subgraph: it keeps its own record from now on.
 * @returns the registers that had something of it
 */
export async function removeDemonstrationOf(
  session: Session,
  schema: string,
  boroughs: readonly string[],
): Promise<readonly string[]> {
  const removed = await session.query<{ register: string }>(
    `with removed as (delete from ${schema}.register_record where demonstration and borough = any($1::text[]) returning register)
     select distinct register from removed`,
    [boroughs],
  );
  return removed.map(({ register }) => register);
}

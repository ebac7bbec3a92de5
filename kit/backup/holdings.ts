import { datasetById } from '../../schema/datasets/register.ts';
import type { Session } from '../database/database.ts';
import { nameOf } from './backupFormat.ts';
import { quoted } from './copySession.ts';
import { describeTables } from './describeState.ts';

/** Tables that say nothing without a release, and the logs of what happened to the data, with what seals either. */
const figureTables = ['release', 'series', 'cell', 'content_key', 'outbox', 'outbox_log', 'outbox_fact', 'update_seal'];

/**
 * What a state holds that people brought to it, in words; empty where there is nothing but what every hub makes by itself:
 * demonstration data and the source documents. A row may say that it is demonstration in a column of that name. Rows that hang on a release count with it: they name it in a column `release`,
 * or refer to rows that do. A row that could name a release and names none was entered by hand.
 */
export async function holdings(session: Session, schemas: readonly string[]): Promise<string[]> {
  const tables = await describeTables(session, schemas);
  const hanging = await tablesHangingOnReleases(session, schemas);
  const mayNameNone = await tablesThatMayNameNone(session, schemas);
  const held: string[] = [];
  for (const { schema, name, columns } of tables) {
    const table = nameOf({ schema, name });
    if (name === 'release') {
      const count = await realReleases(session, schema);
      if (count > 0) held.push(`${String(count)} ${count === 1 ? 'release' : 'releases'} in ${schema}`);
    } else if (!figureTables.includes(name) && (!hanging.has(table) || mayNameNone.has(table))) {
      const conditions = [
        columns.includes('demonstration') ? 'not demonstration' : 'true',
        hanging.has(table) ? 'release is null' : 'true',
      ];
      const rows = await session.query(`select from ${quoted(schema, name)} where ${conditions.join(' and ')} limit 1`);
      if (rows.length > 0) held.push(`records in ${table}`);
    }
  }
  return held;
}

async function realReleases(session: Session, schema: string): Promise<number> {
  const releases = await session.query<{ dataset: string }>(
    `select dataset from ${quoted(schema, 'release')} where not demonstration`,
  );
  return releases.filter(({ dataset }) => datasetById(dataset)?.cadence !== 'ONCE').length;
}

async function tablesHangingOnReleases(session: Session, schemas: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await session.query<{ schema: string; name: string }>(
    `with recursive hanging(oid) as (
       select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'release' and not a.attisdropped
       where n.nspname = any($1::text[]) and c.relkind = 'r'
       union
       select r.conrelid from pg_constraint r join hanging on r.confrelid = hanging.oid where r.contype = 'f')
     select n.nspname::text as schema, c.relname::text as name
     from hanging join pg_class c using (oid) join pg_namespace n on n.oid = c.relnamespace`,
    [schemas],
  );
  return new Set(rows.map(nameOf));
}

async function tablesThatMayNameNone(session: Session, schemas: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await session.query<{ schema: string; name: string }>(
    `select n.nspname::text as schema, c.relname::text as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'release' and not a.attisdropped and not a.attnotnull
     where n.nspname = any($1::text[]) and c.relkind = 'r'`,
    [schemas],
  );
  return new Set(rows.map(nameOf));
}

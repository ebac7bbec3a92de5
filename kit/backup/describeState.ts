import type { Session } from '../database/database.ts';
import type { BackupHeader } from './backupFormat.ts';
import { quoted } from './copySession.ts';

export type StateDescription = Pick<BackupHeader, 'schemas' | 'sequences' | 'tables'>;

/** Left out: files on their way in, and the migrations table, which the header tells instead. */
const isKept = (relation: string) => `${relation} <> 'migration' and ${relation} not like 'stage\\_%'`;

/** What there is in the subgraphs' schemas, whatever tables their migrations have made; schemas that are not there are left out. */
export async function describeState(session: Session, schemas: readonly string[]): Promise<StateDescription> {
  return {
    schemas: await describeSchemas(session, schemas),
    sequences: await describeSequences(session, schemas),
    tables: await describeTables(session, schemas),
  };
}

export async function existingSchemas(session: Session, schemas: readonly string[]): Promise<string[]> {
  const rows = await session.query<{ name: string }>(
    'select nspname::text as name from pg_namespace where nspname = any($1::text[]) order by 1',
    [schemas],
  );
  return rows.map(({ name }) => name);
}

async function describeSchemas(session: Session, names: readonly string[]): Promise<StateDescription['schemas']> {
  const schemas: StateDescription['schemas'] = [];
  for (const name of await existingSchemas(session, names)) {
    const table = quoted(name, 'migration');
    const [found] = await session.query<{ is: boolean }>('select to_regclass($1) is not null as is', [table]);
    const migrations =
      found?.is === true ? await session.query<{ name: string }>(`select name from ${table} order by id`) : [];
    schemas.push({ name, migrations: migrations.map((migration) => migration.name) });
  }
  return schemas;
}

/** Columns that are computed from others are left out: they cannot be written. */
export function describeTables(session: Session, schemas: readonly string[]): Promise<StateDescription['tables']> {
  return session.query(
    `select n.nspname::text as schema, c.relname::text as name,
       coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attnum is not null), '{}') as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname = any($1::text[]) and c.relkind = 'r' and ${isKept('c.relname')}
     group by 1, 2 order by 1, 2`,
    [schemas],
  );
}

function describeSequences(session: Session, schemas: readonly string[]): Promise<StateDescription['sequences']> {
  return session.query(
    `select s.schemaname::text as schema, s.sequencename::text as name, s.last_value::text as last
     from pg_sequences s
     where s.schemaname = any($1::text[]) and not exists (
       select from pg_depend d join pg_class owner on owner.oid = d.refobjid
       where d.classid = 'pg_class'::regclass and d.objid = format('%I.%I', s.schemaname, s.sequencename)::regclass
         and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i') and not (${isKept('owner.relname')}))
     order by 1, 2`,
    [schemas],
  );
}

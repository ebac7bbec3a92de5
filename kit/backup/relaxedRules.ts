import type { Session } from '../database/database.ts';
import type { BackupTable } from './backupFormat.ts';
import { quoted } from './copySession.ts';

interface Reference {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
}

/**
 * Lets rows come in any order: references between tables are checked when all are there, and triggers that the hub keeps
 * on its tables, which did their work when the rows were first written, do not do it again.
 */
export async function withRelaxedRules(
  session: Session,
  tables: readonly BackupTable[],
  work: () => Promise<void>,
): Promise<void> {
  const strict = await strictReferences(session, tables);
  for (const reference of strict) await alter(session, reference, 'deferrable');
  for (const { schema, name } of tables)
    await session.query(`alter table ${quoted(schema, name)} disable trigger user`);
  await session.query('set constraints all deferred');
  await work();
  await session.query('set constraints all immediate');
  // What follows in this transaction finds references as their tables declare them.
  for (const { schema, name } of await deferredReferences(session, tables)) {
    await session.query(`set constraints ${quoted(schema, name)} deferred`);
  }
  for (const { schema, name } of tables) await session.query(`alter table ${quoted(schema, name)} enable trigger user`);
  for (const reference of strict) await alter(session, reference, 'not deferrable');
}

function strictReferences(session: Session, tables: readonly BackupTable[]): Promise<Reference[]> {
  return references(session, tables, 'not r.condeferrable');
}

function deferredReferences(session: Session, tables: readonly BackupTable[]): Promise<Reference[]> {
  return references(session, tables, 'r.condeferred');
}

function references(session: Session, tables: readonly BackupTable[], condition: string): Promise<Reference[]> {
  return session.query<Reference>(
    `select n.nspname::text as schema, c.relname::text as table, r.conname::text as name
     from pg_constraint r join pg_class c on c.oid = r.conrelid join pg_namespace n on n.oid = c.relnamespace
     where r.contype = 'f' and r.conparentid = 0 and n.nspname = any($1::text[]) and ${condition}`,
    [tables.map(({ schema }) => schema)],
  );
}

async function alter(session: Session, { schema, table, name }: Reference, rule: string): Promise<void> {
  await session.query(`alter table ${quoted(schema, table)} alter constraint ${quoted(name)} ${rule}`);
}

import { z } from 'zod';
import type { Session } from '../../../kit/database/database.ts';
import type { PublishedTables } from '../../../kit/disclosure/publishedTables.ts';
import type { KeptCount } from './panelReturn.ts';

/** A count of one panel, as it is kept in private. */
export interface StoredCount {
  readonly ward: string;
  readonly strand: KeptCount['strand'];
  readonly category: string;
  readonly members: number;
}

/** Every count of a half-year, in an order of their own. */
export function readCounts(session: Session, half: number): Promise<StoredCount[]> {
  return session.query<StoredCount>(
    `select ward, strand, category, sum(members)::int as members from engagement.representation_count
     where half = $1 group by ward, strand, category order by ward, strand, category`,
    [half],
  );
}

/** Puts a panel's counts in place of those that it had for the half-year. */
export async function replaceCounts(
  session: Session,
  ward: string,
  half: number,
  counts: readonly KeptCount[],
): Promise<void> {
  await session.query('delete from engagement.representation_count where ward = $1 and half = $2', [ward, half]);
  await session.query(
    `insert into engagement.representation_count (ward, half, strand, category, members, consent)
     select $1, $2, * from unnest($3::text[], $4::text[], $5::int[], $6::text[])`,
    [
      ward,
      half,
      counts.map(({ strand }) => strand),
      counts.map(({ category }) => category),
      counts.map(({ members }) => members),
      counts.map(({ consent }) => consent),
    ],
  );
}

/** What was published of a half-year: for each family of tables, by its name. */
export type Publication = ReadonlyMap<string, PublishedTables>;

const dimension = z.object({
  name: z.string(),
  categories: z.array(z.string()),
  role: z.enum(['PERSONAL', 'SENSITIVE']).optional(),
});

const stored = z.record(
  z.string(),
  z.object({
    tables: z.array(z.array(dimension)),
    cells: z.array(z.tuple([z.string(), z.number().nullable()])),
  }),
);

/** Every publication of a half-year, the first first: withdrawn ones too, since they have been seen. */
export async function readPublications(session: Session, half: number): Promise<readonly Publication[]> {
  const rows = await session.query<{ tables: unknown }>(
    'select tables from engagement.representation_publication where half = $1 order by release',
    [half],
  );
  return rows.map(({ tables }) => {
    const families = Object.entries(stored.parse(tables));
    return new Map(
      families.map(([name, family]) => [name, { tables: family.tables.map(plain), cells: new Map(family.cells) }]),
    );
  });
}

function plain(table: readonly z.infer<typeof dimension>[]): PublishedTables['tables'][number] {
  return table.map(({ name, categories, role }) => ({ name, categories, ...(role !== undefined && { role }) }));
}

export async function writePublication(
  session: Session,
  release: string,
  half: number,
  publication: Publication,
): Promise<void> {
  const tables = Object.fromEntries(
    [...publication].map(([name, family]) => [name, { tables: family.tables, cells: [...family.cells] }]),
  );
  await session.query(
    `insert into engagement.representation_publication (release, half, tables)
     select number, $2, $3::jsonb from engagement.release where id = $1`,
    [release, half, JSON.stringify(tables)],
  );
}

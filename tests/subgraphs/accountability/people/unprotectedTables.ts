import type { Database } from '../../../../kit/database/database.ts';
import { PeopleFamily } from '../../../../kit/disclosure/exchange/peopleFamily.ts';
import { tableCounts, type CountsByTable } from '../../../../kit/disclosure/exchange/tableCounts.ts';
import { codesOfCells } from '../../../../kit/disclosure/store/disclosedTableView.ts';
import { controlled } from '../../../../schema/disclosure/policies.ts';
import { stopTables } from '../../../../schema/disclosure/stopTables.ts';
import { metropolitanPolice } from '../../../../schema/places/forces.ts';
import { publishedPeople } from '../../../../subgraphs/accountability/people/peopleSource.ts';
import { PeopleTally } from '../../../../subgraphs/accountability/people/peopleTally.ts';
import type { AskedArea } from './askedTables.ts';

/** The counts of a month as a control would leave them that withholds what tells by itself, and protects nothing. */
export async function unprotectedCounts(
  database: Database,
  month: string,
  boroughs: readonly string[],
): Promise<ReadonlyMap<string, CountsByTable>> {
  const [release] = await database.query<{ number: number }>(
    'select number from accountability.release where file_name like $1 order by number desc',
    [`${month}-metropolitan%`],
  );
  const tally = new PeopleTally(1, boroughs);
  tally.add(0, await publishedPeople(release?.number ?? 0)(database));
  const family = new PeopleFamily(tally.people, controlled);
  const all = [...boroughs.keys(), boroughs.length];
  return new Map(
    [...boroughs, metropolitanPolice].map((code, at) => {
      const place = { areas: at < boroughs.length ? [at] : all, months: [0] };
      return [code, tableCounts(family, place, family.primary(place))] as const;
    }),
  );
}

/** The same as the graph would give them. */
export async function unprotectedTables(
  database: Database,
  month: string,
  boroughs: readonly string[],
): Promise<readonly AskedArea[]> {
  const all = await unprotectedCounts(database, month, boroughs);
  return Array.from(all, ([code, counts]) => ({
    code,
    tables: stopTables.map((declaration) => ({
      id: declaration.id,
      withheld: 0,
      dimensions: declaration.dimensions.map(({ name, categories }) => ({
        name,
        categories: [...categories, { code: 'TOTAL' }],
      })),
      cells: codesOfCells(declaration).map((codes, cell) => ({
        codes: [...codes],
        figure: { value: counts.get(declaration.id)?.[cell] ?? null, text: '', absence: null },
      })),
    })),
  }));
}

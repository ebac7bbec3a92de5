import { expect, it } from '@jest/globals';
import { figureMigration } from '../../../../kit/database/figureMigration.ts';
import { openPglite } from '../../../../kit/database/pglite.ts';
import { disclosedTablesMigration } from '../../../../kit/disclosure/store/disclosedTablesMigration.ts';
import type { StoredTable } from '../../../../kit/disclosure/store/storedTable.ts';
import { readEveryTable, readTables, replaceTables } from '../../../../kit/disclosure/store/tableStore.ts';
import { tableTellingMigration } from '../../../../kit/disclosure/store/tableTellingMigration.ts';
import { freshPglite } from '../../database/freshPglite.ts';

const places = { dataset: 'made-up', areas: ['force', 'one'], periods: [24_000] };
const before = [figureMigration('tables'), disclosedTablesMigration('tables')];
const shape = { schema: 'tables', entities: [], migrations: [...before, tableTellingMigration('tables')] };
const rule = { threshold: 5, narrowest: 5, zeroShown: true, rounding: 'NONE' } as const;
const table = (area: string, count: number | null): StoredTable => ({
  dataset: 'made-up',
  area,
  period: 24_000,
  table: 'a-table',
  release: 1,
  rule,
  counts: [count, 50],
});
const short = (told: Awaited<ReturnType<typeof readEveryTable>>) =>
  told
    .toSorted((one, other) => one.telling - other.telling || one.area.localeCompare(other.area))
    .map(({ area, telling, gone, isStanding, counts }) => [area, telling, gone, isStanding, counts[0]]);

it('numbers what was told before there were numbers, a force’s together with its boroughs’', async () => {
  const pglite = await freshPglite();
  const then = await openPglite({ ...shape, migrations: before }, pglite);
  await then.transaction(async (session) => {
    await session.query('set constraints all deferred');
    const into = (name: string, area: string, count: number) =>
      session.query(
        `insert into tables.${name} (dataset, area, period, "table", release, rule, counts)
         values ('made-up', $1, 24000, 'a-table', 1, '{}', array[$2::int, 50])`,
        [area, count],
      );
    await session.query(`alter table tables.disclosed_table drop constraint disclosed_table_release_fkey`);
    await session.query(`alter table tables.disclosed_table_past drop constraint disclosed_table_past_release_fkey`);
    for (const count of [10, 20]) {
      await into('disclosed_table_past', 'force', 10 * count);
      await into('disclosed_table_past', 'one', count);
    }
    await into('disclosed_table', 'force', 300);
    await into('disclosed_table', 'one', 30);
  });
  await then.close();
  const database = await openPglite(shape, pglite);
  expect(short(await readEveryTable(database, 'tables', places))).toEqual([
    ['force', 1, 2, false, 100],
    ['one', 1, 2, false, 10],
    ['force', 2, 3, false, 200],
    ['one', 2, 3, false, 20],
    ['force', 3, null, true, 300],
    ['one', 3, null, true, 30],
  ]);

  // What is told from then on goes on from there; of a place of which nothing is told there is no table, and it is remembered.
  await replaceTables(database, 'tables', places, [table('force', 400)], [table('one', null)]);
  await replaceTables(database, 'tables', places, [table('force', 500), table('one', 50)]);
  const told = short(await readEveryTable(database, 'tables', places)).slice(6);
  expect(told).toEqual([
    ['force', told[0]?.[1], expect.any(Number), false, 400],
    ['one', told[0]?.[1], expect.any(Number), false, null],
    ['force', told[2]?.[1], null, true, 500],
    ['one', told[2]?.[1], null, true, 50],
  ]);
  expect(Number(told[0]?.[1])).toBeGreaterThan(3);
  expect(Number(told[0]?.[2])).toBeGreaterThan(Number(told[0]?.[1]));
  expect(Number(told[2]?.[1])).toBeGreaterThanOrEqual(Number(told[1]?.[2]));
  expect((await readTables(database, 'tables', places)).map(({ counts }) => counts[0])).toEqual([500, 50]);
  await database.close();
  await pglite.close();
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createDomainDoor } from '../../../../kit/importing/domainDoor.ts';
import { Period } from '../../../../schema/periods.ts';
import {
  accountabilityDatabase,
  accountabilityImporters,
  auditPeople,
  createAccountability,
} from '../../../../subgraphs/accountability/index.ts';
import { embedded } from '../../../kit/database/testDatabase.ts';
import { ask } from '../../ask.ts';
import { boundariesJson, madeFiles, places, stopsCsv } from '../stops/madeStops.ts';
import { today } from '../stops/stopFigures.ts';
import { askTables } from './askedTables.ts';
import { madeMonth } from './madePeople.ts';
import { unprotectedCounts } from './unprotectedTables.ts';

const boroughs = [places.bowEast.borough, places.westEnd.borough];
const answer = z.object({
  _entities: z.array(
    z.object({
      tables: z.array(
        z.object({
          release: z.object({
            qualityChecks: z.array(
              z.object({
                rule: z.string(),
                outcome: z.string(),
                numerator: z.number(),
                denominator: z.number().nullable(),
                explanation: z.string(),
              }),
            ),
          }),
        }),
      ),
    }),
  ),
});

const raised = () =>
  opened.database.query<{ keys: { release: string; flag: string } }>(
    "select keys from accountability.outbox where kind = 'QUALITY_FLAG_RAISED' and keys->>'flag' = 'AUDIT_FAILED'",
  );

let opened: Awaited<ReturnType<typeof embedded>>;
const file = madeFiles();
const checked = async (period: string) => {
  const subgraph = await createAccountability(opened.database, () => today);
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Area { tables: stopAndSearchTables(period: "${period}") {
    release { qualityChecks { rule outcome numerator denominator explanation } } } } } }`;
  const of = [{ __typename: 'Area', code: places.bowEast.borough }];
  const [area] = answer.parse(await ask(subgraph, query, { of }))._entities;
  return area?.tables[0]?.release.qualityChecks.find(({ rule }) => rule === 'withheld-counts-hold');
};

beforeAll(async () => {
  opened = await embedded(accountabilityDatabase);
  const { database } = opened;
  const door = createDomainDoor({ database, importers: accountabilityImporters, today: () => today });
  const options = { publishedOn: null, dryRun: false };
  await door.import(await file('wards.geojson', boundariesJson()), options);
  for (const month of ['2024-04', '2024-05', '2024-06']) {
    const csv = stopsCsv(madeMonth(month, 500, Number(month.slice(-1))));
    await door.import(await file(`${month}-metropolitan-stop-and-search.csv`, csv), options);
  }
});
afterAll(() => opened.close());

it('proves by solving that withheld counts of months and a quarter hold, and says so of the release', async () => {
  expect(await checked('2024-04')).toBeUndefined();
  await auditPeople(opened.database);
  const check = await checked('2024-04');
  expect(check).toMatchObject({ outcome: 'PASSED', numerator: 0 });
  expect(check?.denominator).toBeGreaterThan(100);
  expect(await checked('2024/25-Q1')).toMatchObject({ outcome: 'PASSED', numerator: 0 });
});

it('looks at nothing twice', async () => {
  const before = opened.database.statements;
  await auditPeople(opened.database);
  expect(opened.database.statements - before).toBe(1);
});

it('says what it could not decide in the time there was', async () => {
  await opened.database.query('update accountability.disclosed_table set audit = null where period = $1', [
    Period.parse('2024-05').code,
  ]);
  await auditPeople(opened.database, 0);
  expect(await checked('2024-05')).toMatchObject({ outcome: 'NOT_JUDGED', numerator: 0 });
});

it('finds tables that tell too much, has them tell nothing from then on, and tells followers once', async () => {
  const { database } = opened;
  const period = Period.parse('2024-04').code;
  expect(await raised()).toEqual([]);
  for (const [area, tables] of await unprotectedCounts(database, '2024-04', boroughs)) {
    for (const [table, counts] of tables) {
      await database.query(
        'update accountability.disclosed_table set counts = $1::int[], audit = null where area = $2 and "table" = $3 and period = $4',
        [counts, area, table, period],
      );
    }
  }
  await auditPeople(database);
  const check = await checked('2024-04');
  expect(check).toMatchObject({ outcome: 'FAILED' });
  expect(check?.explanation).toContain('The tables of those areas tell nothing any more.');
  const [area] = await askTables(database, [places.bowEast.borough], '2024-04');
  const counts = area?.tables.flatMap(({ cells }) => cells.map(({ figure }) => figure.value));
  expect(new Set(counts)).toEqual(new Set([null]));
  await auditPeople(database);
  expect(await raised()).toEqual([
    {
      keys: { dataset: 'stop-and-search', release: expect.stringContaining('stop-and-search:'), flag: 'AUDIT_FAILED' },
    },
  ]);
});

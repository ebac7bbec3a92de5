import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDomainDoor, type DomainDoor } from '../../../../kit/importing/domainDoor.ts';
import { stopTables } from '../../../../schema/disclosure/stopTables.ts';
import { metropolitanPolice } from '../../../../schema/places/forces.ts';
import { accountabilityDatabase, accountabilityImporters } from '../../../../subgraphs/accountability/index.ts';
import { embedded } from '../../../kit/database/testDatabase.ts';
import { boundariesJson, madeFiles, places, stopsCsv } from '../stops/madeStops.ts';
import { today } from '../stops/stopFigures.ts';
import { askTables } from './askedTables.ts';
import { attack, type Loot } from './attacker.ts';
import { madeMonth } from './madePeople.ts';
import { unprotectedTables } from './unprotectedTables.ts';

const boroughs = [places.bowEast.borough, places.westEnd.borough];
const months = ['2024-04', '2024-05', '2024-06'];
const all = stopTables.map(({ id }) => id);

let opened: Awaited<ReturnType<typeof embedded>>;
let door: DomainDoor;
const file = madeFiles();
const got = async (period: string) => askTables(opened.database, [...boroughs, metropolitanPolice], period);
const loot = (of: Partial<Loot>): Loot => ({
  leaves: [...boroughs, 'REST'],
  wholes: { [metropolitanPolice]: [...boroughs, 'REST'] },
  months: [],
  longer: [],
  tables: all,
  depth: 'TABLES',
  ...of,
});

beforeAll(async () => {
  opened = await embedded(accountabilityDatabase);
  door = createDomainDoor({ database: opened.database, importers: accountabilityImporters, today: () => today });
  const options = { publishedOn: null, dryRun: false };
  await door.import(await file('wards.geojson', boundariesJson()), options);
  for (const [at, month] of months.entries()) {
    const csv = stopsCsv(madeMonth(month, 900, at + 11));
    const report = await door.import(await file(`${month}-metropolitan-stop-and-search.csv`, csv), options);
    expect(report.refusals).toEqual([]);
  }
});
afterAll(() => opened.close());

it('finds something to attack: counts that are told and counts that are withheld, of boroughs, months and the quarter', async () => {
  for (const period of [...months, '2024/25-Q1']) {
    const areas = await got(period);
    expect(areas.at(-1)?.tables.map(({ id }) => id)).toEqual(all);
    expect(areas.filter(({ tables }) => tables.length === all.length).length).toBeGreaterThanOrEqual(2);
    const cells = areas.flatMap(({ tables }) => tables.flatMap((table) => table.cells));
    expect(cells.filter(({ figure }) => figure.value === null).length).toBeGreaterThan(20);
    expect(cells.filter(({ figure }) => figure.value !== null).length).toBeGreaterThan(80);
    const small = cells.filter(({ figure }) => figure.value !== null && figure.value > 0 && figure.value < 5);
    expect(small.filter(({ codes }) => codes[0] !== 'TOTAL')).toEqual([]);
    expect(cells.every(({ figure }) => (figure.value === null) === (figure.absence?.reason === 'SUPPRESSED'))).toBe(
      true,
    );
  }
});

it('learns no withheld count from a month’s tables, their margins, areas and overlaps', async () => {
  expect(await attack(loot({ months: [await got('2024-04')] }))).toEqual([]);
  expect(await attack(loot({ months: [await got('2024-06')] }))).toEqual([]);
});

it.each(['self-defined-ethnicity-by-outcome', 'gender-by-age'])(
  'learns none of %s by months and the quarter',
  async (id) => {
    const of = {
      months: await Promise.all(months.map(got)),
      longer: [{ months: [0, 1, 2], areas: await got('2024/25-Q1') }],
      tables: [id],
    };
    expect(await attack(loot(of))).toEqual([]);
  },
);

it('is able to: where nothing is withheld but what tells by itself, he finds counts', async () => {
  expect(await attack(loot({ months: [await unprotectedTables(opened.database, '2024-04', boroughs)] }))).not.toEqual(
    [],
  );
});

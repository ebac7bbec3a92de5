import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDomainDoor, type DomainDoor } from '../../../../kit/importing/domainDoor.ts';
import type { ImportReport } from '../../../../kit/importing/report.ts';
import { cityPolice, metropolitanPolice } from '../../../../schema/places/forces.ts';
import { london } from '../../../../schema/places/london.ts';
import {
  accountabilityDatabase,
  accountabilityImporters,
  createAccountability,
} from '../../../../subgraphs/accountability/index.ts';
import { embedded } from '../../../kit/database/testDatabase.ts';
import { ask } from '../../ask.ts';
import { boundariesJson, madeFiles, places, stopsCsv, wholeMonth, type MadeStop } from '../stops/madeStops.ts';
import { today } from '../stops/stopFigures.ts';
import { askTables } from './askedTables.ts';
import { madeMonth } from './madePeople.ts';

const quarterOf = (year: number) => ['04', '05', '06'].map((month) => `${String(year)}-${month}`);
const white = {
  ...places.bowEast.at,
  'Self-defined ethnicity': 'White - English/Welsh/Scottish/Northern Irish/British',
};
const asian = { ...places.westEnd.at, 'Self-defined ethnicity': 'Asian/Asian British - Bangladeshi' };
const file = madeFiles();
let opened: Awaited<ReturnType<typeof embedded>>;
let door: DomainDoor;
let day = 1;

const send = async (month: string, stops: readonly MadeStop[], force = 'metropolitan'): Promise<ImportReport> => {
  const received = await file(`${month}-${force}-stop-and-search.csv`, stopsCsv(stops));
  day += 1;
  const publishedOn = `2024-08-${String(day).padStart(2, '0')}`;
  const report = await door.import(received, { publishedOn, dryRun: false });
  expect(report.refusals).toEqual([]);
  return report;
};
/** By the codes of cells, what the first table of an area tells. */
const told = async (area: string, period: string) => {
  const [asked] = await askTables(opened.database, [area], period);
  const cells = asked?.tables[0]?.cells ?? [];
  return new Map(cells.map(({ codes, figure }) => [codes.join(), figure.value] as const));
};
const made = (month: string, of: MadeStop, times: number) => wholeMonth(month, () => of).slice(0, times);

beforeAll(async () => {
  opened = await embedded(accountabilityDatabase);
  door = createDomainDoor({ database: opened.database, importers: accountabilityImporters, today: () => today });
  await door.import(await file('wards.geojson', boundariesJson()), { publishedOn: null, dryRun: false });
});
afterAll(() => opened.close());
it('makes a quarter of the people of whom its months are told, where a later release of a month is held', async () => {
  const [months, quarter] = [quarterOf(2021), '2021/22-Q1'];
  const [month = ''] = months;
  const [first, ...others] = months.map((one, at) => madeMonth(one, 900, at + 6));
  await send(month, first ?? []);
  const report = await send(month, [...(first ?? []), ...made(month, white, 1)]);
  expect(report.remarks).toContainEqual(expect.stringContaining('2021-04: the tables of people that were told before'));
  for (const [at, stops] of others.entries()) await send(months[at + 1] ?? '', stops);
  const parts = await Promise.all(months.map((one) => told(places.bowEast.borough, one)));
  const longer = await told(places.bowEast.borough, quarter);
  expect(longer.size).toBeGreaterThan(0);
  for (const [codes, count] of longer) {
    const sum = parts.reduce<number | null>((all, part) => {
      const one = part.get(codes) ?? null;
      return all === null || one === null ? null : all + one;
    }, 0);
    if (sum !== null) expect([codes, count]).toEqual([codes, sum]);
  }
});

it('leaves no tables of a release that is withdrawn after a later one was held', async () => {
  const month = '2022-04';
  const stops = madeMonth(month, 900, 1);
  const first = await send(month, stops);
  await send(month, [...stops, ...made(month, white, 1)]);
  expect((await told(metropolitanPolice, month)).size).toBeGreaterThan(0);
  await door.withdraw(first.release ?? '', 'test');
  expect(await told(metropolitanPolice, month)).toEqual(new Map());
});

it('tells nothing of a borough of which nothing could be told once it has more: of the few before that would tell', async () => {
  const month = '2023-04';
  const rest = madeMonth(month, 900, 1).filter(({ Longitude }) => Longitude !== asian.Longitude);
  const few = [...rest, ...made(month, asian, 3)];
  await send(month, few);
  expect(await told(places.westEnd.borough, month)).toEqual(new Map());
  await send(month, [...few, ...made(month, { ...asian, Gender: 'Female' }, 12), ...few]);
  expect(await told(places.westEnd.borough, month)).toEqual(new Map());
});

it('says of London that a force is missing whose quarter has no tables, though its months are loaded', async () => {
  const [months, quarter] = [quarterOf(2024), '2024/25-Q1'];
  const flags = async () => {
    const subgraph = await createAccountability(opened.database, () => today);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Area {
      tables: stopAndSearchTables(period: "${quarter}") { cells { figure { flags } } } } } }`;
    return JSON.stringify(await ask(subgraph, query, { of: [{ __typename: 'Area', code: london.code }] }));
  };
  for (const [at, month] of months.entries()) {
    await send(month, madeMonth(month, 900, at + 1));
    await send(
      month,
      wholeMonth(month, () => places.aldgate.at),
      'city-of-london',
    );
  }
  expect(await flags()).not.toContain('FORCE_MISSING');
  await opened.database.query(
    'delete from accountability.disclosed_table where area = $1 and period = (select max(period) from accountability.disclosed_table)',
    [cityPolice],
  );
  expect(await flags()).toContain('FORCE_MISSING');
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { stopTables } from '../../../schema/disclosure/stopTables.ts';
import { Period } from '../../../schema/periods.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { cityPolice, metropolitanPolice } from '../../../schema/places/forces.ts';
import { london } from '../../../schema/places/london.ts';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { attack, type KnownPeople, type Loot } from '../../subgraphs/accountability/people/attacker.ts';
import { madeMonth } from '../../subgraphs/accountability/people/madePeople.ts';
import { unprotectedCounts } from '../../subgraphs/accountability/people/unprotectedTables.ts';
import { boundariesJson, places, stopsCsv, wholeMonth } from '../../subgraphs/accountability/stops/madeStops.ts';
import { openViewHub, type ViewHub } from '../views/viewHub.ts';
import { askExactly, askStops, workedOut, type AskedStops } from './askedStops.ts';

const policed = [places.bowEast.borough, places.westEnd.borough];
const areas = [...policed, places.aldgate.borough, metropolitanPolice, cityPolice, london.code];
const ofMet = [...policed, 'REST OF MET'];
const ofCity = [places.aldgate.borough, 'REST OF CITY'];
const leaves = [...ofMet, ...ofCity];
const wholes = { [metropolitanPolice]: ofMet, [cityPolice]: ofCity, [london.code]: leaves };
const all = stopTables.map(({ id }) => id);
const of = (kind: string) => all.filter((id) => id.startsWith(kind) || id.endsWith(kind));

/** Fifteen months: a calendar and a financial year that share nine of them. */
const months = Array.from({ length: 15 }, (_, at) => {
  const [year, month] = [2024 + Math.floor(at / 12), (at % 12) + 1];
  return `${String(year)}-${String(month).padStart(2, '0')}`;
});
const stopsOf = (at: number) => madeMonth(months[at] ?? '', 500, at + 3);
const census = (group: string, residents: number) =>
  boroughs.map(({ code, name }) => `${code},${name},1,"${group}",${String(residents)}`);

describeWithPostgresql('an attacker at the gateway, of people who were stopped', () => {
  let hub: ViewHub;
  const send = async (name: string, text: string, publishedOn: string) => {
    const report = await hub.import(name, text, publishedOn);
    expect(report.refusals).toEqual([]);
    return report;
  };
  const asked = new Map<string, Promise<readonly AskedStops[]>>();
  const got = (period: string) => {
    const known = asked.get(period) ?? Promise.all(areas.map((code) => askStops(hub, code, period)));
    asked.set(period, known);
    return known;
  };
  const loot = (given: Partial<Loot>): Loot => ({
    leaves,
    wholes,
    months: [],
    longer: [],
    tables: all,
    depth: 'TABLES',
    ...given,
  });
  /** All that is known of a month beside its tables. */
  const knownOf = async (told: readonly AskedStops[], period: string, month: number): Promise<KnownPeople[]> => {
    const exactly = await Promise.all(areas.map((code) => askExactly(hub, code, period)));
    return [...told.flatMap(workedOut), ...exactly.flat()].map((one) => ({
      ...one,
      months: [month],
      areas: one.areas.flatMap((code) => wholes[code] ?? [code]),
    }));
  };

  beforeAll(async () => {
    const budget = { perQuery: 1e9, capacity: 1e12, perSecond: 1e9 };
    hub = await openViewHub('off', { anonymous: budget, known: budget });
    await send('wards.geojson', boundariesJson(), '2024-01-01');
    const heading =
      'Lower tier local authorities Code,Lower tier local authorities,Ethnic group (20 categories) Code,Ethnic group (20 categories),Observation';
    const residents = [
      ...census('White: English, Welsh, Scottish, Northern Irish or British', 100_000),
      ...census('Black, Black British, Black Welsh, Caribbean or African: African', 20_000),
      ...census('Asian, Asian British or Asian Welsh: Bangladeshi', 30_000),
      ...census('Mixed or Multiple ethnic groups: White and Asian', 9_000),
      ...census('Other ethnic group: Arab', 5_000),
    ];
    await send('TS021.csv', [heading, ...residents, ''].join('\n'), '2023-01-01');
    for (const [at, month] of months.entries()) {
      await send(`${month}-metropolitan-stop-and-search.csv`, stopsCsv(stopsOf(at)), '2025-05-01');
    }
    for (const month of months.slice(3, 6)) {
      const ofMonth = wholeMonth(month, (day) => ({
        ...places.aldgate.at,
        ...(day % 4 === 0 && { Outcome: 'Arrest' }),
      }));
      await send(`${month}-city-of-london-stop-and-search.csv`, stopsCsv(ofMonth), '2025-05-01');
    }
  });
  afterAll(() => hub.close());

  it('has something to attack in every place and period, and none below boroughs', async () => {
    for (const period of ['2024-04', '2024/25-Q1', '2024', '2024/25']) {
      const [first, ...others] = await got(period);
      const cells = [first, ...others].flatMap((area) => area?.tables.flatMap((table) => table.cells) ?? []);
      expect(first?.tables.map(({ id }) => id)).toEqual(all);
      expect(cells.filter(({ figure }) => figure.value === null).length).toBeGreaterThan(20);
      expect(cells.filter(({ figure }) => figure.value !== null).length).toBeGreaterThan(50);
    }
    const ward = await askStops(hub, places.bowEast.ward, '2024-04');
    expect([ward.tables, ward.selfDefinedEthnicity.map(({ rate }) => rate.value)]).toEqual([
      [],
      [null, null, null, null],
    ]);
  });

  it('learns nothing from a month: margins, overlapping tables, boroughs, forces, London, rates, ratios and exact counts', async () => {
    const told = await got('2024-04');
    const known = await knownOf(told, '2024-04', 0);
    expect(known.filter(({ values }) => values['object'] === undefined).length).toBeGreaterThan(20);
    const month = { months: [told], known };
    expect(await attack(loot(month))).toEqual([]);
    for (const kind of ['self', 'officer', 'gender', 'outcome', 'object', 'age']) {
      expect(await attack(loot({ ...month, tables: of(kind), depth: 'RINGS' }))).toEqual([]);
    }
  });

  it('learns nothing from months beside their quarter', async () => {
    const parts = await Promise.all(months.slice(3, 6).map(got));
    const longer = [{ months: [0, 1, 2], areas: await got('2024/25-Q1') }];
    for (const kind of ['self', 'officer', 'gender']) {
      expect(await attack(loot({ months: parts, longer, tables: of(kind) }))).toEqual([]);
    }
  });

  it.each(['self-defined-ethnicity-by-outcome', 'gender-by-age'])(
    'learns nothing of %s from months, quarters and two years that overlap',
    async (id) => {
      const parts = await Promise.all(months.map(got));
      const span = async (period: string, from: number, length: number) => ({
        months: Array.from({ length }, (_, at) => from + at),
        // The City's year is not loaded: London's is the Metropolitan Police's once more.
        areas: (await got(period)).filter(({ code }) => code !== london.code),
      });
      const longer = await Promise.all([
        ...['2023/24-Q4', '2024/25-Q1', '2024/25-Q2', '2024/25-Q3', '2024/25-Q4'].map((q, at) => span(q, 3 * at, 3)),
        span('2024', 0, 12),
        span('2024/25', 3, 12),
      ]);
      expect(await attack(loot({ months: parts, longer, tables: [id] }))).toEqual([]);
    },
  );

  it('learns nothing of boroughs from what London’s mean leaves out', async () => {
    for (const area of await got('2024-04')) {
      for (const { spread } of area.selfDefinedEthnicity)
        expect((spread?.boroughs ?? 0) + (spread?.leftOut ?? 33)).toBe(33);
    }
    const [own, other, whole] = await got('2024-04');
    for (const [at, { spread, ratio }] of (whole?.selfDefinedEthnicity ?? []).entries()) {
      const told = [own, other].flatMap((area) => area?.selfDefinedEthnicity[at]?.ratio.value ?? []);
      expect(spread?.boroughs ?? 0).toBe(told.length);
      // Every borough has as many residents of a group here, so the weighted mean is the mean of what is told.
      if (spread !== null)
        expect(spread.areaWeighted).toBeCloseTo(told.reduce((sum, one) => sum + one, 0) / told.length);
      expect(ratio).toBeDefined();
    }
  });

  it('learns nothing from a release beside the one before it', async () => {
    const [before, exactly] = [await got('2024-04'), await knownOf(await got('2024-04'), '2024-04', 0)];
    // Thrice the same people on other days: no count that is told changes by one to four, so the release is not held.
    const more = [0, 1, 2].flatMap((hour) =>
      stopsOf(3).map((stop) => ({ ...stop, Date: String(stop.Date).replace('T12', `T1${String(hour)}`) })),
    );
    await send('2024-04-metropolitan-stop-and-search.csv', stopsCsv(more), '2025-06-01');
    asked.clear();
    const now = await got('2024-04');
    expect(now).not.toEqual(before);
    const earlier = { months: [before], longer: [], known: exactly };
    const pair = { months: [now], known: await knownOf(now, '2024-04', 0), earlier };
    for (const kind of ['self', 'officer', 'gender', 'outcome']) {
      expect(await attack(loot({ ...pair, tables: of(kind) }))).toEqual([]);
    }
  });

  it('is able to: with the store as no second suppression would leave it, he finds counts', async () => {
    const { accountability } = hub.state.databases;
    const counts = await unprotectedCounts(accountability, '2024-08', policed);
    const rows = Array.from(counts, ([area, tables]) =>
      Array.from(tables, ([table, of]) => [area, table, of] as const),
    );
    for (const [area, table, of] of rows.flat()) {
      await accountability.query(
        'update accountability.disclosed_table set counts = $1::int[] where area = $2 and "table" = $3 and period = $4',
        [of, area, table, Period.parse('2024-08').code],
      );
    }
    asked.clear();
    expect(await attack(loot({ months: [await got('2024-08')], tables: of('self') }))).not.toEqual([]);
  });
});

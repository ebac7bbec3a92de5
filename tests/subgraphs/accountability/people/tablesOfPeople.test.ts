import { beforeAll, expect, it } from '@jest/globals';
import { createDomainDoor, type DomainDoor } from '../../../../kit/importing/domainDoor.ts';
import type { ImportOptions } from '../../../../kit/importing/report.ts';
import { boroughs } from '../../../../schema/places/boroughs.ts';
import { cityPolice, metropolitanPolice } from '../../../../schema/places/forces.ts';
import { london } from '../../../../schema/places/london.ts';
import {
  accountabilityDatabase,
  accountabilityImporters,
  createAccountability,
} from '../../../../subgraphs/accountability/index.ts';
import { onEachDatabase } from '../../../kit/database/testDatabase.ts';
import { ask } from '../../ask.ts';
import { boundariesJson, madeFiles, places, stopsCsv, wholeMonth, type MadeStop } from '../stops/madeStops.ts';
import { today } from '../stops/stopFigures.ts';
import { askTables } from './askedTables.ts';
import { madeMonth } from './madePeople.ts';

const options: ImportOptions = { publishedOn: null, dryRun: false };
const stops = madeMonth('2024-06', 900, 5);
const census = (group: string, residents: number) =>
  boroughs.map(({ code, name }) => `${code},${name},1,"${group}",${String(residents)}`);

onEachDatabase(accountabilityDatabase, (database) => {
  const file = madeFiles();
  let door: DomainDoor;
  const send = async (
    made: readonly MadeStop[],
    name = '2024-06-metropolitan-stop-and-search.csv',
    given = options,
  ) => {
    const report = await door.import(await file(name, stopsCsv(made)), given);
    expect(report.refusals).toEqual([]);
    return report;
  };
  const told = async (area: string, period = '2024-06') =>
    (await askTables(database(), [area], period))[0]?.tables ?? [];
  const total = async (area: string, period = '2024-06') => {
    const [table] = await told(area, period);
    return table?.cells.at(-1)?.figure.value;
  };
  const everything = () =>
    database().query('select area, period, "table", counts from accountability.disclosed_table order by 1, 2, 3');
  const ratios = async (areas: readonly string[], given: string, select: string) => {
    const subgraph = await createAccountability(database(), () => today);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Area { of: disproportionality(${given}) { ${select} } } } }`;
    return ask(subgraph, query, { of: areas.map((code) => ({ __typename: 'Area', code })) });
  };

  beforeAll(async () => {
    door = createDomainDoor({ database: database(), importers: accountabilityImporters, today: () => today });
    await door.import(await file('wards.geojson', boundariesJson()), options);
    await send(stops);
  });

  it('are the same eight for the force, London and boroughs, and none for wards', async () => {
    const people = stops.filter(({ Type }) => Type !== 'Vehicle search').length;
    expect(await total(metropolitanPolice)).toBe(people);
    expect(await total(london.code)).toBe(people);
    expect((await told('E09000030')).length).toBe(8);
    expect(await told(places.bowEast.ward)).toEqual([]);
    expect(await told('CE')).toEqual([]);
    expect(await told('E09000030', '2024-07')).toEqual([]);
    expect(await told('E09000030', '2024')).toEqual([]);
  });

  it('come back with the boundaries, and tell nothing that was withheld before', async () => {
    const before = await askTables(database(), ['E09000030', metropolitanPolice], '2024-06');
    const fresh = createDomainDoor({ database: database(), importers: accountabilityImporters, today: () => today });
    const [release] = await database().query<{ id: string }>(
      `select id from accountability.release where dataset = 'ward-boundaries'`,
    );
    await fresh.withdraw(release?.id ?? '', 'test');
    expect(await told('E09000030')).toEqual([]);
    await fresh.import(await file('wards.geojson', boundariesJson()), options);
    const after = await askTables(database(), ['E09000030', metropolitanPolice], '2024-06');
    const values = (areas: typeof before) => areas.flatMap(({ tables }) => tables.flatMap(({ cells }) => cells));
    const [was, is] = [values(before), values(after)];
    expect(is.length).toBe(was.length);
    for (const [at, { figure }] of is.entries()) expect([was[at]?.figure.value, null]).toContain(figure.value);
  });

  it('stay as they were where a later release adds one person', async () => {
    const before = await everything();
    const more = await send([...stops, { ...stops[1] }], undefined, { ...options, publishedOn: '2024-09-02' });
    expect(await everything()).toEqual(before);
    await door.withdraw(more.release ?? '', 'test');
    // What is withdrawn leaves no tables, and those of the release before are told again.
    expect(await everything()).toEqual(before);
  });

  it('add up the forces in London, and withhold there what one of them withholds', async () => {
    const ofCity = wholeMonth('2024-06', () => places.aldgate.at);
    const city = await send(ofCity, '2024-06-city-of-london-stop-and-search.csv');
    const [met, ofBoth] = [(await total(metropolitanPolice)) ?? 0, await total(london.code)];
    expect(ofBoth).toBe(met + ofCity.length);
    expect(await total(cityPolice)).toBe(ofCity.length);
    await door.withdraw(city.release ?? '', 'test');
    expect(await total(london.code)).toBe(met);
  });

  it('give ratios with intervals, withheld without the census, the same few statements for any number of boroughs', async () => {
    const given = 'period: "2024-06", basis: SELF_DEFINED';
    const lacking = await ratios(['E09000030'], given, 'group ratio { absence { reason } }');
    expect(lacking).toMatchObject({
      _entities: [{ of: [{ group: 'BLACK', ratio: { absence: { reason: 'NOT_AVAILABLE' } } }, {}, {}, {}] }],
    });
    const heading =
      'Lower tier local authorities Code,Lower tier local authorities,Ethnic group (20 categories) Code,Ethnic group (20 categories),Observation';
    const lines = [
      ...census('White: English, Welsh, Scottish, Northern Irish or British', 100_000),
      ...census('Black, Black British, Black Welsh, Caribbean or African: African', 20_000),
    ];
    const report = await door.import(await file('TS021.csv', [heading, ...lines, ''].join('\n')), options);
    expect(report.refusals).toEqual([]);
    const select =
      'group reference censusYear difference ratio { value interval { lower upper method } absence { reason } } rate { value numerator denominator } referenceRate { numerator denominator } findRate { value } shareNotStated { value } spread { boroughs leftOut areaWeighted }';
    const answer = await ratios(['E09000030'], given, select);
    expect(answer).toMatchObject({
      _entities: [
        {
          of: [
            {
              group: 'BLACK',
              reference: 'WHITE',
              censusYear: 2021,
              ratio: { value: expect.any(Number), interval: { method: 'LOG_RATIO' }, absence: null },
              rate: { denominator: 20_000 },
              referenceRate: { denominator: 100_000 },
              spread: { boroughs: 1, leftOut: 32 },
            },
            {},
            {},
            {},
          ],
        },
      ],
    });
    // The City's are so few that London would tell nothing: it is the Metropolitan Police District that is compared, by its own residents.
    const city = await send(
      wholeMonth('2024-06', () => places.aldgate.at),
      '2024-06-city-of-london-stop-and-search.csv',
    );
    const withFlags = select.replace('rate { value', 'rate { flags value');
    const london33 = await ratios([london.code], given, withFlags);
    const district = await ratios([metropolitanPolice], given, withFlags);
    expect(JSON.stringify(london33).replaceAll('"TERRITORY"', '')).toBe(JSON.stringify(district));
    expect(london33).toMatchObject({
      _entities: [{ of: [{ rate: { flags: ['TERRITORY'], denominator: 640_000 } }, {}, {}, {}] }],
    });
    await door.withdraw(city.release ?? '', 'test');
    const statements = async (areas: readonly string[]) => {
      const before = database().statements;
      await ratios(areas, given, select);
      return database().statements - before;
    };
    const one = await statements(['E09000030']);
    expect(await statements(boroughs.map(({ code }) => code))).toBe(one);
  });
});

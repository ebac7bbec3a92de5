import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeSamples, samplePath } from '../../samples.ts';
import { boroughFile } from './boroughFile.ts';
import { coreKinds } from './importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

const [brent, barnet, london] = ['E09000005', 'E09000003', 'E12000007'];
const residential = 'burglary/residential-burglary';
const domestic = 'burglary/domestic-burglary';
const ofHome = 'burglary/burglary-of-a-home';
const unconnected = 'burglary/burglary-of-an-unconnected-building';
const absent = (explanation: RegExp) => ({
  value: null,
  absence: { reason: 'NOT_AVAILABLE', explanation: expect.stringMatching(explanation) },
});
const figure = 'value flags absence { reason explanation }';

describe('a category that its publisher splits', () => {
  let hub: LoadedPerformance;
  let last: string;
  const others = coreKinds.filter(([major]) => major !== 'BURGLARY');
  const months = ['202302', '202303', '202304', '202305', '202306'];
  /** Domestic until April, which is mixed, with one stray a borough in May; one stray a borough of a home in March. */
  const counts: Readonly<Record<string, readonly number[]>> = {
    'DOMESTIC BURGLARY': [30, 30, 20, 1, 0],
    'RES BURGLARY OF A HOME': [0, 1, 6, 20, 20],
    'RES BURGLARY OF UNCONNECTED BUILDING': [0, 0, 4, 9, 10],
    'BURGLARY BUSINESS AND COMMUNITY': [5, 5, 5, 5, 5],
  };
  const kinds = [...Object.keys(counts).map((minor) => ['BURGLARY', minor] as const), ...others];
  const split = boroughFile(
    months,
    (row, month) => counts[kinds[Math.floor(row / 32)]?.[1] ?? '']?.[month] ?? 2,
    kinds,
  );

  beforeAll(async () => {
    hub = await loadedPerformance();
    await hub.load(
      boroughFile(months, () => 30, [['BURGLARY', 'DOMESTIC BURGLARY'], ...others]),
      '2023-07-15',
    );
    last = await hub.load(split, '2025-12-15');
  });
  afterAll(() => hub.close());

  const at = async (category: string, asAt = '') => {
    const asked = months.map(
      (month) => `m${month}: at(period: "${month.slice(0, 4)}-${month.slice(4)}") { ${figure} }`,
    );
    return hub.of(brent, `{ crime(category: "${category}"${asAt}) { ${asked.join(' ')} } }`);
  };

  it('is absent in the months that a release files by its successors, and says which they are', async () => {
    const gone = absent(
      /does not file under .*domestic burglary.* in 2023-0[56]: In April 2023 .* split .*"burglary\/burglary-of-a-home" or "burglary\/burglary-of-an-unconnected-building"/,
    );
    expect(await at(domestic)).toMatchObject({
      crime: {
        m202302: { value: 30 },
        m202304: { value: 20, flags: expect.arrayContaining(['SERIES_BREAK']) },
        m202305: gone,
        m202306: gone,
      },
    });
    expect(await at(domestic, ', asAt: "2024-01-01"')).toMatchObject({ crime: { m202306: { value: 30, flags: [] } } });
  });

  it('is not suspected in its sum where that goes on steadily, though one part alone leaps', async () => {
    const later = ['202408', '202409', '202410', '202411', '202412'];
    const parts: Readonly<Record<string, readonly number[]>> = {
      'RES BURGLARY OF A HOME': [20, 20, 20, 100, 600],
      'RES BURGLARY OF UNCONNECTED BUILDING': [150, 150, 150, 70, 70],
    };
    const named = [...Object.keys(parts).map((minor) => ['BURGLARY', minor] as const), ...others];
    const text = boroughFile(later, (row, month) => parts[named[Math.floor(row / 32)]?.[1] ?? '']?.[month] ?? 2, named);
    const release = await hub.load(text, '2025-01-15');
    const flags = (category: string) =>
      hub.of(
        brent,
        `{ crime(category: "${category}") { november: at(period: "2024-11") { flags } december: at(period: "2024-12") { flags } } }`,
      );
    const suspected = { flags: ['SUSPECTED_REFILING'] };
    expect(await flags(ofHome)).toEqual({ crime: { november: suspected, december: suspected } });
    expect(await flags(residential)).toEqual({ crime: { november: { flags: [] }, december: suspected } });
    await hub.withdraw(release);
  });

  it('leaves its successors absent before there were any, and not at nought', async () => {
    const notYet = absent(/told apart only from April 2023; .*"burglary\/domestic-burglary"/);
    expect(await at(ofHome)).toMatchObject({
      crime: {
        m202302: notYet,
        m202303: notYet,
        m202304: { value: 6, flags: expect.arrayContaining(['SERIES_BREAK']) },
        m202305: { value: 20 },
      },
    });
  });

  it('is whole in the wider category throughout, strays counted and flagged', async () => {
    expect(await at(residential)).toEqual({
      crime: {
        m202302: { value: 30, flags: [], absence: null },
        m202303: { value: 31, flags: expect.arrayContaining(['STRAY_RECORDS']), absence: null },
        m202304: { value: 30, flags: [], absence: null },
        m202305: { value: 30, flags: expect.arrayContaining(['STRAY_RECORDS']), absence: null },
        m202306: { value: 30, flags: [], absence: null },
      },
    });
    expect(await at('burglary')).toMatchObject({ crime: { m202303: { value: 36 }, m202305: { value: 35 } } });
  });

  it('compares its last month, which is filed both ways, with none', async () => {
    const verdicts = (category: string) =>
      hub.of(
        brent,
        `{ crime(category: "${category}") { change(period: "2023-04", since: PREVIOUS_PERIOD) { verdict explanation } next: change(period: "2023-05", since: PREVIOUS_PERIOD) { verdict } } }`,
      );
    expect(await verdicts(domestic)).toMatchObject({
      crime: { change: { verdict: 'NOT_COMPARABLE', explanation: expect.stringContaining('In April 2023') } },
    });
    expect(await verdicts(ofHome)).toMatchObject({ crime: { next: { verdict: 'NOT_COMPARABLE' } } });
    expect(await verdicts(residential)).toMatchObject({
      crime: { change: { verdict: 'NOT_DISTINGUISHABLE' }, next: { verdict: 'NOT_DISTINGUISHABLE' } },
    });
  });

  it('has its last own month as the latest', async () => {
    expect(await hub.of(brent, `{ crime(category: "${domestic}") { latest { period figure { value } } } }`)).toEqual({
      crime: { latest: { period: '2023-04', figure: { value: 20 } } },
    });
  });

  it('restates no month as nought', async () => {
    const restated = '{ totalCount edges { node { period from { value } to { value } } } }';
    expect(
      await hub.of(
        brent,
        `{ domestic: crime(category: "${domestic}") { restatements ${restated} } whole: crime(category: "${residential}") { restatements ${restated} } }`,
      ),
    ).toEqual({
      domestic: {
        restatements: {
          totalCount: 1,
          edges: [{ node: { period: '2023-04', from: { value: 30 }, to: { value: 20 } } }],
        },
      },
      whole: {
        restatements: {
          totalCount: 1,
          edges: [{ node: { period: '2023-03', from: { value: 30 }, to: { value: 31 } } }],
        },
      },
    });
  });

  it('is told as absent, and not as nought, among what a release restates', async () => {
    const answer =
      await hub.ask(`{ _entities(representations: [{ __typename: "PerformanceDataset", id: "mps-borough-crime" }])
      { ... on PerformanceDataset { restatedBy(release: "${last}", area: "${brent}", first: 100) { edges { node {
        category restatement { period from { value } to { value absence { reason } } } } } } } } }`);
    const told = (period: string, to: object) => ({
      node: { category: domestic, restatement: { period, from: { value: 30 }, to } },
    });
    expect(answer).toMatchObject({
      _entities: [
        {
          restatedBy: {
            edges: expect.arrayContaining([
              told('2023-04', { value: 20, absence: null }),
              told('2023-06', { value: null, absence: { reason: 'NOT_AVAILABLE' } }),
            ]),
          },
        },
      ],
    });
  });

  it('stands between its group and its parts in the list of categories', async () => {
    const answer = await hub.ask('{ crimeCategories { id group { id group { id } } } }');
    expect(answer).toMatchObject({
      crimeCategories: expect.arrayContaining([
        { id: residential, group: { id: 'burglary', group: null } },
        ...[domestic, ofHome, unconnected].map((id) => ({ id, group: { id: residential, group: { id: 'burglary' } } })),
      ]),
    });
  });
});

describeSamples('burglary in the published files of 2024 and 2025', () => {
  let hub: LoadedPerformance;
  const recent = 'MPS Borough Level Crime (most recent 24 months)';
  const read = async (release: string, name: string) =>
    readFile(samplePath(`london-datastore/release-${release}/${name}.csv`) ?? '', 'utf8');
  beforeAll(async () => {
    hub = await loadedPerformance();
    await hub.load(await read('2024-02', recent), '2024-02-15');
    await hub.load(await read('2025-12', recent), '2025-12-15');
  }, 120_000);
  afterAll(() => hub.close());

  const series = async (area: string, category: string, from: string, to: string) =>
    hub.of(area, `{ crime(category: "${category}") { series(from: "${from}", to: "${to}") { figure { value } } } }`);
  const values = (...of: readonly (number | null)[]) => ({
    crime: { series: of.map((value) => ({ figure: { value } })) },
  });

  it('is residential in every month, though one row of each of two boroughs bears the name', async () => {
    const all = await hub.of(london, `{ crime(category: "${residential}") { series(last: 24) { figure { value } } } }`);
    expect(JSON.stringify(all)).not.toMatch(/"value":(null|0|1)\}/);
    // 3,316 as domestic burglary; 2,600 of a home and 921 of an unconnected building.
    expect(await series(london, residential, '2023-11', '2023-12')).toEqual(values(3_316, 3_521));
    expect(await hub.of(barnet, `{ crime(category: "${residential}") { at(period: "2025-08") { flags } } }`)).toEqual({
      crime: { at: { flags: ['STRAY_RECORDS'] } },
    });
  });

  it('is domestic as long as a release files so, and then absent', async () => {
    expect(await series(london, domestic, '2023-10', '2024-01')).toEqual(values(3_280, 3_316, null, null));
    expect(await hub.of(london, `{ crime(category: "${domestic}") { latest { period } } }`)).toEqual({
      crime: { latest: { period: '2023-11' } },
    });
  });

  it('adds up: the kinds of burglary make burglary in every month of the last two years', async () => {
    const kinds = [residential, 'burglary/burglary-business-and-community', 'burglary'];
    const counts = async (category: string) => JSON.stringify(await series(barnet, category, '2023-12', '2025-11'));
    const [home, business, all] = (await Promise.all(kinds.map(counts))).map((text) =>
      Array.from(text.matchAll(/"value":(\d+)/g), ([, digits]) => Number(digits)),
    );
    expect(all).toHaveLength(24);
    expect(home?.map((count, month) => count + (business?.[month] ?? 0))).toEqual(all);
  });

  it('is told apart by month once the historical file is there, without a false fall in April 2023', async () => {
    // Of the thirteen years no more than the comparisons need.
    const columns = (line: string) => line.split(',').filter((_, place) => place < 3 || place >= 135);
    const historical = (await read('2025-12', 'MPS Borough Level Crime (Historical)')).trimEnd().split(/\r?\n/);
    expect(columns(historical[0] ?? '')[3]).toBe('202104');
    await hub.load(historical.map((line) => `${columns(line).join(',')}\n`).join(''), '2025-12-16');
    expect(await series(london, domestic, '2023-03', '2023-08')).toEqual(values(3_248, 2_283, null, null, null, null));
    expect(await series(london, ofHome, '2023-03', '2023-05')).toEqual(values(null, 483, 1_999));
    expect(await series(london, residential, '2023-03', '2023-06')).toEqual(values(3_257, 2_990, 2_940, 2_964));
    const change = (area: string, period: string, since: string) =>
      hub.of(
        area,
        `{ crime(category: "${domestic}") { change(period: "${period}", since: ${since}) { verdict explanation } } }`,
      );
    for (const answer of [
      await change(london, '2023-04', 'PREVIOUS_PERIOD'),
      await change(london, '2023-04', 'SAME_PERIOD_LAST_YEAR'),
      await change(brent, '2023-04', 'ROLLING_12_MONTHS'),
    ]) {
      expect(answer).toEqual({
        crime: { change: { verdict: 'NOT_COMPARABLE', explanation: expect.stringContaining('In April 2023') } },
      });
    }
    // A split that is registered is not suspected too, and the sum goes on: burglary was 4,933 in March, 4,529 in April.
    for (const category of ['burglary', residential]) {
      for (const period of ['2023-04', '2023/24', 'R12-2024-03']) {
        const asked = `{ crime(category: "${category}") { change(period: "${period}") { verdict } at(period: "${period}") { flags } } }`;
        const answer = JSON.stringify(await hub.of(london, asked));
        expect(answer).toMatch(/"verdict":"(HIGHER|LOWER|NOT_DISTINGUISHABLE)"/);
        expect(answer).not.toContain('SUSPECTED_REFILING');
      }
    }
    // A comparison that only crosses the 1st of April is none across a break.
    expect(await change(london, '2022-04', 'PREVIOUS_PERIOD')).toMatchObject({
      crime: { change: { verdict: 'LOWER' } },
    });
  }, 120_000);
});

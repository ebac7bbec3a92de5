import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadedPerformance, type LoadedPerformance } from '../loadedPerformance.ts';
import { city, everyType, lookupOf2011, lsoaIn, streetFile, wardLookup, type StreetRecord } from './madeStreets.ts';

const towerHamlets = 'E09000030';
const first = lsoaIn(towerHamlets, 1);
const second = lsoaIn(towerHamlets, 2);
const inLsoa = (lsoa: string, record: StreetRecord = {}): StreetRecord => ({
  lsoa,
  name: 'Tower Hamlets 001A',
  ...record,
});

describe('street-level crime', () => {
  let performance: LoadedPerformance;
  beforeAll(async () => {
    performance = await loadedPerformance();
  });
  beforeEach(async () => {
    await performance.database.query('truncate performance.cell, performance.release cascade');
  });
  afterAll(() => performance.close());

  const lookups = async () => {
    await performance.load(wardLookup(), null);
    await performance.load(lookupOf2011(), null);
  };
  const at = async (area: string, argument = '', fields = 'value') => {
    const answer = await performance.of(area, `{ streetCrime${argument} { at(period: "2024-01") { ${fields} } } }`);
    return answer;
  };
  const value = (number: number | null) => ({ streetCrime: { at: { value: number } } });

  it('is counted by ward, borough, command, force and London; what has no place by the last two', async () => {
    await lookups();
    await performance.load(
      streetFile([
        inLsoa(first.lsoa),
        inLsoa(first.lsoa),
        inLsoa(second.lsoa),
        { lsoa: 'E01016453', name: 'Slough 009A' },
        { lsoa: '', type: 'Burglary' },
      ]),
      null,
    );
    const burglary = '(category: "burglary")';
    expect(await at(first.ward, burglary)).toEqual(value(2));
    expect(await at(second.ward, burglary)).toEqual(value(1));
    expect(await at(towerHamlets, burglary)).toEqual(value(3));
    expect(await at('CE', burglary)).toEqual(value(3));
    expect(await at('E23000001', burglary)).toEqual(value(6));
    expect(await at('E12000007', burglary)).toEqual(value(6));
    expect(await at('E12000007')).toEqual(value(19));
  });

  it('adds what the other force recorded in a borough, whose own force must be loaded', async () => {
    await lookups();
    const fields = 'value flags';
    const burglary = '(category: "Burglary")';
    await performance.load(streetFile([inLsoa(first.lsoa, { force: city })]), null);
    expect(await at(towerHamlets, burglary)).toEqual(value(null));
    await performance.load(streetFile([inLsoa(first.lsoa), {}]), null);
    expect(await at(towerHamlets, burglary, fields)).toEqual({
      streetCrime: { at: { value: 2, flags: ['UNPLACED_RECORDS'] } },
    });
    expect(await at('CE', burglary)).toEqual(value(2));
    expect(await at('E23000001', burglary, fields)).toEqual({ streetCrime: { at: { value: 3, flags: [] } } });
  });

  it('lacks no area where stray records of a neighbour’s wards do not come again, and lacks one of its own', async () => {
    await lookups();
    const own = [lsoaIn('E09000001', 1), lsoaIn('E09000001', 2)].map(({ lsoa }) => inLsoa(lsoa, { force: city }));
    const inMonth = (month: string, ...records: readonly StreetRecord[]) =>
      streetFile(
        records.map((record) => ({ force: city, month, ...record })),
        everyType.map((record) => ({ ...record, lsoa: own[0]?.lsoa ?? '' })),
      );
    await performance.load(inMonth('2024-01', ...own, inLsoa(first.lsoa), inLsoa(second.lsoa)), '2024-03-01');
    await performance.load(inMonth('2024-02', ...own), '2024-04-01');
    await performance.load(inMonth('2024-03', ...own.slice(0, 1)), '2024-05-01');
    const answer =
      await performance.ask(`{ _entities(representations: [{ __typename: "PerformanceDataset", id: "street-crime" }])
      { ... on PerformanceDataset { releases(first: 3) { edges { node { qualityChecks { rule outcome numerator denominator explanation } } } } } } }`);
    const text = JSON.stringify(answer).match(/"rule":"areas-given"[^}]*/g);
    expect(text).toEqual([
      expect.stringMatching(
        /"FAILED","numerator":1,"denominator":3,.*in the territory of City of London Police, 1 are missing/,
      ),
      expect.stringMatching(/"PASSED","numerator":0,"denominator":3,/),
      expect.stringMatching(/"NOT_JUDGED",.*It gives 3 in the territory of City of London Police/),
    ]);
  });

  it('claims no change between months of which one lacks the other force', async () => {
    await lookups();
    const own = Array.from({ length: 30 }, () => inLsoa(first.lsoa));
    const few = Array.from({ length: 9 }, () => inLsoa(first.lsoa, { force: city }));
    const inMonth = (records: readonly StreetRecord[], month: string) =>
      records.map((record) => ({ ...record, month }));
    const load = async (...records: readonly StreetRecord[]) => performance.load(streetFile(records), null);
    const change = async () =>
      performance.of(
        towerHamlets,
        '{ streetCrime(category: "burglary") { change(period: "2024-02", since: PREVIOUS_PERIOD) { verdict explanation from { flags } to { flags } } } }',
      );
    await load(...inMonth(own, '2024-01'));
    await load(...inMonth(own, '2024-02'));
    await load(...inMonth(few, '2024-02'));
    expect(await change()).toEqual({
      streetCrime: {
        change: {
          verdict: 'NOT_COMPARABLE',
          explanation: expect.stringContaining('since only one of them counts the records of the other force'),
          from: { flags: ['OTHER_FORCE_MISSING'] },
          to: { flags: [] },
        },
      },
    });
    await load(...inMonth(few, '2024-01'));
    expect(await change()).toMatchObject({ streetCrime: { change: { verdict: 'NOT_DISTINGUISHABLE' } } });
  });

  it('tells no restatement of a month of which the force of the area gave nothing', async () => {
    await lookups();
    await performance.load(streetFile([inLsoa(first.lsoa, { force: city })]), '2024-03-01');
    await performance.load(
      streetFile([inLsoa(first.lsoa, { force: city }), inLsoa(first.lsoa, { force: city })]),
      '2024-04-01',
    );
    expect(await performance.of(towerHamlets, '{ streetCrime { restatements { totalCount } } }')).toEqual({
      streetCrime: { restatements: { totalCount: 0 } },
    });
  });

  it('tells where London lacks a force, or a force does not tell what the other does', async () => {
    await lookups();
    const fields = 'value flags';
    await performance.load(streetFile([inLsoa(first.lsoa, { force: city })]), null);
    const lacking = (number: number) => ({ streetCrime: { at: { value: number, flags: ['FORCE_MISSING'] } } });
    expect(await at('E12000007', '', fields)).toEqual(lacking(15));
    await performance.load(streetFile([inLsoa(first.lsoa)], []), null);
    expect(await at('E12000007', '', fields)).toEqual(lacking(15));
    expect(await at('E12000007', '(category: "burglary")', fields)).toEqual({
      streetCrime: { at: { value: 3, flags: [] } },
    });
  });

  it('counts antisocial behaviour, blank and shared ids and rows alike each by itself', async () => {
    await lookups();
    const shared = { id: 'b'.repeat(64) };
    const alike = inLsoa(first.lsoa, { type: 'Anti-social behaviour', outcome: '' });
    await performance.load(
      streetFile([alike, alike, alike, inLsoa(first.lsoa, shared), inLsoa(first.lsoa, shared)]),
      null,
    );
    expect(await at(first.ward, '(category: "anti-social-behaviour")')).toEqual(value(3));
    expect(await at(first.ward)).toEqual(value(5));
  });

  it('places codes of 2011: in the ward of what became of them, or in the borough where two wards share it', async () => {
    await lookups();
    await performance.load(
      streetFile([inLsoa('E01900001', { type: 'Drugs' }), inLsoa('E01900002', { type: 'Drugs' })]),
      null,
    );
    expect(await at(first.ward, '(category: "drugs")')).toEqual(value(1));
    expect(await at(second.ward, '(category: "drugs")')).toEqual(value(0));
    expect(await at(towerHamlets, '(category: "drugs")')).toEqual(value(2));
  });

  it('tells the last outcome, which later releases restate while the count of the type stands', async () => {
    await lookups();
    await performance.load(streetFile([inLsoa(first.lsoa)]), '2024-03-01');
    const resolved = inLsoa(first.lsoa, { outcome: 'Investigation complete; no suspect identified' });
    await performance.load(streetFile([resolved]), '2024-04-01');
    const fields = 'value status';
    const figure = (number: number, status: string) => ({ streetCrime: { at: { value: number, status } } });
    expect(await at(first.ward, '(category: "burglary")', fields)).toEqual(figure(1, 'PROVISIONAL'));
    const open = '(category: "burglary", lastOutcome: "under-investigation")';
    expect(await at(first.ward, open, fields)).toEqual(figure(0, 'RESTATED'));
    const closed = '(lastOutcome: "Investigation complete; no suspect identified")';
    expect(await at(first.ward, closed, fields)).toEqual(figure(1, 'RESTATED'));
  });

  it('takes a file of few types as an extract without a total', async () => {
    await lookups();
    await performance.load(streetFile([inLsoa(first.lsoa)], []), null);
    expect(await at(first.ward, '(category: "burglary")')).toEqual(value(1));
    expect(await at(first.ward)).toEqual(value(null));
    expect(await at(first.ward, '(category: "drugs")')).toEqual(value(null));
  });

  it('keeps a type that no one knows under an id of its own words', async () => {
    await lookups();
    await performance.load(streetFile([inLsoa(first.lsoa, { type: 'Space piracy' })]), null);
    expect(await at(first.ward, '(category: "space-piracy")')).toEqual(value(1));
    expect(JSON.stringify(await performance.ask('{ streetCrimeCategories { id name } }'))).toMatch(
      /"public-disorder-and-weapons",[^}]*\},\{"id":"space-piracy","name":"Space piracy"\}\]/,
    );
    await expect(at(first.ward, '(category: "time-theft")')).rejects.toThrow(
      /no type of street-level crime "time-theft"; "streetCrimeCategories \{ id \}" lists them/,
    );
  });

  it('gives no figure to a ward of the City that no LSOA fits', async () => {
    await lookups();
    await performance.load(streetFile([inLsoa(first.lsoa)]), null);
    const fields = 'absence { reason explanation }';
    expect(await at('E05009289', '', fields)).toEqual({
      streetCrime: {
        at: { absence: { reason: 'NOT_COLLECTED', explanation: expect.stringMatching(/none fits this ward/) } },
      },
    });
  });

  it('is refused before the lookups by which it is placed, and says which is missing', async () => {
    const file = streetFile([inLsoa('E01900001')]);
    await expect(performance.load(file, null)).rejects.toThrow(/No lookup of LSOAs to wards is loaded/);
    await performance.load(wardLookup(), null);
    await expect(performance.load(file, null)).rejects.toThrow(
      /LSOAs of London that the lookup of 2021 does not have: 1, such as E01900001/,
    );
    await performance.load(lookupOf2011(), null);
    await performance.load(file, null);
    expect(await at(towerHamlets, '(category: "burglary")')).toEqual(value(1));
  });

  it.each<readonly [string, readonly StreetRecord[], RegExp]>([
    ['a second month', [inLsoa(first.lsoa), inLsoa(first.lsoa, { month: '2024-02' })], /"line":3,"column":"Month"/],
    ['a month to come', [inLsoa(first.lsoa, { month: '2026-07' })], /"line":2,"column":"Month"/],
    ['a second force', [inLsoa(first.lsoa), inLsoa(first.lsoa, { force: city })], /"line":3,"column":"Falls within"/],
    ['a force elsewhere', [inLsoa(first.lsoa, { force: 'Kent Police' })], /"line":2,"column":"Falls within"/],
    ['a place that is no LSOA', [inLsoa('Camden 027B')], /"line":2,"column":"LSOA code"/],
    ['a crime without a type', [inLsoa(first.lsoa, { type: ' ' })], /"line":2,"column":"Crime type"/],
  ])('is refused whole with %s', async (_title, records, place) => {
    await lookups();
    await expect(performance.load(streetFile(records), null)).rejects.toThrow(place);
  });

  it.each([
    ['a ward of another borough', /,E05009317,/, ',E05014053,', /"column":"WD25CD"/],
    ['an LSOA twice', 'E01001401', 'E01001402', /"column":"LSOA21CD".*A row before gives/],
    ['no row of a borough', /E01000001,.*\n.*\n/, '', /No row of City of London/],
  ])('has a lookup that is refused whole with %s', async (_title, words, instead, message) => {
    const spoiled = wardLookup().replace(words, instead);
    expect(spoiled).not.toBe(wardLookup());
    await expect(performance.load(spoiled, null)).rejects.toThrow(message);
  });

  it('keeps no point and nothing smaller than a ward', async () => {
    await lookups();
    await performance.load(streetFile([inLsoa(first.lsoa), inLsoa('E01900001')]), null);
    const rows = await performance.database.query<{ area: string }>(
      `select distinct area from performance.cell join performance.series s on s.id = series where s.dataset = 'street-crime'`,
    );
    const areas = rows.map(({ area }) => area).sort();
    expect(areas).toEqual(
      [first.ward, towerHamlets, 'CE', lsoaIn('E09000033', 1).ward, 'E09000033', 'AW', 'E23000001', 'E12000007'].sort(),
    );
  });
});

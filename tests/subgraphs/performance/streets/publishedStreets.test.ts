import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeSamples, samplePath } from '../../../samples.ts';
import { loadedPerformance, type LoadedPerformance } from '../loadedPerformance.ts';

const city = 'E23000034';
const metropolitan = 'E23000001';

describeSamples('the published files of data.police.uk', () => {
  let performance: LoadedPerformance;
  const load = async (path: string, day: string | null = null) =>
    performance.load(await readFile(samplePath(path) ?? '', 'utf8'), day);
  beforeAll(async () => {
    performance = await loadedPerformance();
    await load('geo/LSOA_(2021)_to_Electoral_Ward_(2025)_to_LAD_(2025)_Best_Fit_Lookup_in_EW_v2.csv');
    await load('population/lsoa11_lsoa21_ltla22_london.csv');
  });
  afterAll(() => performance.close());

  const crime = (area: string, month: string, argument = '', fields = 'value') =>
    performance.of(area, `{ streetCrime${argument} { at(period: "${month}") { ${fields} } } }`);
  const value = (number: number) => ({ streetCrime: { at: { value: number } } });
  const outcomes = (area: string, month: string, argument = '') =>
    performance.of(area, `{ crimeOutcomes${argument} { at(period: "${month}") { value } } }`);

  it('place the LSOAs of London and of no other place', async () => {
    const [held] = await performance.database.query<{ lsoas: number; wards: number }>(
      'select count(*)::int as lsoas, count(distinct ward)::int as wards from performance.lsoa_ward',
    );
    expect(held).toEqual({ lsoas: 4994, wards: 684 });
  });

  it('count a month of the City as an independent reader does, with what has no place', async () => {
    await load('police-uk/2024-01-city-of-london-street.csv');
    expect(await crime(city, '2024-01')).toEqual(value(734));
    expect(await crime('E09000001', '2024-01')).toEqual(value(623));
    // Fifteen of its records are in Tower Hamlets, which another force polices.
    expect(await crime('E09000030', '2024-01')).toEqual({ streetCrime: { at: { value: null } } });
    expect(await crime(city, '2024-01', '(category: "anti-social-behaviour")')).toEqual(value(12));
    expect(await crime(city, '2024-01', '(lastOutcome: "under-investigation")')).toEqual(value(292));
    expect(await crime('E09000001', '2024-01', '', 'flags')).toEqual({
      streetCrime: { at: { flags: ['UNPLACED_RECORDS', 'OTHER_FORCE_MISSING'] } },
    });
  });

  it('have outcomes whose names hold a semicolon, and lines that end with CRLF', async () => {
    const text = await readFile(samplePath('police-uk/2024-01-city-of-london-street.csv') ?? '', 'utf8');
    expect(text.split('\r\n')).toHaveLength(736);
    const closed = '(lastOutcome: "Investigation complete; no suspect identified")';
    expect(await crime(city, '2024-01', closed)).toEqual(value(245));
  });

  it('tell what a later release restates: outcomes and a place, and no type', async () => {
    await load('police-uk/release-2023-08/2023-03-city-of-london-street.csv', '2023-10-01');
    await load('police-uk/release-later/2023-03-city-of-london-street.csv', '2024-10-01');
    const fields = 'value status';
    const figure = (number: number, status: string) => ({ streetCrime: { at: { value: number, status } } });
    expect(await crime(city, '2023-03', '', fields)).toEqual(figure(709, 'PROVISIONAL'));
    expect(await crime('E09000001', '2023-03', '', fields)).toEqual(figure(620, 'RESTATED'));
    expect(await crime(city, '2023-03', '(lastOutcome: "under-investigation")', fields)).toEqual(figure(0, 'RESTATED'));
    const before = '(lastOutcome: "under-investigation", asAt: "2023-12-31")';
    expect(await crime(city, '2023-03', before)).toEqual(value(185));
  });

  it('take a file of burglary alone as an extract', async () => {
    await load('police-uk/2024-12-metropolitan-street.burglary-only.csv');
    expect(await crime(metropolitan, '2024-12', '(category: "burglary")')).toEqual(value(4761));
    expect(await crime('E09000033', '2024-12', '(category: "burglary")')).toEqual(value(287));
    expect(await crime(metropolitan, '2024-12', '', 'absence { reason }')).toEqual({
      streetCrime: { at: { absence: { reason: 'NOT_AVAILABLE' } } },
    });
  });

  it('count outcomes, of codes of 2011 too', async () => {
    await load('police-uk/2019-05-metropolitan-outcomes.csv');
    await load('police-uk/2023-03-city-of-london-outcomes.csv');
    const count = (number: number) => ({ crimeOutcomes: { at: { value: number } } });
    expect(await outcomes(metropolitan, '2019-05')).toEqual(count(10_723));
    expect(await outcomes(metropolitan, '2019-05', '(outcome: "offender-sent-to-prison")')).toEqual(count(545));
    expect(await outcomes('E09000006', '2019-05')).toEqual(count(349));
    expect(await outcomes('E09000008', '2019-05')).toEqual(count(465));
    expect(await outcomes(city, '2023-03')).toEqual(count(618));
  });

  it('are placed alike by the lookup to the wards of 2022', async () => {
    const before = await crime('E05009317', '2024-12', '(category: "burglary")');
    await load('population/lsoa21_ward22_london.csv');
    await load('police-uk/2025-01-metropolitan-street.burglary-only.csv');
    expect(await crime('E09000033', '2025-01', '(category: "burglary")')).toEqual(value(238));
    expect(await crime('E05009317', '2024-12', '(category: "burglary")')).toEqual(before);
  });
});

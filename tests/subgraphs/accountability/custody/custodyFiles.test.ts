import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boroughs } from '../../../../schema/places/boroughs.ts';
import { cityPolice, metropolitanPolice } from '../../../../schema/places/forces.ts';
import { london } from '../../../../schema/places/london.ts';
import { madeWorkbook } from '../../../kit/importing/madeWorkbook.ts';
import { describeSamples, samplePath } from '../../../samples.ts';
import { loadedAccountability, type LoadedAccountability } from '../support/loadedAccountability.ts';

const disposalHeading =
  'Current Disposal Year,Current Disposal Month,Current Disposal Month Name,Gender,Age Group,Ethnicity (4+1),Offence Group,Current Disposal,Offence Count';
const disposal = (month: string, person: string, what: string, count: number | string) =>
  `${month},${person},${what},${count}`;

describe('files of custody', () => {
  let hub: LoadedAccountability;
  beforeAll(async () => {
    hub = await loadedAccountability();
  });
  afterAll(() => hub.close());

  const everybody = ['Male,Adult', 'Female,Adult', 'Male,Child', 'Female,Child'].flatMap((person) =>
    ['White', 'Black', 'Asian', 'Other '].flatMap((ethnicity) =>
      ['Robbery,Prosecution', 'Robbery,No Further Action', 'Drugs - Other,Out of Court'].map((what) =>
        disposal('2025,3,March', `${person},${ethnicity}`, what, 10),
      ),
    ),
  );
  const rows = [
    disposalHeading,
    ...everybody,
    disposal('2025,3,March', 'Male,Adult,White', 'Robbery,To Court', 20),
    disposal('2025,3,March', 'Female,Adult,Asian', 'Robbery,To Court', 12),
    disposal('2025,3,March', 'Male,Child,Black', 'Robbery,To Court', 1),
  ];
  const of = (filter: string, period = '2025-03', area = metropolitanPolice) =>
    hub.of(
      area,
      `{ custodyDisposals(filter: ${filter}) { at(period: "${period}") { value flags absence { reason } } } }`,
    );
  const value = (count: number) => ({ custodyDisposals: { at: { value: count } } });
  const absent = (reason: string) => ({ custodyDisposals: { at: { value: null, absence: { reason } } } });

  it('are told by a fixed list of tables, counts of 1 withheld; "Other " is other', async () => {
    expect(await hub.send(rows)).toMatchObject({ accepted: 51, refused: 0, remarks: [] });
    expect(await of('{}')).toMatchObject(value(513));
    expect(await of('{ ethnicity: OTHER, disposal: PROSECUTION }')).toMatchObject(value(40));
    expect(await of('{ ethnicity: OTHER }')).toMatchObject(value(120));
    expect(await of('{ disposal: TO_COURT, age: CHILD }')).toMatchObject(absent('SUPPRESSED'));
    expect(await of('{ disposal: TO_COURT, age: ADULT }')).toMatchObject(absent('SUPPRESSED'));
    expect(await of('{}', '2025-03', london.code)).toMatchObject({
      custodyDisposals: { at: { flags: ['TERRITORY'] } },
    });
    expect(await of('{}', '2025-03', cityPolice)).toMatchObject(absent('NOT_COLLECTED'));
    expect(await of('{}', '2025-03', 'E09000030')).toMatchObject(absent('NOT_COLLECTED'));
  });

  it('stand as they were, for London too, where a correction would tell of a few people', async () => {
    const more = disposal('2025,3,March', 'Male,Adult,White', 'Robbery,To Court', 22);
    const corrected = [...rows.filter((row) => row !== rows.at(-3)), more];
    expect(await hub.send(corrected)).toMatchObject({
      refusals: [],
      remarks: [expect.stringContaining('2025-03: what was told before stands')],
    });
    for (const area of [metropolitanPolice, london.code]) {
      expect(await of('{}', '2025-03', area)).toMatchObject(value(513));
    }
    // That it was held would tell that a few came; that it may be is said of all.
    expect(await hub.of(metropolitanPolice, '{ custodyDisposals { definition } }')).toEqual({
      custodyDisposals: {
        definition: expect.stringMatching(/changes by a few people alone is told once more has changed/),
      },
    });
  });

  it('are divided, for London too, by those who live where the Metropolitan Police is', async () => {
    await hub.send([
      'ladCode,ladName,year,population',
      ...boroughs.map(({ code, name }) => `${code},${name},2024,1000`),
    ]);
    const searches = 'Stop Date,Area (BCU),Borough,Age Group,Sex,Ethnic Appearance,Stop Reason,Postive Outcome of Stop';
    const search = '2025-03-03,Central West,City of Westminster,18 or over,M,White,Drugs (s.23 Drugs Misuse Act),Yes';
    await hub.send([searches, ...Array.from({ length: 64 }, () => search)]);
    const rate = (period: string) => `{ rate { at(period: "${period}") { value denominator } } }`;
    for (const area of [metropolitanPolice, london.code]) {
      expect(
        await hub.of(area, `{ custodyDisposals ${rate('2025-03')} moreThoroughSearches ${rate('2024/25-Q4')} }`),
      ).toEqual({
        custodyDisposals: { rate: { at: { value: (1000 * 513) / 32_000, denominator: 32_000 } } },
        moreThoroughSearches: { rate: { at: { value: 2, denominator: 32_000 } } },
      });
    }
  });

  it('are told by no other table', async () => {
    await expect(of('{ ethnicity: OTHER, age: CHILD }')).rejects.toThrow(/No table is told by ethnicity with age/);
  });

  it('keep words that are not known, and say so', async () => {
    const report = await hub.send([
      disposalHeading,
      disposal('2025,4,April', 'Male,Adult,Martian', 'Robbery,Prosecution', 40),
      disposal('2025,4,April', 'Male,Adult,Not Recorded', 'Robbery,Prosecution', 60),
    ]);
    expect(report).toMatchObject({ remarks: [expect.stringContaining('"Martian" is not known; 40 are kept')] });
    expect(await of('{}', '2025-04')).toMatchObject(value(100));
  });

  it.each([
    [
      'a month’s name that is another’s',
      disposal('2025,3,May', 'Male,Adult,White', 'Robbery,Prosecution', 9),
      'Expected March',
    ],
    [
      'a thirteenth month',
      disposal('2025,13,May', 'Male,Adult,White', 'Robbery,Prosecution', 9),
      'a month from 1 to 12',
    ],
    ['a month to come', disposal('2027,1,January', 'Male,Adult,White', 'Robbery,Prosecution', 9), 'has not begun'],
    [
      'a count that is none',
      disposal('2025,3,March', 'Male,Adult,White', 'Robbery,Prosecution', '1.5'),
      'whole number',
    ],
    [
      'the same combination twice',
      disposal('2025,5,May', 'Male,Adult,White', 'Robbery,Prosecution', 9),
      'Line 2 already counts',
    ],
  ])('are refused whole with %s', async (_, row, message) => {
    const first = disposal('2025,5,May', 'Male,Adult,White', 'Robbery,Prosecution', 80);
    const report = await hub.send([disposalHeading, first, row]);
    expect(report).toMatchObject({ release: null, refusals: [{ line: 3, message: expect.stringContaining(message) }] });
    expect(await of('{}', '2025-05')).toMatchObject({ custodyDisposals: { at: { value: null } } });
  });

  it('are taken from the workbook that is published too', async () => {
    const given = [
      disposalHeading.split(','),
      [2025, 6, 'June', 'Male', 'Adult', 'Other ', 'Robbery', 'Prosecution', 70],
      [2025, 6, 'June', 'Female', 'Adult', 'White', 'Robbery', 'Prosecution', 30],
    ];
    const folder = await mkdtemp(join(tmpdir(), 'hub-custody-'));
    const path = join(folder, 'MPS Custody - Disposals.xlsx');
    await writeFile(path, madeWorkbook({ Notes: [['Read me']], Disposals: given }));
    expect(await hub.sendFile(path)).toMatchObject({ dataset: 'mps-custody-disposals', accepted: 2, refusals: [] });
    await rm(folder, { recursive: true });
    expect(await of('{}', '2025-06')).toMatchObject(value(100));
  });

  it('of arrests are known in the old spelling "Offnece" and the new', async () => {
    const arrests = (offence: string) =>
      `Arrest Year,Arrest Month,Arrest Month Name,Gender,Age Group,Ethnicity (4+1),First Arrest ${offence},Domestic Abuse Flag,Arrest Count`;
    const own = ['2025,3,March,Male,Adult,White,Robbery,No,40', '2025,3,March,Male,Adult,White,Robbery,Yes,30'];
    expect(await hub.send([arrests('Offnece'), ...own])).toMatchObject({ dataset: 'mps-custody-arrests', refused: 0 });
    const later = ['2025,4,April,Female,Child,White,Theft,No,55', '2025,4,April,Male,Adult,White,Theft,No,77'];
    expect(await hub.send([arrests('Offence'), ...later])).toMatchObject({ refused: 0 });
    const asked = '{ custodyArrests(filter: { age: CHILD, gender: FEMALE }) { at(period: "2025-04") { value } } }';
    const all = '{ custodyArrests { at(period: "2025-03") { value } } }';
    expect(await hub.of(metropolitanPolice, all)).toEqual({ custodyArrests: { at: { value: 70 } } });
    expect(await hub.of(metropolitanPolice, asked)).toEqual({ custodyArrests: { at: { value: 55 } } });
  });
});

describe('more thorough searches', () => {
  let hub: LoadedAccountability;
  beforeAll(async () => {
    hub = await loadedAccountability();
  });
  afterAll(() => hub.close());

  const oldHeading =
    'Stop Date,Area (BCU),Borough,Age Group,Approporiate Adult Present if required?,Sex,Ethnic Appearance,Stop Reason,Postive Outcome of Stop';
  const search = (day: string, borough: string, sex = 'M', ethnicity = 'White') =>
    `${day},West Area,${borough},18 or older, ,${sex},${ethnicity},Drugs (s.23 Drugs Misuse Act),Yes`;
  const many = (times: number, row: string) => Array.from({ length: times }, () => row);

  it('are counted in controlled tables, in whatever words; no row is kept', async () => {
    const report = await hub.send([
      oldHeading,
      ...many(20, search('2025-04-03', 'City of Westminster')),
      ...many(14, search('03/05/2025', 'Ealing', 'Female', '#N/A')),
      ...many(2, search('2025-06-30', 'Brent', 'V')),
      ...many(9, search('2025-06-30', 'CO18 (Heathrow Airport) (Legacy Only)', 'Unknown')),
    ]);
    expect(report).toMatchObject({ accepted: 45, refused: 0, remarks: [] });
    const at = '{ at(period: "2025/26-Q1") { value flags absence { reason } } }';
    expect(await hub.of('E09000005', `{ moreThoroughSearches ${at} }`)).toMatchObject({
      moreThoroughSearches: { at: { value: null, absence: { reason: 'SUPPRESSED' } } },
    });
    expect(await hub.of(metropolitanPolice, `{ moreThoroughSearches ${at} }`)).toMatchObject({
      moreThoroughSearches: { at: { value: 45, flags: [] } },
    });
    expect(await hub.of('E05009317', `{ moreThoroughSearches ${at} }`)).toMatchObject({
      moreThoroughSearches: { at: { absence: { reason: 'NOT_COLLECTED' } } },
    });
    const tables = await hub.database.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'accountability' and column_name in ('stop_date', 'appropriate_adult', 'sex')`,
    );
    expect(tables).toEqual([]);
  });

  it('stand as they were where one more search came, and nothing says how many there were', async () => {
    const before = await hub.database.query('select record_count from accountability.release');
    const report = await hub.send([
      oldHeading,
      ...many(20, search('2025-04-03', 'City of Westminster')),
      ...many(14, search('03/05/2025', 'Ealing', 'Female', '#N/A')),
      ...many(3, search('2025-06-30', 'Brent', 'V')),
      ...many(9, search('2025-06-30', 'CO18 (Heathrow Airport) (Legacy Only)', 'Unknown')),
    ]);
    expect(report).toMatchObject({
      accepted: 46,
      refusals: [],
      remarks: [expect.stringContaining('2025/26-Q1: what was told before stands')],
    });
    for (const area of [metropolitanPolice, london.code]) {
      expect(await hub.of(area, '{ moreThoroughSearches { at(period: "2025/26-Q1") { value } } }')).toMatchObject({
        moreThoroughSearches: { at: { value: 45 } },
      });
    }
    // What the force tells of its quarters and no more: the lines are one search each.
    expect(await hub.database.query('select record_count from accountability.release')).toEqual([...before, ...before]);
  });

  it('are refused with a day to come or a borough that is none', async () => {
    const report = await hub.send([oldHeading, search('2027-01-01', 'Ealing'), search('2025-04-01', 'Atlantis')]);
    expect(report).toMatchObject({
      release: null,
      refusals: [
        { line: 2, column: 'Stop Date', message: expect.stringContaining('in the future') },
        { line: 3, column: 'Borough' },
      ],
    });
  });
});

/** What an independent reader of the files counts. */
describeSamples('the published files of custody', () => {
  let hub: LoadedAccountability;
  beforeAll(async () => {
    hub = await loadedAccountability();
    const folder = 'london-datastore';
    expect(await hub.sendFile(samplePath(`${folder}/MPS Custody - Disposals 2021-2023.csv`) ?? '')).toMatchObject({
      accepted: 17_839,
      refused: 0,
      remarks: [],
    });
    expect(await hub.sendFile(samplePath(`${folder}/MPS More Thorough Searches (extract).csv`) ?? '')).toMatchObject({
      accepted: 1146,
      refused: 0,
      remarks: [],
    });
  }, 120_000);
  afterAll(() => hub.close());

  it('adds up to all of the offences in the file', async () => {
    const years = ['2021', '2022', '2023'];
    const fields = years.map((year) => `y${year}: at(period: "${year}") { value }`).join(' ');
    const answer = await hub.of(
      metropolitanPolice,
      `{ custodyDisposals { ${fields} } nfa: custodyDisposals(filter: { disposal: NO_FURTHER_ACTION }) { ${fields} } }`,
    );
    const sums = JSON.stringify(answer);
    expect(sums).not.toContain('null');
    const numbers = [...sums.matchAll(/"value":(\d+)/g)].map(([, digits]) => Number(digits));
    expect(numbers.slice(0, 3).reduce((sum, number) => sum + number, 0)).toBe(602_902);
    expect(numbers.slice(3).reduce((sum, number) => sum + number, 0)).toBe(311_943);
  });

  it('has no count of 1 to 4 in the store', async () => {
    const rows = await hub.database.query(
      `select c.value from accountability.cell c where c.value between 1 and 4 or c.value <> floor(c.value)`,
    );
    expect(rows).toEqual([]);
  });

  it('counts the searches of a quarter', async () => {
    const at = 'at(period: "2023/24-Q3") { value }';
    expect(await hub.of(metropolitanPolice, `{ moreThoroughSearches { ${at} latest { period } } }`)).toEqual({
      moreThoroughSearches: { at: { value: 546 }, latest: { period: '2023/24-Q3' } },
    });
    expect(await hub.of('E09000033', `{ moreThoroughSearches { ${at} } }`)).toMatchObject({
      moreThoroughSearches: { at: { value: expect.any(Number) } },
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StagedCell } from '../../../../kit/cells/stagedCell.ts';
import { boroughCrime } from '../../../../schema/datasets/performanceDatasets.ts';
import { Period } from '../../../../schema/periods.ts';
import { boroughCrimeImporter } from '../../../../subgraphs/performance/importers/boroughCrime.ts';
import { describeSamples, samplePath } from '../../../samples.ts';
import { coreKinds, importFile, importLines, policed, type Lines } from './madeFile.ts';

const months = ['202401', '202402', '202403'];
const heading = ['MajorText', 'MinorText', 'BoroughName', ...months];
/** A whole file: line 2 is arson in Barking and Dagenham, line 34 the first burglary row. */
const rows = coreKinds.flatMap(([major, minor]) =>
  policed.map(({ name }, index) => [major, minor, name, ...months.map((_, month) => String(index + month))]),
);
const period = (month: string) => Period.parse(month).code;

const importAll = (lines: Lines) => importLines(boroughCrime, boroughCrimeImporter, lines);
const withRows = (...others: Lines) => importAll([heading, ...rows, ...others]);
const withFirst = (first: readonly string[]) => importAll([heading, first, ...rows.slice(1)]);

const sorted = (cells: readonly StagedCell[]) => cells.map((cell) => JSON.stringify(cell)).sort();

describe('the importer of recorded crime by borough', () => {
  it('gives a cell for every month of every row, noughts included', async () => {
    const { records, cells, refusals, summary } = await withRows();
    expect(refusals).toEqual([]);
    expect(records).toHaveLength(11 * 32);
    expect(cells).toHaveLength(11 * 32 * 3);
    expect(records[0]).toEqual({
      line: 2,
      cells: [0, 1, 2].map((value, index) => ({
        measure: 'crime',
        category: 'arson-and-criminal-damage/arson',
        area: 'E09000002',
        period: period(`2024-0${index + 1}`),
        value,
      })),
    });
    expect(summary).toEqual({
      periods: ['2024-01', '2024-02', '2024-03'].map(period),
      flags: {},
      leastPlaced: expect.objectContaining({ unplaced: 0, most: 0.02 }),
      remarks: [],
      refusals: [],
      publishedOn: null,
      unknownRecords: 0,
      ghostMonths: [],
    });
  });

  it('reads the same cells in any order of its rows and of its first columns', async () => {
    const expected = sorted((await withRows()).cells);
    const order = fc.shuffledSubarray(heading.slice(0, 3), { minLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), order, async (shuffled, columns) => {
        const places = [...columns, ...months].map((name) => heading.indexOf(name));
        const lines = [heading, ...shuffled].map((line) => places.map((place) => line[place] ?? ''));
        expect(sorted((await importAll(lines)).cells)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ['MajorText', 'MinorText', 'LookUp_BoroughName'],
    ['Group', 'SubGroup', 'BOCU'],
    ['majortext', ' MinorText ', 'BOROUGHNAME'],
  ])('knows the heading %s, %s, %s', async (...names) => {
    const { cells, refusals } = await importAll([[...names, ...months], ...rows]);
    expect(refusals).toEqual([]);
    expect(cells).toHaveLength(11 * 32 * 3);
  });

  it('keeps airports and unknown places in buckets of their own, and says so', async () => {
    const { cells, summary } = await withRows(
      ['THEFT', 'SHOPLIFTING', 'London Heathrow and London City Airports', '1', '2', '3'],
      ['THEFT', 'OTHER THEFT', 'Aviation Security (SO18)', '1', '0', '0'],
      ['THEFT', 'SHOPLIFTING', 'Unknown', '4', '5', '6'],
    );
    expect(cells.slice(-9).map(({ area }) => area)).toEqual([
      ...Array<string>(6).fill('AIRPORTS'),
      ...Array<string>(3).fill('UNKNOWN'),
    ]);
    expect(summary?.remarks).toEqual([
      expect.stringMatching(/^Rows of Heathrow and London City airports: 2, with 7 crimes/),
      expect.stringMatching(/^Rows of an unknown place: 1, with 15 crimes/),
    ]);
  });

  it('keeps a category that it does not know under an id of its own, and says so', async () => {
    const { cells, refusals, summary } = await withRows(['THEFT', 'E-SCOOTER THEFT', 'Brent', '1', '2', '3']);
    expect(refusals).toEqual([]);
    expect(cells.at(-1)?.category).toBe('theft/e-scooter-theft');
    expect(summary?.remarks).toEqual([expect.stringMatching(/"THEFT" \/ "E-SCOOTER THEFT".*does not know/)]);
  });

  it('leaves a ghost month at the beginning out of the periods, and says so', async () => {
    const ghosts = rows.map((row, index) => [...row.slice(0, 3), index === 7 ? '5' : '0', ...row.slice(4)]);
    const { summary } = await importAll([heading, ...ghosts]);
    expect(summary?.periods).toEqual(['2024-02', '2024-03'].map(period));
    expect(summary?.remarks).toEqual([expect.stringMatching(/^The month 202401 was left out: it adds up to 5,/)]);
  });

  it.each(['', '1,204', '12.5', '-3', 'n/a', '#N/A', '1e3', '٣'])(
    'refuses the count %j at its line and month',
    async (text) => {
      const { refusals } = await withFirst([
        'ARSON AND CRIMINAL DAMAGE',
        'ARSON',
        'Barking and Dagenham',
        '1',
        text,
        '3',
      ]);
      expect(refusals).toEqual([
        { line: 2, column: '202402', message: expect.stringMatching(/Expected a whole number from 0/) },
      ]);
    },
  );

  it('refuses a borough that no one knows with the nearest names', async () => {
    const { refusals } = await withRows(['THEFT', 'SHOPLIFTING', 'Bramley', '1', '2', '3']);
    expect(refusals).toEqual([
      {
        line: 354,
        column: 'BoroughName',
        message: 'Expected the name of a borough, such as "Bromley" or "Bexley"; found "Bramley".',
      },
    ]);
  });

  it('refuses the City of London, which has a police force of its own', async () => {
    const { refusals } = await withRows(['THEFT', 'SHOPLIFTING', 'City of London', '1', '2', '3']);
    expect(refusals).toMatchObject([
      { line: 354, column: 'BoroughName', message: expect.stringMatching(/not policed/) },
    ]);
  });

  it('refuses a row that stands twice, under any name of its borough, with both lines', async () => {
    const { refusals } = await withRows(['THEFT', 'SHOPLIFTING', 'City of Westminster', '1', '2', '3']);
    expect(refusals).toMatchObject([{ line: 354, message: expect.stringMatching(/^Line 289 already gives "THEFT"/) }]);
  });

  it('adds up two names of one category in one file', async () => {
    const { cells, refusals } = await withRows([
      'PUBLIC ORDER OFFENCES',
      'PUBLIC FEAR, ALARM OR DISTRESS',
      'Brent',
      '1',
      '2',
      '3',
    ]);
    expect(refusals).toEqual([]);
    expect(
      cells.filter(({ area, category }) => area === 'E09000005' && category.startsWith('public-order')),
    ).toHaveLength(6);
    expect(boroughCrimeImporter.addsLines).toBe(true);
  });

  it('refuses a row without a category and a value that stands under no heading', async () => {
    const { refusals } = await importAll([
      [...heading, ''],
      ['', 'SHOPLIFTING', 'Brent', '1', '2', '3'],
      ...rows.map((row) => [...row, '']),
      ['THEFT', 'OTHER THEFT', 'Brent', '1', '2', '3', 'see note'],
    ]);
    expect(refusals).toMatchObject([
      { line: 2, column: 'MajorText' },
      { line: 355, column: null, message: '"see note" stands under no heading.' },
    ]);
  });

  it('refuses a file that looks cut short: a group that is missing, or a borough in one', async () => {
    const { refusals } = await importAll([heading, ...rows.slice(0, -33)]);
    expect(refusals).toEqual([
      { line: null, column: null, message: expect.stringMatching(/"vehicle-offences" for Westminster/) },
      { line: null, column: null, message: expect.stringMatching(/"violence-against-the-person" at all/) },
    ]);
  });

  it('refuses a file that lacks a single row of a kind that every other borough has plenty of', async () => {
    const plenty = rows.map((row) => [...row.slice(0, 3), '20', '20', '20']);
    const without = plenty.filter(([, minor, name]) => !(minor === 'SHOPLIFTING' && name === 'Westminster'));
    const second: string[][] = policed.map(({ name }) => ['THEFT', 'OTHER THEFT', name, '1', '1', '1']);
    const { refusals } = await importAll([heading, ...without, ...second]);
    expect(refusals).toEqual([
      { line: null, column: null, message: expect.stringMatching(/"theft\/shoplifting" for Westminster.*60 or more/) },
    ]);
    expect((await withRows(...second.slice(1))).refusals).toEqual([]);
  });

  it('adds boroughs up to their command, the force and London, and the buckets to the last two alone', () => {
    expect(boroughCrimeImporter.rollUp?.areas('E09000030')).toEqual(['CE', 'E23000001', 'E12000007']);
    expect(boroughCrimeImporter.rollUp?.areas('UNKNOWN')).toEqual(['E23000001', 'E12000007']);
    expect(boroughCrimeImporter.rollUp?.categories('theft/shoplifting')).toEqual(['theft', '']);
  });
});

describeSamples('the published borough files', () => {
  const recent = 'MPS Borough Level Crime (most recent 24 months).csv';
  const sample = async (release: string, name: string) =>
    importFile(boroughCrime, boroughCrimeImporter, samplePath(`london-datastore/${release}/${name}`) ?? '');
  const sum = (cells: readonly StagedCell[], month: string, area?: string, group = '') =>
    cells
      .filter((cell) => cell.period === period(month) && (area === undefined || cell.area === area))
      .filter(({ category }) => category.startsWith(group))
      .reduce((total, { value }) => total + (value ?? 0), 0);

  it('of December 2025 give what an independent reader counts', async () => {
    const { records, cells, refusals } = await sample('release-2025-12', recent);
    expect(refusals).toEqual([]);
    expect(records).toHaveLength(1056);
    expect([sum(cells, '2025-01'), sum(cells, '2025-11')]).toEqual([73_106, 75_432]);
    expect(sum(cells, '2025-01', 'E09000030', 'burglary/')).toBe(248);
    expect(sum(cells, '2025-11', 'E09000033')).toBe(7398);
    expect(new Set(cells.map(({ category }) => category)).size).toBe(33);
  });

  it.each([
    ['release-2024-02', recent, 1574, 24, '2024-01', 75_382, 2892],
    ['release-2025-03', recent, 1013, 24, '2025-02', 68_661, 2428],
    ['release-2025-12', 'MPS Borough Level Crime (Historical).csv', 1084, 164, '2010-04', 68_011, null],
  ])('of %s (%s) are read whole', async (release, name, count, covered, month, total, towerHamlets) => {
    const { records, cells, refusals, summary } = await sample(release, name);
    expect(refusals).toEqual([]);
    expect(records).toHaveLength(count);
    expect(summary?.periods).toHaveLength(covered);
    expect(summary?.remarks.filter((remark) => remark.includes('does not know'))).toEqual([]);
    expect(sum(cells, month)).toBe(total);
    if (towerHamlets !== null) expect(sum(cells, month, 'E09000030')).toBe(towerHamlets);
  });
});

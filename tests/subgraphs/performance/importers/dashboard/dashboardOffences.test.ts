import { describe, expect, it } from '@jest/globals';
import { dashboardOffences } from '../../../../../schema/datasets/dashboardDatasets.ts';
import { Period } from '../../../../../schema/periods.ts';
import { dashboardOffencesImporter } from '../../../../../subgraphs/performance/importers/dashboard/dashboardOffences.ts';
import { importLines, policed, type Lines } from '../madeFile.ts';

const heading = [
  ['Month_Year', 'Area Type', 'Borough_SNT', 'Area name', 'Area code', 'Offence Group', 'Offence Subgroup'],
  ['Measure', 'Financial Year', 'FY_FYIndex', 'Count', 'Refresh Date'],
].flat();

interface Row {
  readonly month?: string;
  readonly type?: string;
  readonly place?: string;
  readonly name?: string;
  readonly code?: string;
  readonly group?: string;
  readonly subgroup?: string;
  readonly measure?: string;
  readonly count?: string;
  readonly refreshed?: string;
}

const line = (row: Row): readonly string[] => [
  row.month ?? '01/02/2021',
  row.type ?? 'Borough',
  row.place ?? row.name ?? '',
  row.name ?? '',
  row.code ?? '',
  row.group ?? 'ARSON AND CRIMINAL DAMAGE',
  row.subgroup ?? 'ARSON',
  row.measure ?? 'Offences',
  'fy20-21',
  '20-21_01',
  row.count ?? '6',
  row.refreshed ?? '05/02/2025',
];
/** Lines 2 to 33: arson in each of the 32 boroughs. */
const boroughRows = policed.map(({ code, name }) => line({ name, code }));
const importAll = (lines: Lines) => importLines(dashboardOffences, dashboardOffencesImporter, lines);
const withRows = (...rows: readonly Row[]) => importAll([heading, ...boroughRows, ...rows.map(line)]);
const ward = {
  type: 'Safer Neighbourhood Teams',
  place: 'Tower Hamlets Bow East',
  name: 'Bow East',
  code: 'E05009317 ',
};
const february = Period.parse('2021-02').code;

describe('the importer of the dashboard’s offences', () => {
  it('files borough and ward rows by themselves, trims codes, and tells the day of publication', async () => {
    const { cells, refusals, summary } = await withRows({ ...ward, measure: 'Positive Outcomes', count: '2' });
    expect(refusals).toEqual([]);
    const category = 'arson-and-criminal-damage/arson';
    expect(cells[0]).toEqual({ measure: 'offences', category, area: 'E09000002', period: february, value: 6 });
    expect(cells.at(-1)).toEqual({
      measure: 'positive-outcomes',
      category,
      area: 'E05009317',
      period: february,
      value: 2,
    });
    expect(summary).toMatchObject({ publishedOn: '2025-02-05', periods: [february], remarks: [] });
  });

  it.each([
    ['Measure', 'Count'],
    ['Measure', 'Value'],
    ['Measure', 'Statistics'],
    ['Statistics', 'Value'],
  ])('knows the columns %s and %s, since "Statistics" has stood for either', async (measure, count) => {
    const renamed = heading.map((name) => (name === 'Measure' ? measure : name === 'Count' ? count : name));
    const { cells, refusals } = await importAll([renamed, ...boroughRows]);
    expect(refusals).toEqual([]);
    expect(cells[0]).toMatchObject({ measure: 'offences', value: 6 });
  });

  it('takes the form of 2026, which has no column of borough and ward together, small letters and ISO dates', async () => {
    const without = (cells: readonly string[]) => cells.filter((_, column) => column !== 2);
    const lines = [
      heading.map((name) => (name === 'Offence Group' || name === 'Offence Subgroup' ? name.toLowerCase() : name)),
      ...[...policed.map(({ code, name }): Row => ({ code, name })), ward, { ...ward, name: 'None', code: '' }]
        .concat({ type: 'Borough', name: 'N/K (Legacy Only)' })
        .map((row) => line({ ...row, month: '2021-02-01', refreshed: '2025-02-05' })),
    ].map(without);
    const { cells, refusals } = await importAll(lines);
    expect(refusals).toEqual([]);
    expect(cells.filter(({ area }) => area.startsWith('E05'))).toHaveLength(1);
    expect(cells.filter(({ area }) => area.startsWith('OTHER'))).toMatchObject([{ value: 6, period: february }]);
    expect(cells).toHaveLength(34);
  });

  it('adds boroughs up to London and never wards', () => {
    expect(dashboardOffencesImporter.rollUp?.areas('E09000030')).toEqual(['CE', 'E23000001', 'E12000007']);
    expect(dashboardOffencesImporter.rollUp?.areas('E05009317')).toEqual([]);
    expect(dashboardOffencesImporter.rollUp?.areas('OTHER: Other / NK, ')).toEqual(['E23000001', 'E12000007']);
  });

  it('declares both measures of every category, since noughts are left out', async () => {
    const { summary } = await withRows();
    const leaf = 'arson-and-criminal-damage/arson';
    expect(summary?.scheme).toContainEqual({ measure: 'positive-outcomes', category: leaf });
    expect(summary?.scheme).toContainEqual({ measure: 'positive-outcomes', category: '' });
    expect(summary?.scheme).toHaveLength(6);
  });

  it('reads the headings, days and misspelling of other years', async () => {
    const renamed = heading.map((name) => (name === 'Month_Year' ? 'month_year ' : name.toLowerCase()));
    const iso = boroughRows.map((row) => ['2021-02-01', ...row.slice(1, 11), '2025-02-05 00:00:00']);
    const misspelt = { group: 'MISCALLENEOUS CRIMES AGAINST SOCIETY', subgroup: 'MISC CRIMES AGAINST SOCIETY' };
    const other = line({ name: 'Barking & Dagenham', ...misspelt, refreshed: '2025-02-05' });
    const { cells, refusals, summary } = await importAll([renamed, ...iso, other]);
    expect(refusals).toEqual([]);
    expect(cells.at(-1)).toMatchObject({
      area: 'E09000002',
      category: 'miscellaneous-crimes-against-society/not-broken-down',
    });
    expect(summary).toMatchObject({ publishedOn: '2025-02-05', periods: [february] });
  });

  it('keeps places in no borough for the force, and leaves teams without a ward to their boroughs’ rows', async () => {
    const { cells, refusals, summary } = await withRows(
      { place: 'Other / NK', name: '', count: '3' },
      { place: 'Other / NK', name: 'N/K (Legacy Only)', count: '4' },
      { name: 'Aviation Security (SO18) (Legacy Only)', count: '5' },
      { ...ward, place: 'Other / NK', name: 'null', code: '-1', count: '7' },
      { ...ward, name: 'Non MET police force', code: 'NON ATHENA FORCE', count: '2' },
    );
    expect(refusals).toEqual([]);
    expect(cells.slice(32).map(({ value }) => value)).toEqual([3, 4, 5]);
    expect(new Set(cells.slice(32).map(({ area }) => area)).size).toBe(3);
    expect(summary?.remarks).toEqual([
      expect.stringMatching(/^Rows of places in no borough: 3, which count 12;/),
      expect.stringMatching(/^Rows of neighbourhood teams without a ward: 2, which count 9;/),
    ]);
  });

  it('keeps a category that no one knows and a ward from before May 2022, and says so', async () => {
    const { cells, summary } = await withRows({
      group: 'ROBBERY',
      subgroup: 'SPACE PIRACY',
      ...ward,
      code: 'E05000026',
    });
    expect(cells.at(-1)).toMatchObject({ category: 'robbery/space-piracy', area: 'E05000026' });
    expect(summary?.remarks).toEqual([
      expect.stringMatching(/"ROBBERY" \/ "SPACE PIRACY" is a category that the hub does not know/),
      expect.stringMatching(/not among today’s: 1, such as E05000026/),
    ]);
  });

  it('flags the month in which the file was refreshed as partial', async () => {
    const { summary } = await withRows(
      ...policed.map(({ name }) => ({ name, month: '01/03/2021', refreshed: '05/02/2025' })),
    );
    expect(summary?.flags).toEqual({});
    const early = boroughRows.map((row) => [...row.slice(0, 11), '18/02/2021']);
    expect((await importAll([heading, ...early])).summary?.flags).toEqual({ PARTIAL_PERIOD: [february] });
  });

  it('takes a ward under two boroughs or two names, to be added up', async () => {
    const heathrow = { ...ward, name: 'Heathrow Villages', code: 'E05013570' };
    const { cells, refusals } = await withRows(
      { ...heathrow, place: 'Hillingdon Heathrow Villages' },
      { ...heathrow, place: 'Aviation Security (SO18) Heathrow Villages' },
      { ...heathrow, place: 'Hillingdon Heathrow Villages', name: 'Heathrow Villages (Hillingdon)' },
    );
    expect(refusals).toEqual([]);
    expect(cells.slice(32).map(({ area }) => area)).toEqual(['E05013570', 'E05013570', 'E05013570']);
  });

  it.each<readonly [string, Row, string]>([
    ['a month to come', { month: '01/12/2026' }, 'Month_Year'],
    ['a day that is no first', { month: '02/02/2021' }, 'Month_Year'],
    ['an American day', { refreshed: '02/28/2025' }, 'Refresh Date'],
    ['another day of publication', { refreshed: '06/02/2025' }, 'Refresh Date'],
    ['a measure that no one knows', { measure: 'Sanction Detections' }, 'Measure'],
    ['a count that is none', { count: '6.5' }, 'Count'],
    ['an area of another kind', { type: 'BCU' }, 'Area Type'],
    ['a borough that no one knows', { name: 'Barking' }, 'Area name'],
    ['a code that is not the borough’s', { name: 'Camden', code: 'E09000001' }, 'Area code'],
    ['a row that stands twice', { name: 'Camden', code: 'E09000007' }, 'Count'],
  ])('refuses %s', async (_title, row, column) => {
    const { refusals } = await withRows({ name: 'Barnet', subgroup: 'CRIMINAL DAMAGE', ...row, ...twice(row) });
    expect(refusals).toMatchObject([{ line: 34, column }]);
  });

  it('refuses a file that lacks a borough, and one that lacks a month', async () => {
    expect((await importAll([heading, ...boroughRows.slice(1)])).refusals).toMatchObject([
      { line: null, message: expect.stringMatching(/No borough row for Barking and Dagenham/) },
    ]);
    expect((await withRows({ name: 'Barnet', month: '01/04/2021' })).refusals).toMatchObject([
      { message: expect.stringMatching(/between 2021-02 and 2021-04/) },
    ]);
  });
});

/** The row that repeats one keeps its category. */
const twice = (row: Row): Row => (row.name === 'Camden' && row.code === 'E09000007' ? { subgroup: 'ARSON' } : {});

import { describe, expect, it } from '@jest/globals';
import type { StagedCell } from '../../../../../kit/cells/stagedCell.ts';
import { openFile } from '../../../../../kit/importing/openFile.ts';
import { dashboardTypes } from '../../../../../schema/datasets/dashboardDatasets.ts';
import { Period } from '../../../../../schema/periods.ts';
import { dashboardTypesImporter } from '../../../../../subgraphs/performance/importers/dashboard/dashboardTypes.ts';
import { describeSamples, samplePath } from '../../../../samples.ts';
import { importFile, importLines, policed, type Lines } from '../madeFile.ts';

/** As in 2026, without the month's place in the financial year. */
const heading = [
  ['Month_Year', 'Area Type', 'Borough_SNT', 'Area name', 'Area code', 'Crime Type', 'Crime Subtype'],
  ['Measure', 'Financial Year', 'Count', 'Refresh Date'],
].flat();
const row = (name: string, type: string, subtype: string, count = '6') => [
  ...['01/04/2024', 'Borough', name, name, '', type, subtype],
  ...['Offences', 'fy24-25', count, '18/03/2026'],
];
const importAll = (lines: Lines) => importLines(dashboardTypes, dashboardTypesImporter, [heading, ...lines]);
const hateCrime = policed.map(({ name }) => row(name, 'Hate Crime', 'Racist Hate Crime'));

describe('the importer of the dashboard’s crime types', () => {
  it('never adds one type to another', () => {
    expect(dashboardTypesImporter.rollUp?.categories('knife-crime/knife-crime-with-injury')).toEqual([]);
  });

  it('takes the types of the other file as they come, and leaves out what has files of its own', async () => {
    const { cells, refusals, summary } = await importAll([
      ...hateCrime,
      row('Camden', 'Knife Crime', 'Knife Crime with Injury'),
      row('Camden', 'Burglary', 'Burglary'),
    ]);
    expect(refusals).toEqual([]);
    expect(new Set(cells.map(({ category }) => category))).toEqual(new Set(['hate-crime/racist-hate-crime']));
    expect(summary?.remarks).toEqual([
      expect.stringMatching(/of categories that another dataset gives: 2, which count 12; they were left out/),
    ]);
  });

  it('keeps a kind of knife crime that no one knows, and says so', async () => {
    const { cells, summary } = await importAll(policed.map(({ name }) => row(name, 'Knife Crime', 'Knives Found')));
    expect(cells[0]?.category).toBe('knife-crime/knives-found');
    expect(summary?.remarks).toEqual([expect.stringMatching(/hub does not know; rows kept as "knife-crime.*": 32/)]);
  });
});

describeSamples('the published file of knife crime', () => {
  const path = samplePath('london-datastore/M1045_MonthlyCrimeDashboard_KnifeCrimeData_fy24-25.csv') ?? '';
  const sum = (cells: readonly StagedCell[], measure: string, category: string, areas: RegExp) =>
    cells
      .filter((cell) => cell.measure === measure && cell.category === category && areas.test(cell.area))
      .reduce((total, { value }) => total + (value ?? 0), 0);

  it('gives what an independent reader counts, borough and ward by themselves', async () => {
    const { records, cells, refusals, summary } = await importFile(dashboardTypes, dashboardTypesImporter, path);
    expect(refusals).toEqual([]);
    expect(records).toHaveLength(14_768);
    expect(summary).toMatchObject({ publishedOn: '2026-03-18', flags: {} });
    expect(summary?.periods).toHaveLength(12);
    expect(summary?.periods[0]).toBe(Period.parse('2024-04').code);
    expect(sum(cells, 'offences', 'knife-crime/knife-crime', /^E09|^OTHER/)).toBe(16_156);
    expect(sum(cells, 'positive-outcomes', 'knife-crime/knife-crime', /^E09|^OTHER/)).toBe(1_335);
    expect(sum(cells, 'offences', 'knife-crime/knife-crime-with-injury', /^E09|^OTHER/)).toBe(3_736);
    expect(summary?.remarks).toEqual([
      expect.stringMatching(/^Rows of places in no borough: 80,/),
      expect.stringMatching(/^Rows of neighbourhood teams without a ward:/),
      expect.stringMatching(/^Wards that are not among today’s: 1, such as E05000326;/),
    ]);
  });

  it('is known by what it holds, since the other file has the same heading', async () => {
    const opened = await openFile({ name: 'x.csv', path, sha256: '', bytes: 0 }, [dashboardTypes], {
      today: '2026-11-01',
    });
    if (!opened.recognised || !('table' in opened)) throw new Error('not recognised');
    expect(await dashboardTypesImporter.scopeOf(opened.table)).toBe('knife');
  });
});

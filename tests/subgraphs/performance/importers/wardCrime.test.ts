import { describe, expect, it } from '@jest/globals';
import { wardCrime } from '../../../../schema/datasets/performanceDatasets.ts';
import { Period } from '../../../../schema/periods.ts';
import { wardsOf } from '../../../../schema/places/areas.ts';
import { wardCrimeImporter } from '../../../../subgraphs/performance/importers/wardCrime.ts';
import { describeSamples, samplePath } from '../../../samples.ts';
import { importFile, importLines, policed, type Lines } from './madeFile.ts';

const heading = ['MajorText', 'MinorText', 'WardName', 'WardCode', 'LookUp_BoroughName', '202401', '202402'];
/** Line 2 is in Barking and Dagenham, line 33 in Westminster. */
const rows = policed.map(({ code, name }) => {
  const [ward] = wardsOf(code);
  return ['THEFT', 'SHOPLIFTING', ward?.name ?? '', ward?.code ?? '', name, '1', '2'];
});
const period = (month: string) => Period.parse(month).code;

const importAll = (lines: Lines) => importLines(wardCrime, wardCrimeImporter, lines);
const withRows = (...others: Lines) => importAll([heading, ...rows, ...others]);

describe('the importer of recorded crime by ward', () => {
  it('files every month of a row under the ward’s code, which it trims', async () => {
    const { cells, refusals } = await withRows(['THEFT', 'RAPE', 'Bow East', ' E05009317 ', 'Tower Hamlets', '3', '0']);
    expect(refusals).toEqual([]);
    const place = { measure: 'crime', category: 'theft/rape', area: 'E05009317' };
    expect(cells.slice(-2)).toEqual([
      { ...place, period: period('2024-01'), value: 3 },
      { ...place, period: period('2024-02'), value: 0 },
    ]);
  });

  it('reads the columns of the historical file, which stand in another order', async () => {
    const order = [2, 3, 0, 1, 4, 5, 6];
    const lines = [heading, ...rows].map((line) => order.map((place) => line[place] ?? ''));
    expect((await importAll(lines)).cells).toEqual((await withRows()).cells);
  });

  it('takes a ward that stands under its borough and under aviation security, to be added up', async () => {
    const { cells, refusals } = await withRows(
      ['ROBBERY', 'ROBBERY OF PERSONAL PROPERTY', 'Heathrow Villages', 'E05013570', 'Hillingdon', '1', '2'],
      [
        'ROBBERY',
        'ROBBERY OF PERSONAL PROPERTY',
        'Heathrow Villages',
        'E05013570',
        'Aviation Security (SO18)',
        '3',
        '4',
      ],
    );
    expect(refusals).toEqual([]);
    expect(cells.slice(-4).map(({ area, value }) => [area, value])).toEqual(
      [1, 2, 3, 4].map((value) => ['E05013570', value]),
    );
    expect(wardCrimeImporter.addsLines).toBe(true);
  });

  it('keeps wards from before May 2022 under their own codes, and says so', async () => {
    const { cells, refusals, summary } = await withRows([
      'ROBBERY',
      'ROBBERY OF PERSONAL PROPERTY',
      'Abbey',
      'E05000026',
      'Barking and Dagenham',
      '1',
      '2',
    ]);
    expect(refusals).toEqual([]);
    expect(cells.at(-1)).toMatchObject({ area: 'E05000026', value: 2 });
    expect(summary?.remarks).toEqual([expect.stringMatching(/not among today’s: 1, of 1 wards such as E05000026/)]);
  });

  it('leaves a ghost month at the beginning out of the periods', async () => {
    const { summary } = await importAll([heading, ...rows.map((row) => [...row.slice(0, 5), '0', '9'])]);
    expect(summary?.periods).toEqual([period('2024-02')]);
    expect(summary?.remarks).toEqual([expect.stringMatching(/The month 202401 was left out/)]);
  });

  it.each(['', 'Abbey', 'E09000002', 'E0500931', 'E050093171'])('refuses the ward code %j', async (code) => {
    const { refusals } = await withRows(['THEFT', 'RAPE', 'Abbey', code, 'Brent', '1', '2']);
    expect(refusals).toEqual([
      { line: 34, column: 'WardCode', message: expect.stringMatching(/Expected the code of a ward/) },
    ]);
  });

  it('refuses a row that stands twice under one borough, a cell that is no count, and a borough no one knows', async () => {
    const [first = []] = rows;
    const { refusals } = await withRows(
      first,
      ['THEFT', 'RAPE', 'Abbey', 'E05014053', 'Barking and Dagenham', 'x', '2'],
      ['THEFT', 'RAPE', 'Abbey', 'E05014053', 'Barking', '1', '2'],
    );
    expect(refusals).toMatchObject([
      { line: 34, message: expect.stringMatching(/^Line 2 already gives/) },
      { line: 35, column: '202401' },
      { line: 36, column: 'LookUp_BoroughName' },
    ]);
  });

  it('refuses a file that lacks boroughs', async () => {
    const { refusals } = await importAll([heading, ...rows.slice(0, 30)]);
    expect(refusals).toMatchObject([
      { line: null, message: expect.stringMatching(/No row for Wandsworth, Westminster/) },
    ]);
  });

  it('never adds wards up to boroughs', () => {
    expect(wardCrimeImporter.rollUp?.areas('E05009317')).toEqual([]);
    expect(wardCrimeImporter.rollUp?.categories('theft/shoplifting')).toEqual(['theft', '']);
  });
});

describeSamples('the published ward file', () => {
  it('gives what an independent reader counts', async () => {
    const path = samplePath('london-datastore/release-2026-02/MPS Ward Level Crime (most recent 24 months).csv');
    const { records, cells, refusals, summary } = await importFile(wardCrime, wardCrimeImporter, path ?? '');
    expect(refusals).toEqual([]);
    expect(records).toHaveLength(18_695);
    expect(cells).toHaveLength(18_695 * 24);
    expect(new Set(cells.map(({ area }) => area)).size).toBe(679);
    expect(summary?.periods).toHaveLength(24);
    expect(summary?.remarks).toEqual([]);
    const last = cells.filter((cell) => cell.period === period('2026-01'));
    expect(last.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(69_219);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StagedCell } from '../../../../kit/cells/stagedCell.ts';
import { publicAttitudeSurvey } from '../../../../schema/datasets/performanceDatasets.ts';
import { Period } from '../../../../schema/periods.ts';
import { publicAttitudeSurveyImporter } from '../../../../subgraphs/performance/importers/publicAttitudeSurvey.ts';
import { madeWorkbook, type Cell } from '../../../kit/importing/madeWorkbook.ts';
import { describeSamples, samplePath } from '../../../samples.ts';
import { importContent, importFile, importLines, policed, type Lines } from './madeFile.ts';

const heading = ['Date', 'Survey', 'Borough', 'Measure', 'Proportion', 'MPS'];
/** Line 2 is Barking and Dagenham, line 33 Westminster, where a second question begins. */
const rows = [
  ...policed.map(({ name }) => ['31/12/2023', 'PAS', name, '"Good Job" local', '0.56', '0.47']),
  ...policed.map(({ name }) => ['31/12/2023', 'PAS', name, 'Trust MPS', '0.7', '0.69']),
];
const period = (label: string) => Period.parse(label).code;

const importAll = (lines: Lines) => importLines(publicAttitudeSurvey, publicAttitudeSurveyImporter, lines);
const withRows = (...others: Lines) => importAll([heading, ...rows, ...others]);
/** The file with one cell of its second line changed. */
const withCell = (column: string, text: string) =>
  importAll([
    heading,
    ...rows.map((row, line) => row.map((cell, at) => (line === 0 && heading[at] === column ? text : cell))),
  ]);

const sorted = (cells: readonly StagedCell[]) => cells.map((cell) => JSON.stringify(cell)).sort();

describe('the importer of the Public Attitude Survey', () => {
  it('gives shares in per cent for the rolling year, and London’s once for each question', async () => {
    const { records, cells, refusals, summary } = await withRows();
    expect(refusals).toEqual([]);
    expect(records).toHaveLength(64);
    const answer = { measure: 'confidence', category: 'GOOD_JOB_LOCAL', period: period('R12-2023-12') };
    expect(records[0]?.cells).toEqual([
      { ...answer, area: 'E09000002', value: 56 },
      { ...answer, area: 'E12000007', value: 47 },
    ]);
    expect(cells.filter(({ area }) => area === 'E12000007').map(({ value }) => value)).toEqual([47, 69]);
    expect(cells.every(({ sampleSize }) => sampleSize === undefined)).toBe(true);
    expect(summary).toEqual({
      periods: [period('R12-2023-12')],
      flags: {},
      remarks: [],
      refusals: [],
      publishedOn: null,
    });
  });

  it('reads the same cells in any order of rows and columns, with decimal points or commas', async () => {
    const expected = sorted((await withRows()).cells);
    const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length });
    const columns = fc.shuffledSubarray(heading, { minLength: heading.length });
    await fc.assert(
      fc.asyncProperty(shuffled, columns, fc.boolean(), async (lines, order, comma) => {
        const written = (text: string) => (comma ? text.replace(/^0\./, '0,') : text);
        const places = order.map((name) => heading.indexOf(name));
        const file = [heading, ...lines].map((line) => places.map((place) => written(line[place] ?? '')));
        expect(sorted((await importAll(file)).cells)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ['Date', '2023-12-31'],
    ['Borough', 'Barking & Dagenham'],
    ['Measure', 'Good job LOCAL'],
    ['Proportion', '0,56'],
  ])('takes %s written %s', async (column, text) => {
    const { cells, refusals } = await withCell(column, text);
    expect(refusals).toEqual([]);
    expect(sorted(cells)).toEqual(sorted((await withRows()).cells));
  });

  it.each([
    ['Date', '30/12/2023', /last day of a quarter/],
    ['Date', '30/11/2023', /last day of a quarter/],
    ['Date', '12/31/2023', /last day of a quarter/],
    ['Date', '31/12/2026', /has ended/],
    ['Survey', 'USS', /"PAS"/],
    ['Borough', 'Barking', /^Expected the name of a borough.*found "Barking"/],
    ['Borough', 'City of London', /^Expected the name of a borough/],
    ['Borough', 'MPS', /^Expected the name of a borough/],
    ['Measure', 'Stop and search used fairly', /^Expected one of .*Trust MPS.*found "Stop and search/],
    ['Proportion', '1.4', /a share from 0 to 1.*found "1.4"/],
    ['Proportion', '140%', /a share from 0 to 1.*found "140%"/],
    ['Proportion', '-0.1', /a share from 0 to 1/],
    ['Proportion', '', /found an empty cell/],
    ['MPS', 'n/a', /a share from 0 to 1/],
  ])('refuses %s %j at its line and heading', async (column, text, message) => {
    const { refusals } = await withCell(column, text);
    expect(refusals[0]).toEqual({ line: 2, column, message: expect.stringMatching(message) });
  });

  it('refuses two values for one borough, question and quarter, naming both lines', async () => {
    const { refusals } = await withRows(['31/12/2023', 'PAS', 'City of Westminster', 'Trust MPS', '0.71', '0.69']);
    expect(refusals).toEqual([
      { line: 66, column: 'Proportion', message: expect.stringMatching(/^Line 65 already gives a value/) },
    ]);
  });

  it('refuses two values of London for one question and quarter, naming both lines', async () => {
    const { refusals } = await importAll([
      heading,
      ...rows.map((row, index) => (index === 5 ? [...row.slice(0, 5), '0.48'] : row)),
    ]);
    expect(refusals).toEqual([
      { line: 7, column: 'MPS', message: expect.stringMatching(/^Line 2 gives 47 % of London .* this line 48 %/) },
    ]);
  });

  it('refuses a file in which boroughs are missing', async () => {
    const { refusals } = await importAll([heading, ...rows.slice(0, -2)]);
    expect(refusals).toEqual([
      {
        line: null,
        column: null,
        message: expect.stringMatching(/TRUST_MPS in R12-2023-12 for Wandsworth, Westminster/),
      },
    ]);
  });

  it('tolerates notes in columns without a heading, and says so', async () => {
    const { refusals, summary } = await importAll([
      [...heading, '', ''],
      ...rows.map((row, index) => [...row, index === 3 ? 'Trust' : '', index === 3 ? '0,71' : '']),
    ]);
    expect(refusals).toEqual([]);
    expect(summary?.remarks).toEqual(['Line 5: a note under no heading was ignored ("Trust | 0,71").']);
  });
});

describe('the importer of the survey’s workbook', () => {
  const lines = rows.map(([, survey = '', borough = '', measure = '', share, inLondon]): Cell[] => [
    { date: '2023-12-31' },
    survey,
    borough,
    measure,
    Number(share),
    Number(inLondon),
  ]);
  const importWorkbook = (...changed: Cell[][]) =>
    importContent(
      publicAttitudeSurvey,
      publicAttitudeSurveyImporter,
      madeWorkbook({ MPS: [['Date']], Borough: [heading, ...changed, ...lines.slice(changed.length)] }),
    );
  const withShare = (share: Cell) => importWorkbook([...(lines[0]?.slice(0, 4) ?? []), share, 0.47]);

  it('gives the cells that the same table gives as text', async () => {
    const { cells, refusals } = await importWorkbook();
    expect(refusals).toEqual([]);
    expect(sorted(cells)).toEqual(sorted((await withRows()).cells));
  });

  it.each([
    ['a formula', { formula: 'F2*2', value: 0.56 }, /found a formula/],
    ['words', 'not yet', /Expected a share from 0 to 1.*found "not yet"/],
    ['more than the whole', 1.4, /found "1.4"/],
    ['nothing', null, /found an empty cell/],
  ])('refuses %s for a share at the cell’s address', async (_, share, message) => {
    const { refusals } = await withShare(share);
    expect(refusals[0]).toEqual({ line: 2, column: 'Borough!E2', message: expect.stringMatching(message) });
  });
});

describeSamples('the published survey', () => {
  it('gives what an independent reader counts, from a copy with semicolons and decimal commas', async () => {
    const path = samplePath('mopac/PAS_borough_to_Q3_23-24.semicolon.csv');
    const { records, cells, refusals, summary } = await importFile(
      publicAttitudeSurvey,
      publicAttitudeSurveyImporter,
      path ?? '',
    );
    expect(refusals).toEqual([]);
    expect(records).toHaveLength(9312);
    expect(summary?.periods).toHaveLength(37);
    expect(cells).toHaveLength(9312 + 7 * 37 + 32);
    const valueOf = (area: string, category: string, label: string) =>
      cells.find((cell) => cell.area === area && cell.category === category && cell.period === period(label))?.value;
    expect(valueOf('E09000030', 'GOOD_JOB_LOCAL', 'R12-2023-12')).toBe(42);
    expect(valueOf('E09000030', 'TRUST_MPS', 'R12-2023-03')).toBe(72);
    expect(valueOf('E12000007', 'GOOD_JOB_LOCAL', 'R12-2014-12')).toBe(67);
    expect(valueOf('E12000007', 'CONTACT_WARD_OFFICER', 'R12-2023-12')).toBe(13);
  });
});

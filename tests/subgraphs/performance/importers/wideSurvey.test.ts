import { describe, expect, it } from '@jest/globals';
import { publicAttitudeSurvey } from '../../../../schema/datasets/performanceDatasets.ts';
import { Period } from '../../../../schema/periods.ts';
import { publicAttitudeSurveyImporter } from '../../../../subgraphs/performance/importers/publicAttitudeSurvey.ts';
import { importLines, policed, type Lines } from './madeFile.ts';

const heading = [
  ['Date', 'Quarter', 'Borough', 'Good job', 'Trust MPS', 'Fair treatment', 'Dealing issues'],
  ['Relied on to be there', 'Listen to concerns', 'Informed local', 'Contact ward officer', 'S&S used fairly'],
].flat();
const row = (borough: string, quarter = 'Q1_2122', goodJob = '46%', fairly = '58%') => [
  ...[quarter.startsWith('Q1_2122') ? '2021-06-30' : '', quarter, borough, goodJob, '66%'],
  ...['60%', '61%', '62%', '63%', '30%', '15%', fairly],
];
/** Line 2 is the Metropolitan Police District, line 3 Barking and Dagenham. */
const rows = [row('MPS'), ...policed.map(({ name }) => row(name))];
const importAll = (lines: Lines) =>
  importLines(publicAttitudeSurvey, publicAttitudeSurveyImporter, [heading, ...lines]);
const toJune2021 = Period.parse('R12-2021-06').code;

describe('the importer of the survey’s later layout', () => {
  it('takes a column for each question, and the row "MPS" for London', async () => {
    const { cells, refusals, summary } = await importAll(rows);
    expect(refusals).toEqual([]);
    expect(cells).toHaveLength(33 * 9);
    const own = { measure: 'confidence', area: 'E12000007', period: toJune2021 };
    expect(cells[0]).toEqual({ ...own, category: 'GOOD_JOB_LOCAL', value: 46 });
    expect(cells[8]).toEqual({ ...own, category: 'STOP_AND_SEARCH_USED_FAIRLY', value: 58 });
    expect(summary?.periods).toEqual([toJune2021]);
  });

  it('leaves a question that was not put absent, and takes every spelling of a quarter and a borough', async () => {
    const later = [row('MPS', 'Q4 22-23', '', ''), ...policed.map(({ name }) => row(name, 'Q4 22-23', '46.2 %', ''))];
    const renamed = later.map((cells) =>
      cells.map((text) => (text === 'Richmond upon Thames' ? 'Richmond Upon Thames' : text)),
    );
    const { cells, refusals, summary } = await importAll(renamed);
    expect(refusals).toEqual([]);
    expect(cells).toHaveLength(33 * 9 - 34);
    expect(cells[7]).toMatchObject({ category: 'GOOD_JOB_LOCAL', value: 46.2 });
    expect(summary?.periods).toEqual([Period.parse('R12-2023-03').code]);
  });

  it.each<readonly [string, readonly string[], string]>([
    ['a share above 100 %', row('Barking and Dagenham', 'Q1_2122', '140%'), 'Good job'],
    ['a share that is no per cent', row('Barking and Dagenham', 'Q1_2122', '0.46'), 'Good job'],
    ['a quarter to come', row('Barking and Dagenham', 'Q4_2627'), 'Quarter'],
    ['years that do not follow', row('Barking and Dagenham', 'Q1_2123'), 'Quarter'],
    ['the City of London', row('City of London'), 'Borough'],
    ['a borough that no one knows', row('Barking'), 'Borough'],
    ['a borough twice', row('MPS'), 'Borough'],
  ])('refuses %s', async (_title, spoiled, column) => {
    const { refusals } = await importAll([...rows.slice(0, 1), spoiled, ...rows.slice(2)]);
    expect(refusals[0]).toMatchObject({ line: 3, column });
  });

  it.each(['2021-07-01', '31/03/2021', '2020-06-30'])(
    'refuses the date %s beside the quarter Q1_2122',
    async (date) => {
      const [, second = []] = rows;
      const { refusals } = await importAll([...rows.slice(0, 1), [date, ...second.slice(1)], ...rows.slice(2)]);
      expect(refusals[0]).toEqual({
        line: 3,
        column: 'Date',
        message: expect.stringMatching(/beside the quarter Q1_2122\. Expected a day of that quarter, up to 2021-06-30/),
      });
    },
  );

  it('refuses a quarter that lacks a borough or London', async () => {
    expect((await importAll(rows.slice(2))).refusals).toMatchObject([
      { line: null, message: expect.stringMatching(/^No row of Barking and Dagenham, MPS for R12-2021-06/) },
    ]);
  });
});

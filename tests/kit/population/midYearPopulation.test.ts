import { describe, expect, it } from '@jest/globals';
import { midYearPopulationImporter } from '../../../kit/population/midYearPopulation.ts';
import { midYearPopulation } from '../../../schema/datasets/populationDatasets.ts';
import { Period } from '../../../schema/periods.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { describeSamples, samplePath } from '../../samples.ts';
import { importFile, importLines, type Lines } from '../../subgraphs/performance/importers/madeFile.ts';

const importAll = (lines: Lines) => importLines(midYearPopulation, midYearPopulationImporter, lines);
const year = (text: string) => Period.parse(text).code;

const wide = ['Code', 'Name', 'Geography', 'Mid-2022', 'Mid-2011'];
/** Line 2 is the City of London, which like every borough has 100 residents more in 2022 than in 2011. */
const wideRows = boroughs.map(({ code, name }, place) => [
  code,
  name,
  'London Borough',
  String(1100 + place),
  String(1000 + place),
]);
const long = ['ladCode', 'ladName', 'year', 'population'];
const longRows = boroughs.map(({ code, name }, place) => [code, name, '2022', String(1100 + place)]);
const sum = wideRows.reduce((total, row) => total + Number(row[3]), 0);
const londonRow = (in2022: number) => ['E12000007', 'LONDON', 'Region', String(in2022), String(sum - 3300)];

describe('the importer of mid-year estimates', () => {
  it('files each year under the calendar year, from columns', async () => {
    const { cells, refusals, summary } = await importAll([wide, ...wideRows]);
    expect(refusals).toEqual([]);
    const own = { measure: 'population', category: '', area: 'E09000001' };
    expect(cells.slice(0, 2)).toEqual([
      { ...own, period: year('2011'), value: 1000 },
      { ...own, period: year('2022'), value: 1100 },
    ]);
    expect(summary?.periods).toEqual([year('2011'), year('2022')]);
  });

  it('gives the same from rows', async () => {
    const { cells, refusals } = await importAll([long, ...longRows]);
    expect(refusals).toEqual([]);
    const fromColumns = (await importAll([wide, ...wideRows])).cells.filter(({ period }) => period === year('2022'));
    expect(cells).toEqual(fromColumns);
  });

  it('adds boroughs up to their command, their force and London', () => {
    expect(midYearPopulationImporter.rollUp?.areas('E09000030')).toEqual(['CE', 'E23000001', 'E12000007']);
    expect(midYearPopulationImporter.rollUp?.areas('E09000001')).toEqual(['E23000034', 'E12000007']);
  });

  it('sets London’s own row beside the sum of the boroughs, and keeps neither it nor other places', async () => {
    const elsewhere = ['E06000001', 'Hartlepool', 'Unitary Authority', '93861', '92088'];
    const { cells, refusals, summary } = await importAll([wide, londonRow(sum), elsewhere, ...wideRows]);
    expect(refusals).toEqual([]);
    expect(cells).toHaveLength(66);
    expect(summary?.remarks).toEqual([expect.stringMatching(/outside London’s boroughs that were left out: 1/)]);
    expect((await importAll([wide, londonRow(sum + 1), ...wideRows])).refusals).toEqual([
      { line: 2, column: null, message: expect.stringMatching(/London gives \d+ for 2022, and its boroughs add up/) },
    ]);
  });

  it.each([
    ['a population of 0', ['E09000001', 'City of London', '2022', '0'], 'population'],
    ['a population that is no number', ['E09000001', 'City of London', '2022', 'c. 9000'], 'population'],
    ['a year to come', ['E09000001', 'City of London', '2027', '1000'], 'year'],
    ['a name that is not the code’s', ['E09000001', 'Camden', '2022', '1000'], 'ladName'],
    ['a code that is none', ['City', 'City of London', '2022', '1000'], 'ladCode'],
  ])('refuses %s', async (_title, row, column) => {
    const { refusals } = await importAll([long, row, ...longRows.slice(1)]);
    expect(refusals).toContainEqual(expect.objectContaining({ line: 2, column }));
  });

  it('refuses a table that lacks boroughs, and one without London', async () => {
    expect((await importAll([long, ...longRows.slice(2)])).refusals).toEqual([
      {
        line: null,
        column: null,
        message: expect.stringMatching(/^No row of City of London, .* \(population, 2022\)/),
      },
    ]);
    const elsewhere = ['E06000001', 'Hartlepool', '2022', '93861'];
    expect((await importAll([long, elsewhere])).refusals).toMatchObject([
      { message: expect.stringMatching(/No row is/) },
    ]);
  });
});

describeSamples('the published estimates', () => {
  it('are read from both layouts', async () => {
    const columns = samplePath('population/mye22final-MYE4-london.csv') ?? '';
    const wideFile = await importFile(midYearPopulation, midYearPopulationImporter, columns);
    expect(wideFile.refusals).toEqual([]);
    const in2022 = wideFile.cells.filter(({ period }) => period === year('2022'));
    expect(in2022.reduce((total, { value }) => total + (value ?? 0), 0)).toBe(8_866_180);
    const rows = samplePath('population/mye-2011-2024-london-boroughs.TRANSCRIBED.csv') ?? '';
    const longFile = await importFile(midYearPopulation, midYearPopulationImporter, rows);
    expect(longFile.refusals).toEqual([]);
    expect(longFile.cells).toHaveLength(462);
    const in2011 = (cells: typeof longFile.cells) =>
      cells.filter(({ period }) => period === year('2011')).map(({ area, value }) => `${area} ${value ?? ''}`);
    expect(in2011(longFile.cells).sort()).toEqual(in2011(wideFile.cells).sort());
  });
});

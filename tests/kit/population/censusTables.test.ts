import { describe, expect, it } from '@jest/globals';
import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import { censusEthnicityImporter } from '../../../kit/population/censusEthnicity.ts';
import { censusAgeImporter, censusHouseholdsImporter } from '../../../kit/population/censusTable.ts';
import { wardHouseholdsImporter } from '../../../kit/population/wardHouseholds.ts';
import {
  censusAge,
  censusEthnicity,
  censusHouseholds,
  censusWardHouseholds,
} from '../../../schema/datasets/populationDatasets.ts';
import { Period } from '../../../schema/periods.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { wards } from '../../../schema/places/wards.ts';
import { describeSamples, samplePath } from '../../samples.ts';
import { importFile, importLines } from '../../subgraphs/performance/importers/madeFile.ts';

const period = Period.parse('2021').code;
const heading = ['date', 'geography', 'geography code', 'Tenure of household: Total: All households'];
const rows = boroughs.map(({ code, name }) => ['2021', name, code, '500']);
const sumOf = (cells: readonly StagedCell[]) => cells.reduce((sum, { value }) => sum + (value ?? 0), 0);

describe('the importers of the census', () => {
  it('take households of the boroughs', async () => {
    const { cells, refusals } = await importLines(censusHouseholds, censusHouseholdsImporter, [heading, ...rows]);
    expect(refusals).toEqual([]);
    expect(cells[0]).toEqual({ measure: 'households', category: '', area: 'E09000001', period, value: 500 });
    expect(cells).toHaveLength(33);
  });

  it('refuse another census, and a borough without households', async () => {
    const spoiled = [
      ['2011', 'City of London', 'E09000001', '500'],
      ['2021', 'Barking and Dagenham', 'E09000002', '0'],
    ];
    const lines = [heading, ...spoiled, ...rows.slice(2)];
    const { refusals } = await importLines(censusHouseholds, censusHouseholdsImporter, lines);
    expect(refusals).toContainEqual(expect.objectContaining({ line: 2, column: 'date' }));
    expect(refusals).toContainEqual(expect.objectContaining({ line: 3, column: heading[3] }));
  });

  it('refuse an ethnic group that the census does not have', async () => {
    const columns = censusEthnicity.signatures[0]?.headings.map(({ spellings }) => spellings[0] ?? '') ?? [];
    const row = ['E09000001', 'City of London', '14', 'White: Cornish', '12'];
    const { refusals } = await importLines(censusEthnicity, censusEthnicityImporter, [columns, row]);
    expect(refusals).toContainEqual(expect.objectContaining({ line: 2, column: 'Ethnic group (20 categories)' }));
  });

  it('add ethnic groups up to five and to all residents', () => {
    expect(censusEthnicityImporter.rollUp?.categories('asian/chinese')).toEqual(['asian', '']);
  });

  it('flag households by ward as derived, and give none to a ward without any', async () => {
    const lines = wards.map(({ code, name }, place) => [code, name, place === 0 ? '0' : '500']);
    const all = [['ward22cd', 'ward22nm', 'households_oa_sum'], ...lines];
    const { cells, refusals, summary } = await importLines(censusWardHouseholds, wardHouseholdsImporter, all);
    expect(refusals).toEqual([]);
    expect(cells).toHaveLength(wards.length - 1);
    expect(summary?.flags).toEqual({ DERIVED: [period] });
    const cut = await importLines(censusWardHouseholds, wardHouseholdsImporter, all.slice(0, 600));
    expect(cut.refusals).toMatchObject([{ message: expect.stringMatching(/cut short/) }]);
  });
});

describeSamples('the published tables of the census', () => {
  const published = (name: string) => samplePath(`population/${name}`) ?? '';

  it('give London’s totals, each its own', async () => {
    const households = await importFile(
      censusHouseholds,
      censusHouseholdsImporter,
      published('census2021-ts054-ltla.csv'),
    );
    expect(households.refusals).toEqual([]);
    expect(sumOf(households.cells)).toBe(3_423_889);
    const age = await importFile(censusAge, censusAgeImporter, published('census2021-ts007a-ltla.csv'));
    expect(age.refusals).toEqual([]);
    expect(age.cells).toHaveLength(33 * 19);
    expect(sumOf(age.cells.filter(({ category }) => category === ''))).toBe(8_799_710);
    expect(sumOf(age.cells.filter(({ category }) => category === '85-and-over'))).toBeGreaterThan(0);
    const ethnicity = await importFile(censusEthnicity, censusEthnicityImporter, published('TS021-2021-2.csv'));
    expect(ethnicity.refusals).toEqual([]);
    expect(ethnicity.cells).toHaveLength(33 * 19);
    expect(sumOf(ethnicity.cells)).toBe(8_799_736);
    expect(sumOf(ethnicity.cells.filter(({ area }) => area === 'E09000030'))).toBe(310_306);
  });

  it('give households of 689 wards', async () => {
    const path = published('DERIVED-ward22-households-from-oa21.csv');
    const { records, cells, refusals, summary } = await importFile(censusWardHouseholds, wardHouseholdsImporter, path);
    expect(refusals).toEqual([]);
    expect(records).toHaveLength(689);
    expect(sumOf(cells)).toBe(3_423_785);
    expect(summary?.remarks).toEqual([expect.stringMatching(/leaves out, and which have no figure: 15/)]);
  });
});

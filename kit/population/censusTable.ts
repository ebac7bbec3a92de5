import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { ageBands, censusAge, censusHouseholds } from '../../schema/datasets/populationDatasets.ts';
import type { SeriesName, StagedCell } from '../cells/stagedCell.ts';
import type { FileRecord, FileSummary, Importer, TextTable } from '../importing/importer.ts';
import type { RowReader } from '../importing/rowReader.ts';
import { AuthorityRows } from './authorityRows.ts';
import { boroughSums } from './boroughSums.ts';
import { censusYear } from './census.ts';
import { countOfPeople, expectedCount, wholeNumber } from './counts.ts';

/** A column of a census table and the series that it gives. */
interface CensusColumn extends SeriesName {
  readonly column: string;
}

/**
 * Reads a table of the Census of 2021 with a row for each local authority. The tables' totals differ by up to some
 * hundreds for disclosure control, so each is taken as it is given and none is checked against another.
 */
function censusImporter(dataset: DatasetDeclaration, columns: readonly CensusColumn[]): Importer<TextTable> {
  const cellsOf = (reader: RowReader, area: string): readonly StagedCell[] => {
    reader.take('date', (text) => (text === '2021' ? text : null), 'the year of the census, 2021');
    return columns.flatMap(({ column, ...series }) => {
      const isTotal = series.category === '';
      const value = reader.take(
        column,
        isTotal ? countOfPeople : wholeNumber,
        isTotal ? expectedCount : 'a whole number',
      );
      return value === null ? [] : [{ ...series, area, period: censusYear, value }];
    });
  };
  return {
    dataset: dataset.id,
    omittedIsZero: dataset.omittedIsZero,
    addsLines: false,
    rollUp: boroughSums,
    scopeOf: () => 'all',
    async *read(table: TextTable): AsyncGenerator<FileRecord, FileSummary> {
      const rows = new AuthorityRows(table, cellsOf);
      for await (const row of table.rows()) yield rows.read(row);
      return rows.summary(false);
    },
  };
}

export const censusHouseholdsImporter = censusImporter(censusHouseholds, [
  { column: 'households', measure: 'households', category: '' },
]);

export const censusAgeImporter = censusImporter(censusAge, [
  { column: 'residents', measure: 'residents', category: '' },
  ...ageBands.map(({ name }) => ({ column: name, measure: 'residents', category: name })),
]);

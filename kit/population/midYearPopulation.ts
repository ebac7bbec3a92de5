import { midYearPopulation } from '../../schema/datasets/populationDatasets.ts';
import { Period } from '../../schema/periods.ts';
import type { StagedCell } from '../cells/stagedCell.ts';
import type { FileRecord, FileSummary, ImportContext, Importer, TextTable } from '../importing/importer.ts';
import type { RowReader } from '../importing/rowReader.ts';
import { AuthorityRows } from './authorityRows.ts';
import { boroughSums } from './boroughSums.ts';
import { countOfPeople, expectedCount } from './counts.ts';

/** Residents in the middle of a year, filed under the calendar year, from a table with a column or a row for each year. */
export const midYearPopulationImporter: Importer<TextTable> = {
  dataset: midYearPopulation.id,
  omittedIsZero: midYearPopulation.omittedIsZero,
  addsLines: false,
  rollUp: boroughSums,
  scopeOf: () => 'all',
  async *read(table: TextTable, context: ImportContext): AsyncGenerator<FileRecord, FileSummary> {
    const cellsOf = 'population' in table.columns ? fromRow(context) : fromColumns(table, context);
    const rows = new AuthorityRows(table, cellsOf);
    for await (const row of table.rows()) yield rows.read(row);
    return rows.summary(true);
  },
};

/** @param year such as "2022"; null for other words, and for a year whose middle has not come */
function yearOf(year: string, { today }: ImportContext): Period | null {
  return /^(?:19|20)\d\d$/.test(year) && `${year}-06-30` <= today ? Period.parse(year) : null;
}

function fromRow(context: ImportContext) {
  return (reader: RowReader, area: string): readonly StagedCell[] => {
    const period = reader.take('year', (text) => yearOf(text, context), 'a year whose middle has passed, such as 2022');
    const value = reader.take('population', countOfPeople, expectedCount);
    return period === null || value === null ? [] : [cell(area, period, value)];
  };
}

function fromColumns({ columns }: TextTable, context: ImportContext) {
  const years = Object.keys(columns).filter((name) => /^\d{4}$/.test(name));
  return (reader: RowReader, area: string): readonly StagedCell[] => {
    if (years.length === 0)
      reader.refuse('code', 'No column is headed by a year. Expected at least one such as "Mid-2022".');
    return years.flatMap((year) => {
      const period = yearOf(year, context);
      if (period === null) reader.refuse(year, `The middle of the year has not come: today is ${context.today}.`);
      const value = reader.take(year, countOfPeople, expectedCount);
      return period === null || value === null ? [] : [cell(area, period, value)];
    });
  };
}

const cell = (area: string, { code: period }: Period, value: number): StagedCell => ({
  measure: 'population',
  category: '',
  area,
  period,
  value,
});

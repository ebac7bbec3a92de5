import { censusEthnicity } from '../../schema/datasets/populationDatasets.ts';
import type { StagedCell } from '../cells/stagedCell.ts';
import type { FileRecord, FileSummary, Importer, TextTable } from '../importing/importer.ts';
import type { RowReader } from '../importing/rowReader.ts';
import { AuthorityRows } from './authorityRows.ts';
import { boroughSums } from './boroughSums.ts';
import { censusYear } from './census.ts';
import { wholeNumber } from './counts.ts';
import { ethnicGroupOfRecord, widerEthnicGroups } from './ethnicGroups.ts';

/** A code of the table and not a group: it stands at 0 everywhere. */
const doesNotApply = 'Does not apply';

/** Residents by ethnic group in nineteen groups, which add up to five and to all residents. */
export const censusEthnicityImporter: Importer<TextTable> = {
  dataset: censusEthnicity.id,
  omittedIsZero: censusEthnicity.omittedIsZero,
  addsLines: false,
  rollUp: { ...boroughSums, categories: widerEthnicGroups },
  scopeOf: () => 'all',
  async *read(table: TextTable): AsyncGenerator<FileRecord, FileSummary> {
    const rows = new AuthorityRows(table, cellsOf);
    for await (const row of table.rows()) yield rows.read(row);
    return rows.summary(false);
  },
};

function cellsOf(reader: RowReader, area: string): readonly StagedCell[] {
  const known = (text: string) => (text === doesNotApply ? text : (ethnicGroupOfRecord(text) ?? null));
  const category = reader.take('group', known, 'an ethnic group of the Census of 2021, such as "White: Irish"');
  const value = reader.take('residents', wholeNumber, 'a whole number, such as 278');
  if (category === null || value === null) return [];
  if (category !== doesNotApply) return [{ measure: 'residents', category, area, period: censusYear, value }];
  if (value !== 0) reader.refuse('residents', `Expected 0 for "${doesNotApply}"; found ${value}.`);
  return [];
}

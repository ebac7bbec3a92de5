import type { FileRecord, FileSummary, Importer, TextTable } from '../../../kit/importing/importer.ts';
import type { RowReader } from '../../../kit/importing/rowReader.ts';
import { lsoas2011 } from '../../../schema/datasets/lookupDatasets.ts';
import { expectedLsoa, lsoaCode, LookupRows } from './lookupRows.ts';

/** What became of each LSOA of 2011: one that was split has several rows. Releases of data.police.uk up to 2023 write those codes. */
export const lsoas2011Importer: Importer<TextTable> = {
  dataset: lsoas2011.id,
  omittedIsZero: lsoas2011.omittedIsZero,
  addsLines: false,
  rollUp: null,
  rows: { table: 'lsoa_2011', columns: ['lsoa_2011', 'lsoa'] },
  scopeOf: () => 'all',
  async *read(table: TextTable): AsyncGenerator<FileRecord, FileSummary> {
    const rows = new LookupRows(table, rowOf);
    for await (const row of table.rows()) yield rows.read(row);
    return rows.summary();
  },
};

function rowOf(reader: RowReader): readonly [before: string, lsoa: string] | null {
  const before = reader.take('lsoa2011', lsoaCode, expectedLsoa);
  const lsoa = reader.take('lsoa', lsoaCode, expectedLsoa);
  return before === null || lsoa === null ? null : [before, lsoa];
}

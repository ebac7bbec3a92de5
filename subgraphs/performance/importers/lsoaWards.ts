import type { FileRecord, FileSummary, Importer, TextTable } from '../../../kit/importing/importer.ts';
import type { RowReader } from '../../../kit/importing/rowReader.ts';
import { lsoaWards } from '../../../schema/datasets/lookupDatasets.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { expectedLsoa, lsoaCode, LookupRows } from './lookupRows.ts';

/** Which ward each LSOA of 2021 fits best. Street-level crime is placed by it when it is imported. */
export const lsoaWardsImporter: Importer<TextTable> = {
  dataset: lsoaWards.id,
  omittedIsZero: lsoaWards.omittedIsZero,
  addsLines: false,
  rollUp: null,
  rows: { table: 'lsoa_ward', columns: ['lsoa', 'ward'] },
  scopeOf: () => 'all',
  async *read(table: TextTable): AsyncGenerator<FileRecord, FileSummary> {
    const seen = new Set<string>();
    const rows = new LookupRows(table, (reader, borough) => rowOf(reader, borough, seen));
    for await (const row of table.rows()) yield rows.read(row);
    return rows.summary();
  },
};

function rowOf(reader: RowReader, borough: string, seen: Set<string>): readonly [lsoa: string, ward: string] | null {
  const lsoa = reader.take('lsoa', lsoaCode, expectedLsoa);
  const isWard = (code: string) => {
    const area = areaByCode(code);
    return area?.kind === 'WARD' && area.borough === borough ? code : null;
  };
  const ward = reader.take('ward', isWard, `the code of a ward of ${borough}`);
  if (lsoa === null || ward === null) return null;
  if (seen.has(lsoa)) reader.refuse('lsoa', `A row before gives a ward for ${lsoa}. Expected one.`);
  seen.add(lsoa);
  return [lsoa, ward];
}

import type { FileRecord, FileSummary, TableImporter } from '../../../kit/importing/importer.ts';
import { RowReader } from '../../../kit/importing/rowReader.ts';
import { neighbourhoodWards } from '../../../schema/datasets/neighbourhoodDatasets.ts';
import { areaByCode } from '../../../schema/places/areas.ts';

/** Which wards each policing neighbourhood lies in; what the lookup does not name keeps to the ward of its own code. */
export const neighbourhoodWardsImporter: TableImporter = {
  dataset: neighbourhoodWards.id,
  omittedIsZero: false,
  addsLines: false,
  rollUp: null,
  rows: { table: 'neighbourhood_ward', columns: ['neighbourhood', 'ward'] },
  scopeOf: () => 'all',
  async *read(table): AsyncGenerator<FileRecord, FileSummary> {
    const seen = new Map<string, number>();
    for await (const row of table.rows()) {
      const { line } = row;
      const reader = new RowReader(table, row);
      const id = row.refusal ? null : reader.take('neighbourhood', idOf, 'the id of a neighbourhood, such as 00AEGW');
      const ward = row.refusal ? null : reader.take('ward', wardOf, 'the code of a ward of London, such as E05009317');
      const key = `${id ?? ''} ${ward ?? ''}`;
      const earlier = seen.get(key);
      if (id !== null && ward !== null && earlier !== undefined) {
        reader.refuse('ward', `Line ${earlier} already gives this pair. Expected it once.`);
      }
      seen.set(key, line);
      const refusals = row.refusal ? [row.refusal] : reader.refusals;
      yield refusals.length > 0 ? { line, cells: [], refusals } : { line, cells: [], rows: [[id, ward]] };
    }
    return { periods: [], flags: {}, remarks: [], refusals: [], publishedOn: null };
  },
};

const idOf = (text: string) => (/^[A-Z\d]{1,12}$/i.test(text) ? text.toUpperCase() : null);
const wardOf = (text: string) => (areaByCode(text.toUpperCase())?.kind === 'WARD' ? text.toUpperCase() : null);

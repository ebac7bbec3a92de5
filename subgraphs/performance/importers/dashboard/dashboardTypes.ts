import { columnIndex } from '../../../../kit/importing/columnIndex.ts';
import type {
  FileRecord,
  FileSummary,
  ImportContext,
  Importer,
  TextTable,
} from '../../../../kit/importing/importer.ts';
import { resolveCategory } from '../../../../schema/crime/crimeCategories.ts';
import { dashboardTypes } from '../../../../schema/datasets/dashboardDatasets.ts';
import { crimeTypeOfRecord, isKnifeCrime } from '../../crimeTypes/crimeTypes.ts';
import { dashboardAreas, DashboardRows, type CategoryOfNames } from './dashboardRows.ts';

/** "M1045 KnifeCrimeData" and "M1045 OtherCrimeData": crime types that overlap, so that none is added to another. */
export const dashboardTypesImporter: Importer<TextTable> = {
  dataset: dashboardTypes.id,
  omittedIsZero: dashboardTypes.omittedIsZero,
  // As in the file of offences.
  addsLines: true,
  rollUp: { categories: () => [], areas: dashboardAreas },
  async scopeOf(table: TextTable): Promise<string> {
    return (await isAllKnifeCrime(table)) ? 'knife' : 'other';
  },
  async *read(table: TextTable, context: ImportContext): AsyncGenerator<FileRecord, FileSummary> {
    const isOfKnives = await isAllKnifeCrime(table);
    const rows = new DashboardRows(table, context, isOfKnives ? crimeTypeOfRecord : otherTypes);
    for await (const row of table.rows()) yield rows.read(row);
    return rows.summary();
  },
};

/** The two files have one heading, and their names are the sender's: what they hold tells them apart. */
async function isAllKnifeCrime(table: TextTable): Promise<boolean> {
  const column = columnIndex(table, 'group');
  for await (const { cells, refusal } of table.rows()) {
    if (!refusal && !isKnifeCrime(cells[column]?.trim() ?? '')) return false;
  }
  return true;
}

/** The other file repeats knife crime and categories of recorded crime, which have files of their own. */
const otherTypes: CategoryOfNames = (type, subtype) =>
  isKnifeCrime(type) || resolveCategory(subtype) !== undefined ? null : crimeTypeOfRecord(type, subtype);

import type {
  FileRecord,
  FileSummary,
  ImportContext,
  Importer,
  TextTable,
} from '../../../../kit/importing/importer.ts';
import { categoryOfRecord, widerCategories } from '../../../../schema/crime/crimeCategories.ts';
import { dashboardOffences } from '../../../../schema/datasets/dashboardDatasets.ts';
import { dashboardMeasures } from './dashboardRecord.ts';
import { dashboardAreas, DashboardRows } from './dashboardRows.ts';

/** Files up to 2025 misspell one group. */
const corrected = (name: string) => name.replace(/miscalleneous/i, 'Miscellaneous');

/** "M1045 TNOCrimeData": offences and positive outcomes, by borough and by ward. */
export const dashboardOffencesImporter: Importer<TextTable> = {
  dataset: dashboardOffences.id,
  omittedIsZero: dashboardOffences.omittedIsZero,
  // A ward stands under its borough and aviation security, or under two names; a row repeated with its names is refused.
  addsLines: true,
  rollUp: { categories: widerCategories, areas: dashboardAreas },
  scopeOf: () => 'all',
  async *read(table: TextTable, context: ImportContext): AsyncGenerator<FileRecord, FileSummary> {
    const rows = new DashboardRows(table, context, (group, subgroup) =>
      categoryOfRecord(corrected(group), corrected(subgroup)),
    );
    for await (const row of table.rows()) yield rows.read(row);
    const given = rows.categories.flatMap((category) => [category, ...widerCategories(category)]);
    const scheme = [...new Set(given)].flatMap((category) =>
      dashboardMeasures.map((measure) => ({ measure, category })),
    );
    // A category without a single positive outcome had none: noughts are left out.
    const summary = rows.summary();
    return { ...summary, scheme, leftOut: rows.leftOut(summary.periods) };
  },
};

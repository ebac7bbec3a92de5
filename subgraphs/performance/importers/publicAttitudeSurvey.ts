import type { FileRecord, FileSummary, ImportContext, Importer, TextTable } from '../../../kit/importing/importer.ts';
import { publicAttitudeSurvey } from '../../../schema/datasets/performanceDatasets.ts';
import { SurveyRows } from './surveyRows.ts';
import { WideSurveyRows } from './wideSurveyRows.ts';

/** The borough sheet of MOPAC's "PAS_T&Cdashboard", as a workbook or saved as text, or the wide table that came after it. Values are shares of residents, in per cent. */
export const publicAttitudeSurveyImporter: Importer<TextTable> = {
  dataset: publicAttitudeSurvey.id,
  omittedIsZero: publicAttitudeSurvey.omittedIsZero,
  addsLines: false,
  // Shares of rolling years are neither added up nor averaged.
  rollUp: null,
  scopeOf: () => 'all',
  async *read(table: TextTable, context: ImportContext): AsyncGenerator<FileRecord, FileSummary> {
    const rows = 'quarter' in table.columns ? new WideSurveyRows(table, context) : new SurveyRows(table, context);
    for await (const row of table.rows()) yield rows.read(row);
    return rows.summary();
  },
};

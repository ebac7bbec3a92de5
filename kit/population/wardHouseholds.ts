import { censusWardHouseholds } from '../../schema/datasets/populationDatasets.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import { wards } from '../../schema/places/wards.ts';
import type { FileRecord, FileSummary, Importer, TextRow, TextTable } from '../importing/importer.ts';
import { RowReader } from '../importing/rowReader.ts';
import { censusYear } from './census.ts';
import { wholeNumber } from './counts.ts';

/** Fewer rows are a file cut short: only wards of the City, some with hardly a household, have been left out. */
const fewestWards = 679;

/**
 * Households by ward, summed from output areas. The office publishes no such table, so every figure that rests on them is
 * flagged as derived; a ward that the file leaves out has none.
 */
export const wardHouseholdsImporter: Importer<TextTable> = {
  dataset: censusWardHouseholds.id,
  omittedIsZero: censusWardHouseholds.omittedIsZero,
  addsLines: false,
  rollUp: null,
  scopeOf: () => 'all',
  async *read(table: TextTable): AsyncGenerator<FileRecord, FileSummary> {
    const seen = new Set<string>();
    for await (const row of table.rows()) yield recordOf(table, row, seen);
    const lacking = wards.filter(({ code }) => !seen.has(code)).length;
    const message = `Rows of ${seen.size} wards: the file looks cut short, since one has at least ${fewestWards}. Fetch it again.`;
    return {
      periods: [censusYear],
      flags: { DERIVED: [censusYear] },
      remarks: lacking === 0 ? [] : [`Wards that the file leaves out, and which have no figure: ${lacking}.`],
      refusals: seen.size < fewestWards ? [{ line: null, column: null, message }] : [],
      publishedOn: null,
    };
  },
};

function recordOf(table: TextTable, row: TextRow, seen: Set<string>): FileRecord {
  const { line } = row;
  if (row.refusal) return { line, cells: [], refusals: [row.refusal] };
  const reader = new RowReader(table, row);
  const isWard = (text: string) => (areaByCode(text)?.kind === 'WARD' ? text : null);
  const area = reader.take('code', isWard, 'the code of a ward of London, such as E05009317');
  const value = reader.take('households', wholeNumber, 'a whole number, such as 1083');
  if (area === null || value === null) return { line, cells: [], refusals: reader.refusals };
  seen.add(area);
  // A ward without a household is nothing to divide by.
  return { line, cells: value === 0 ? [] : [{ measure: 'households', category: '', area, period: censusYear, value }] };
}

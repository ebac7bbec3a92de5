import type { ImportContext, TextRow, TextTable } from './importer.ts';
import { monthFaults } from './monthFaults.ts';
import { refusedTable, type Candidate, type OpenedTable } from './openedTable.ts';
import { cellAddress, refusalAt } from './refusalAt.ts';
import { workbookTables } from './workbookTables.ts';

/**
 * Recognises the sheet of an .xlsx workbook that holds a table of a known format. Unlike a text file the workbook is read whole. One
 * that holds several is cut into them before it comes here (`hub/door/importWorkbook.ts`).
 */
export async function openWorkbook(
  path: string,
  fileName: string,
  candidates: readonly Candidate[],
  context: ImportContext,
): Promise<OpenedTable<TextTable>> {
  const sheets = await workbookTables(path, fileName, candidates);
  if (typeof sheets === 'string') return refusedTable(sheets);
  const [sheet, ...others] = sheets;
  if (sheet === undefined || others.length > 0) {
    const names = sheets.map(({ name }) => `"${name}"`).join(' and ');
    return refusedTable(`The workbook holds several tables: ${names}. Send each as a workbook or a CSV of its own.`);
  }
  const { known } = sheet;
  if (typeof known === 'string') return refusedTable(known, 1);
  const [headings = [], ...rows] = sheet.rows;
  const { dataset, signature, columns, months } = known;
  const refusals = monthFaults({ headings, months }, context);
  if (refusals.length > 0) return { recognised: false, dataset, refusals };
  const place = { fileName, headings, columns, months, sheet: sheet.name };
  const read = () => sheetRows(place, rows, sheet.formulas);
  const table = { ...place, rows: read, runs: () => oneByOne(read()) };
  return { recognised: true, dataset, signature, table };
}

async function* oneByOne(rows: AsyncGenerator<TextRow>): AsyncGenerator<readonly TextRow[]> {
  for await (const row of rows) yield [row];
}

async function* sheetRows(
  table: Pick<TextTable, 'headings' | 'sheet'>,
  rows: readonly (readonly string[])[],
  formulas: ReadonlySet<string>,
): AsyncGenerator<TextRow> {
  const named = table.headings.flatMap((heading, column) => (heading.trim() === '' ? [] : [column]));
  const whole = rows.map((cells, index) => ({ line: index + 2, cells })).filter(({ cells }) => cells.some(Boolean));
  if (whole.length === 0)
    yield { line: 1, cells: [], refusal: refusalAt(table, 1, 0, 'The sheet has headings and no rows.') };
  for (const row of whole) {
    const formula = named.find((column) => formulas.has(cellAddress(row.line, column)));
    const message = 'Expected a value, found a formula. Paste the values in its place and send the workbook again.';
    yield formula === undefined ? row : { ...row, refusal: refusalAt(table, row.line, formula, message) };
  }
}

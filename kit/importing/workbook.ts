import { readSheet } from 'read-excel-file/node';
import { boundedWorkbook, readWorkbook } from './boundedWorkbook.ts';
import type { ImportContext, TextRow, TextTable } from './importer.ts';
import { monthFaults } from './monthFaults.ts';
import { refusedTable, type Candidate, type OpenedTable } from './openedTable.ts';
import { recogniseHeading } from './recogniseHeading.ts';
import { cellAddress, refusalAt } from './refusalAt.ts';
import { WorkbookSheets } from './workbookSheets.ts';
import { Oversized, zipEntries } from './zipEntries.ts';

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Addresses of cells whose value a formula gives. */
  readonly formulas: ReadonlySet<string>;
}

/**
 * Recognises a sheet of an .xlsx workbook by the signature that names it. Its cells come as text: numbers with a decimal
 * point, dates as 2023-12-31. Unlike a text file the workbook is read whole.
 */
export async function openWorkbook(
  path: string,
  fileName: string,
  candidates: readonly Candidate[],
  context: ImportContext,
): Promise<OpenedTable<TextTable>> {
  const wanted = candidates.flatMap(([, { sheet }]) => sheet ?? []);
  const sheet = await findSheet(path, wanted);
  if (typeof sheet === 'string') return refusedTable(sheet);
  const [headings = [], ...rows] = sheet.rows;
  const matching = candidates.filter(([, signature]) => signature.sheet === sheet.name);
  const known = recogniseHeading(fileName, headings, matching);
  if (typeof known === 'string') return refusedTable(known, 1);
  const { dataset, signature, columns, months } = known;
  const refusals = monthFaults({ headings, months }, context);
  if (refusals.length > 0) return { recognised: false, dataset, refusals };
  const place = { fileName, headings, columns, months, sheet: sheet.name };
  const read = () => sheetRows(place, rows, sheet.formulas);
  const table = { ...place, rows: read, runs: () => oneByOne(read()) };
  return { recognised: true, dataset, signature, table };
}

/** The first of the wanted sheets; or in words why there is none. */
async function findSheet(path: string, wanted: readonly string[]): Promise<Sheet | string> {
  try {
    const entries = zipEntries(await readWorkbook(path));
    const sheets = new WorkbookSheets(entries);
    const name = sheets.names.find((each) => wanted.includes(each));
    if (name === undefined) {
      const names = (each: readonly string[]) => each.map((one) => `"${one}"`).join(', ');
      return `Expected a sheet called ${names(wanted)}; found ${names(sheets.names)}. Send the workbook as it was published.`;
    }
    sheets.checkExtent(name);
    const data: readonly (readonly unknown[])[] = await readSheet(await boundedWorkbook(entries), name);
    return { name, rows: data.map((row) => row.map(textOf)), formulas: sheets.formulas(name) };
  } catch (error) {
    if (error instanceof Oversized) {
      return `The workbook is too large: ${error.message}. Send it as it was published, or export the table as CSV.`;
    }
    const reason = error instanceof Error ? error.message : String(error);
    return `The file is no .xlsx workbook, or a damaged one (${reason}). Fetch it again, or export the table as CSV.`;
  }
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
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

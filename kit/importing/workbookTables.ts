import { readSheet } from 'read-excel-file/node';
import { boundedWorkbook, mostCells, readWorkbook } from './boundedWorkbook.ts';
import type { Candidate } from './openedTable.ts';
import { recogniseHeading, type Recognised } from './recogniseHeading.ts';
import { WorkbookSheets } from './workbookSheets.ts';
import { Oversized, zipEntries } from './zipEntries.ts';

/** The published workbooks have four. */
const mostSheets = 50;

/** A sheet whose headings are of a known format; or, in words, why those of the one that was looked for are not. */
export interface KnownSheet {
  readonly name: string;
  /** Its cells as text, the headings first: numbers with a decimal point, dates as 2023-12-31. */
  readonly rows: readonly (readonly string[])[];
  /** Addresses of cells whose value a formula gives. */
  readonly formulas: ReadonlySet<string>;
  readonly known: Recognised | string;
}

/**
 * The sheets of a workbook that hold tables of known formats: those that a format names, whatever their headings, and whichever
 * others have the headings of one, as a form that was filled in. At least one; or in words why there is none.
 */
export async function workbookTables(
  path: string,
  fileName: string,
  candidates: readonly Candidate[],
): Promise<readonly KnownSheet[] | string> {
  const wanted = candidates.flatMap(([, { sheet }]) => sheet ?? []);
  try {
    const entries = zipEntries(await readWorkbook(path));
    const sheets = new WorkbookSheets(entries);
    const bounded = await boundedWorkbook(entries);
    if (sheets.names.length > mostSheets) {
      throw new Oversized(`it has ${sheets.names.length} sheets, and at most ${mostSheets} are looked at`);
    }
    let cells = 0;
    const read = async (name: string): Promise<KnownSheet> => {
      // Before it is read: two cells far apart make a table of millions.
      cells += sheets.checkExtent(name);
      if (cells > mostCells) throw new Oversized(`its sheets have more than ${mostCells} cells together`);
      const data: readonly (readonly unknown[])[] = await readSheet(bounded, name);
      const [headings = [], ...others] = data;
      const own = wanted.includes(name) ? candidates.filter(([, { sheet }]) => sheet === name) : candidates;
      const known = recogniseHeading(fileName, headings.map(textOf), own);
      if (typeof known === 'string') return { name, rows: [], formulas: new Set(), known };
      const rows = [headings, ...others].map((row) => row.map(textOf));
      return { name, rows, formulas: sheets.formulas(name), known };
    };
    const found: KnownSheet[] = [];
    for (const name of sheets.names) found.push(await read(name));
    const told = found.filter(({ name, known }) => wanted.includes(name) || typeof known !== 'string');
    if (told.length > 0 || found.length === 1) return told.length > 0 ? told : found;
    return `Expected a sheet called ${quoted(wanted)}, or one with the headings of a known format; found ${quoted(sheets.names)}. Send the workbook as it was published, or the table as CSV.`;
  } catch (error) {
    if (error instanceof Oversized) {
      return `The workbook is too large: ${error.message}. Send it as it was published, or export the table as CSV.`;
    }
    const reason = error instanceof Error ? error.message : String(error);
    return `The file is no .xlsx workbook, or a damaged one (${reason}). Fetch it again, or export the table as CSV.`;
  }
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

import { readSheet } from 'read-excel-file/node';
import { boundedWorkbook, mostCells, readWorkbook } from './boundedWorkbook.ts';
import type { Candidate } from './openedTable.ts';
import { recogniseHeading, type Recognised } from './recogniseHeading.ts';
import { WorkbookSheets } from './workbookSheets.ts';
import { Oversized, zipEntries } from './zipEntries.ts';

/** More are not looked at: the published workbooks have four. */
const mostSheets = 12;

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
 * The sheets of a workbook that hold tables of known formats: those that a format names, or else whichever have the headings of one,
 * as a form that was filled in. At least one; or in words why there is none.
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
    let cells = 0;
    const read = async (name: string, own: readonly Candidate[]): Promise<KnownSheet> => {
      const extent = sheets.checkExtent(name);
      const data: readonly (readonly unknown[])[] = await readSheet(bounded, name);
      const [headings = [], ...others] = data;
      const known = recogniseHeading(fileName, headings.map(textOf), own);
      if (typeof known === 'string') return { name, rows: [], formulas: new Set(), known };
      cells += extent;
      if (cells > mostCells) throw new Oversized(`its tables have more than ${mostCells} cells together`);
      const rows = [headings, ...others].map((row) => row.map(textOf));
      return { name, rows, formulas: sheets.formulas(name), known };
    };
    const named = sheets.names.filter((name) => wanted.includes(name));
    const found: KnownSheet[] = [];
    for (const name of named) {
      found.push(
        await read(
          name,
          candidates.filter(([, { sheet }]) => sheet === name),
        ),
      );
    }
    if (found.length > 0) return found;
    for (const name of sheets.names.slice(0, mostSheets)) found.push(await read(name, candidates));
    const known = found.filter((sheet) => typeof sheet.known !== 'string');
    if (known.length > 0 || found.length === 1) return known.length > 0 ? known : found;
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

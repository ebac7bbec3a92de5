import type { TextTable } from './importer.ts';
import type { Refusal } from './report.ts';

/** A reason against one cell, placed by its heading, or in a workbook by its address such as `Borough!C4`. */
export function refusalAt(
  table: Pick<TextTable, 'headings' | 'sheet'>,
  line: number,
  column: number,
  message: string,
): Refusal {
  const heading = table.headings[column]?.trim() ?? null;
  const place = table.sheet === undefined ? heading : `${table.sheet}!${cellAddress(line, column)}`;
  return { line, column: place, message };
}

/** The address of a cell in a workbook, such as C4. */
export function cellAddress(line: number, column: number): string {
  return `${letters(column)}${line}`;
}

/** The name of a column in a workbook: 0 is A, 26 is AA. */
function letters(column: number): string {
  const before = column < 26 ? '' : letters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode('A'.charCodeAt(0) + (column % 26));
}

import { HubError } from '../hubError.ts';
import { cellAddress } from './refusalAt.ts';
import type { KnownSheet } from './workbookTables.ts';

/** A sheet's table as CSV, every cell in quotation marks, each row in its own line: what is wrong with one is told by that. @throws HubError where a formula stands in place of a value */
export function tableText({ name, rows, formulas }: KnownSheet): string {
  const [headings = []] = rows;
  const columns = headings.flatMap((heading, column) => (heading.trim() === '' ? [] : [column]));
  const lines = rows.map((cells, row) => {
    const formula = columns.find((column) => formulas.has(cellAddress(row + 1, column)));
    if (formula !== undefined) {
      const at = `${name}!${cellAddress(row + 1, formula)}`;
      throw new HubError(
        'BAD_USER_INPUT',
        `${at}: Expected a value, found a formula. Paste the values in its place and send the workbook again.`,
      );
    }
    return cells.some(Boolean) ? columns.map((column) => inQuotes(cells[column] ?? '')).join(',') : '';
  });
  return `${lines.join('\n')}\n`;
}

const inQuotes = (text: string) => `"${text.replaceAll('"', '""')}"`;

import type { TextRow, TextTable } from './importer.ts';

/** A reader of what stands in a row under empty headings: notes of those who kept the file, or a row that has slipped. */
export function strayCells({ headings }: Pick<TextTable, 'headings'>): (row: TextRow) => readonly string[] {
  const unnamed = headings.flatMap((heading, column) => (heading.trim() === '' ? [column] : []));
  return ({ cells }) => unnamed.map((column) => cells[column]?.trim() ?? '').filter((text) => text !== '');
}

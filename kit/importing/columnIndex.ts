import type { TextTable } from './importer.ts';

/** The place of a column of the signature. @throws Error where the signature has no such heading, or leaves it optional. */
export function columnIndex(table: Pick<TextTable, 'fileName' | 'columns'>, name: string): number {
  const index = table.columns[name];
  if (index === undefined) throw new Error(`The format of "${table.fileName}" has no column called ${name}.`);
  return index;
}

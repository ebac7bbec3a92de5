import { columnIndex } from '../../../kit/importing/columnIndex.ts';
import type { TextTable } from '../../../kit/importing/importer.ts';
import { forces } from '../../../schema/places/forces.ts';

/** Code of the force whose name stands under "Falls within"; undefined for the forces that are not London's. */
export function forceByName(name: string): string | undefined {
  return forces.find((force) => force.name === name)?.code;
}

/** Code of the force that a file is of, by its first row; "" where that names none of London's. */
export async function forceOfTable(table: TextTable): Promise<string> {
  const column = columnIndex(table, 'force');
  for await (const { cells, refusal } of table.rows()) {
    if (!refusal) return forceByName(cells[column]?.trim() ?? '') ?? '';
  }
  return '';
}

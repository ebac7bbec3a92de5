import { rowsInParts, type Row } from '../shape/rows.ts';
import type { Cell } from '../shape/shape.ts';
import { allTables, type Table } from '../shape/table.ts';
import type { Report } from './report.ts';
import { safeText } from './safeText.ts';

/** Characters gathered before they are sent on. */
const chunkLength = 65_536;

/** The one line that all tables share: the columns of each, side by side. */
interface Layout {
  readonly names: readonly string[];
  readonly tables: readonly Table[];
  /** What stands in the place of a table that a row is not of: a comma less than it has columns. */
  readonly blank: ReadonlyMap<Table, string>;
}

/**
 * One flat table: the columns of every list side by side, what an outer row says repeated beside each of its inner rows. Lists
 * that stand beside one another are never multiplied: their rows follow each other, and the first column names the list.
 * Where a list is empty or missing, the last column says so; what is to be said of the whole has lines of its own at the end.
 */
export async function* writeCsv({ top, slices, heading }: Report): AsyncGenerator<string> {
  const layout = layoutOf(top);
  // Excel takes a file for UTF-8 only if it begins with this mark.
  let text = `\uFEFF${layout.names.map(cellText).join(',')}\r\n`;
  for await (const rows of rowsInParts(top, slices)) {
    let pending: Row | null = null;
    for (const row of rows) {
      // All lists are in one table here: that a list is in another of which there is nothing needs no line.
      if (row.note !== null && row.above !== null && row.above.note !== null) continue;
      // What is outside stands beside what is inside it, and by itself only where nothing is.
      if (pending !== null && row.above !== pending) text += line(pending, layout);
      pending = row.table.within.length > 0 && row.note === null ? row : null;
      if (pending === null) text += line(row, layout);
      if (text.length < chunkLength) continue;
      yield text;
      text = '';
    }
    if (pending !== null && isOfThisSlice(pending)) text += line(pending, layout);
  }
  const nowhere = ','.repeat(layout.names.length - 2);
  for (const remark of heading.remarks) text += `${nowhere},${cellText(remark)}\r\n`;
  yield text;
}

/** Whether the last row is worth a line: the top of a later part of an answer repeats nothing of the first. */
function isOfThisSlice({ table, tree }: Row): boolean {
  return table.above !== null || Object.keys(tree).length > 0;
}

function layoutOf(top: Table): Layout {
  const tables = allTables(top).filter(({ columns }) => columns.length > 0);
  const names = ['row'];
  for (const table of tables) {
    names.push(...table.columns.map(({ name }) => (table.name === '' ? name : `${table.name}.${name}`)));
  }
  names.push('note');
  const blank = new Map(tables.map((table) => [table, ','.repeat(table.columns.length - 1)]));
  return { names, tables, blank };
}

/** The own columns of rows that have others inside them, made once however many those are. */
const ownCells = new WeakMap<Row, string>();

function cellsOf(row: Row): string {
  if (row.table.within.length === 0) return joined(row);
  let cells = ownCells.get(row);
  if (cells === undefined) {
    cells = joined(row);
    ownCells.set(row, cells);
  }
  return cells;
}

function joined({ table, tree }: Row): string {
  let text = '';
  for (const [place, column] of table.columns.entries()) {
    text += place === 0 ? cellText(column.read(tree)) : `,${cellText(column.read(tree))}`;
  }
  return text;
}

function line(row: Row, { tables, blank }: Layout): string {
  const remarks = row.note === null ? [] : [row.note];
  const told = new Map<Table, string>();
  for (let each: Row | null = row; each !== null; each = each.above) {
    if (each.remark !== null) remarks.unshift(each.remark);
    if (each.note === null) told.set(each.table, cellsOf(each));
  }
  let text = cellText(row.table.name);
  for (const table of tables) text += `,${told.get(table) ?? blank.get(table) ?? ''}`;
  return `${text},${cellText(remarks.join(' ') || null)}\r\n`;
}

/** A number stands as it is; a text is quoted where it must be, and cannot become a formula. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = safeText(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

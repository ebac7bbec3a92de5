import { rowsInParts, type Row } from '../shape/rows.ts';
import type { Cell } from '../shape/shape.ts';
import { allTables, type Table } from '../shape/table.ts';
import type { Report } from './report.ts';
import { safeText } from './safeText.ts';

/** Characters gathered before they are sent on. */
const chunkLength = 65_536;

/** Where a table's columns stand in the one line that all tables share. */
interface Layout {
  readonly width: number;
  readonly names: readonly string[];
  readonly offsets: ReadonlyMap<Table, number>;
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
  const nowhere = new Array<string>(layout.width - 1).fill('').join(',');
  for (const remark of heading.remarks) text += `${nowhere},${cellText(remark)}\r\n`;
  yield text;
}

/** Whether the last row is worth a line: the top of a later part of an answer repeats nothing of the first. */
function isOfThisSlice({ table, tree }: Row): boolean {
  return table.above !== null || Object.keys(tree).length > 0;
}

function layoutOf(top: Table): Layout {
  const names = ['row'];
  const offsets = new Map<Table, number>();
  for (const table of allTables(top)) {
    offsets.set(table, names.length);
    names.push(...table.columns.map(({ name }) => (table.name === '' ? name : `${table.name}.${name}`)));
  }
  names.push('note');
  return { names, offsets, width: names.length };
}

/** The texts of a row's own columns, made once however many rows stand inside it. */
const ownTexts = new WeakMap<Row, string[]>();

function textsOf(row: Row): string[] {
  let texts = ownTexts.get(row);
  if (texts === undefined) {
    texts = row.note === null ? row.table.columns.map((column) => cellText(column.read(row.tree))) : [];
    ownTexts.set(row, texts);
  }
  return texts;
}

function line(row: Row, { width, offsets }: Layout): string {
  const cells = new Array<string>(width).fill('');
  cells[0] = cellText(row.table.name);
  const remarks = [];
  for (let each: Row | null = row; each !== null; each = each.above) {
    if (each.remark !== null) remarks.unshift(each.remark);
    let place = offsets.get(each.table) ?? 0;
    for (const text of textsOf(each)) cells[place++] = text;
  }
  cells[width - 1] = cellText([...remarks, ...(row.note === null ? [] : [row.note])].join(' ') || null);
  return `${cells.join(',')}\r\n`;
}

/** A number stands as it is; a text is quoted where it must be, and cannot become a formula. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = safeText(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { ZipFile } from 'yazl';
import { noteLines } from '../../notes/noteLines.ts';
import { Notes } from '../../notes/notes.ts';
import type { Column } from '../../shape/column.ts';
import { rowsInParts, type Row } from '../../shape/rows.ts';
import type { Cell } from '../../shape/shape.ts';
import { allTables, type Table } from '../../shape/table.ts';
import type { Report } from '../report.ts';
import { Sheet, type SheetOptions } from './sheet.ts';
import { sheetName, workbookParts } from './workbookParts.ts';

/** By what a row of an outer list is known on the sheet of an inner one. */
const identity = new Set(['code', 'name', 'id', 'number', 'period', 'indicator', 'title']);

const figureCells = ['value', 'text', 'lower', 'upper', 'absence', 'flags', 'release'];
const factColumns = ['field', ...figureCells, 'note'];

/**
 * A workbook: a sheet for each list, one before them for what stands in no list, and one of notes at the end. Rows go to files
 * as they come, since a sheet is not whole before the last of them; only then are they packed and sent.
 */
export async function* writeXlsx(
  report: Report,
  { schema, folder }: { readonly schema: GraphQLSchema; readonly folder: string },
): AsyncGenerator<Uint8Array> {
  await using book = new Book(folder);
  const notes = new Notes(schema);
  const tables = allTables(report.top);
  if (report.top.columns.length > 0)
    await book.begin(report.top, 'Answer', { columns: factColumns, widths: [44, 14, 26] });
  for (const table of tables.slice(1))
    await book.begin(table, table.heading ?? table.name, { columns: columnsOf(table) });
  for await (const rows of rowsInParts(report.top, report.slices)) {
    for (const row of rows) {
      notes.see(row);
      if (row.table === report.top) for (const cells of facts(row)) await book.add(report.top, cells);
      else await book.add(row.table, cellsOf(row));
    }
  }
  await book.begin(null, 'Notes', { columns: ['about', 'note', 'more'], widths: [28, 90, 60], wraps: true });
  for (const cells of noteLines(report.heading, notes)) await book.add(null, cells);
  yield* book.pack();
}

/** The sheets of a workbook under way. */
class Book implements AsyncDisposable {
  readonly #sheets: Sheet[] = [];
  readonly #current = new Map<Table | null, { readonly sheet: Sheet; readonly options: SheetOptions }>();

  constructor(private readonly folder: string) {}

  async begin(table: Table | null, wanted: string, options: SheetOptions): Promise<void> {
    const name = sheetName(wanted, new Set(this.#sheets.map((sheet) => sheet.name.toLowerCase())));
    const sheet = await Sheet.begin(name, join(this.folder, `${randomUUID()}.sheet`), options);
    this.#sheets.push(sheet);
    this.#current.set(table, { sheet, options });
  }

  async add(table: Table | null, cells: readonly Cell[]): Promise<void> {
    const current = this.#current.get(table);
    if (current === undefined) return;
    if (!current.sheet.isFull) return current.sheet.add(cells);
    await this.begin(table, current.sheet.name, current.options);
    return this.add(table, cells);
  }

  async *pack(): AsyncGenerator<Uint8Array> {
    const zip = new ZipFile();
    for (const [name, text] of workbookParts(this.#sheets.map(({ name: own }) => own)))
      zip.addBuffer(Buffer.from(text), name);
    for (const [index, sheet] of this.#sheets.entries()) {
      zip.addReadStream(Readable.from(sheet.read()), `xl/worksheets/sheet${String(index + 1)}.xml`);
    }
    zip.end();
    for await (const chunk of Readable.from(zip.outputStream)) {
      if (chunk instanceof Uint8Array) yield chunk;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const sheet of this.#sheets) await sheet.close();
  }
}

/** What names the rows outside a table, from the outermost, with the columns' names as they stand there. */
function above(table: Table): readonly { readonly table: Table; readonly column: Column; readonly name: string }[] {
  const outer = table.above;
  if (outer === null) return [];
  const own = outer.columns.filter((column) => column.figure === null && names(column, table));
  const prefix = outer.name === '' ? '' : `${outer.name}.`;
  return [...above(outer), ...own.map((column) => ({ table: outer, column, name: `${prefix}${column.name}` }))];
}

/** Whether a column names something around the list: it belongs to an object on the way to it. */
function names({ path }: Column, { path: list }: Table): boolean {
  const around = path.slice(0, -1);
  return identity.has(path.at(-1) ?? '') && around.every((key, index) => key === 'node' || key === list[index]);
}

function columnsOf(table: Table): readonly string[] {
  return [...above(table).map(({ name }) => name), ...table.columns.map(({ name }) => name), 'note'];
}

function cellsOf(row: Row): readonly Cell[] {
  const outer = above(row.table).map(({ table, column }) => {
    let each: Row | null = row;
    while (each !== null && each.table !== table) each = each.above;
    return each === null ? null : column.read(each.tree);
  });
  const own = row.table.columns.map((column) => (row.note === null ? column.read(row.tree) : null));
  return [...outer, ...own, row.note ?? row.remark];
}

/** A line for each value and each figure that stands in no list; only of what this part of the answer speaks of. */
function* facts({ tree, table: { columns }, note }: Row): Generator<readonly Cell[]> {
  if (note !== null) yield [null, ...figureCells.map(() => null), note];
  for (const [index, column] of columns.entries()) {
    if (tree[column.path[0] ?? ''] === undefined) continue;
    if (column.figure === null) yield [column.name, column.read(tree)];
    else if (column.figure === 'value') {
      const parts = columns.slice(index, index + figureCells.length);
      yield [column.name.replace(/\.value$/, ''), ...parts.map((part) => part.read(tree))];
    }
  }
}

import { at, isTree } from '../../shape/answerTree.ts';
import { cellOf } from '../../shape/column.ts';
import type { Row } from '../../shape/rows.ts';
import type { Part } from '../../shape/shape.ts';
import type { Table } from '../../shape/table.ts';
import type { Spool } from '../spool.ts';
import { BareRows } from './bareRows.ts';
import { columnGroups, type SizedColumn } from './columnGroups.ts';
import { displayColumns, saysWhyInCell, type DisplayColumn } from './displayColumns.ts';
import { wordsOf } from './escapeHtml.ts';
import { seriesTable, type SeriesTable } from './seriesTable.ts';
import { mostKept, noteHtml, rowHtml, tableEnd, tableStart } from './tableHtml.ts';
import { figureHtml, leafHtml } from './valueHtml.ts';

/** One table of the page while its rows come. */
export interface PageTable {
  add(row: Row): Promise<void>;
  /** @param said the heading that it stands under */
  read(said: string): AsyncIterable<string | Uint8Array>;
}

/** What a row of an outer list is called beside a row of an inner one: the first of these that it has. */
const names = ['name', 'title', 'number', 'period', 'id', 'code'];

/** The tables of a page for a table of the answer: series of indicators are columns beside them, not tables of their own. */
export function pageTables(table: Table, spoolFor: () => Spool): ReadonlyMap<Table, PageTable> {
  const series = table.list?.form === 'INDICATORS' ? table.within.filter(isSeries) : [];
  const own = series.length > 0 ? seriesTable(table) : isNamedWithin(table) ? untold : listTable(table, spoolFor);
  const within = table.within
    .filter((each) => !series.includes(each))
    .flatMap((each) => [...pageTables(each, spoolFor)]);
  return new Map([[table, own], ...series.map((each): [Table, SeriesTable | PageTable] => [each, own]), ...within]);
}

/** Whether its rows have a name alone, which stands beside each row of the lists inside them. */
function isNamedWithin({ above, list, item, columns, within }: Table): boolean {
  const isOfLists = above !== null && list !== null && list.form !== 'INDICATORS' && within.length > 0;
  if (!isOfLists || item.kind === 'FIGURE' || columns.length !== 1) return false;
  const path = namePath(item.parts, []);
  return path !== null && path.join(' ') === columns[0]?.path.join(' ');
}

/** A table that is not shown. */
const untold: PageTable = { add: () => Promise.resolve(), read: async function* () {} };

function isSeries({ item }: Table): boolean {
  return item.kind === 'GROUP' && item.type === 'Observation';
}

function listTable(table: Table, spoolFor: () => Spool): PageTable {
  const outer = outerColumns(table);
  const columns = [...outer, ...ownColumns(table)];
  const groups = columnGroups(columns, outer.length + 1).map((each) => ({ columns: each, spool: spoolFor() }));
  const notes = new Map<string, string[]>();
  const bare = new BareRows(table);
  let rows = 0;
  let hasRows = false;
  return {
    async add(row) {
      if (row.note === null || !notes.has(row.note)) rows += 1;
      bare.see(row);
      if (row.note !== null) namesUnder(notes, row.note).push(outerName(row));
      else {
        hasRows = true;
        if (row.remark !== null && !isSaidInCells(row)) namesUnder(notes, row.remark).push(ownName(row));
        for (const group of groups) {
          const cells = group.columns.map((column) => column.htmlOf(row));
          await group.spool.write(rowHtml(cells, group.columns));
        }
      }
    },
    async *read(said) {
      const caption = captionOf(table);
      const { instead } = bare;
      if (instead !== null) {
        const [group = { columns }] = groups;
        yield tableStart({ caption, isSaid: caption === said, isKept: true }, group.columns);
        yield noteHtml(instead, group.columns) + tableEnd;
        return;
      }
      const isKept = rows <= mostKept;
      // Of a list without rows the first columns are enough to say so under.
      for (const [index, group] of (hasRows ? groups : groups.slice(0, 1)).entries()) {
        if (index === 0) yield tableStart({ caption, isSaid: caption === said, isKept }, group.columns);
        else yield tableStart({ caption: `${caption}, further columns`, isSaid: false, isKept }, group.columns);
        yield* group.spool.read();
        if (index === 0) for (const [note, of] of notes) yield noteHtml(noteOf(note, of), group.columns);
        yield tableEnd;
      }
    },
  };
}

export function captionOf({ heading, name, list }: Table): string {
  if (heading !== null) return heading;
  const parts = name.split('.');
  return wordsOf((list?.form === 'INDICATORS' ? parts.at(-2) : parts.at(-1)) ?? name);
}

/** More rows than these are counted in a note, and not named. */
const mostNamed = 10;

/** The rows of which a note says the same, as their names. */
function namesUnder(notes: Map<string, string[]>, note: string): string[] {
  const names = notes.get(note) ?? [];
  notes.set(note, names);
  return names;
}

/** A note about rows inside rows names those, or says how many they are. */
function noteOf(note: string, of: readonly string[]): string {
  const names = [...new Set(of.filter((name) => name !== ''))];
  if (names.length > mostNamed) return `${String(names.length)} others: ${note}`;
  return names.length === 0 ? note : `${names.join('; ')}: ${note}`;
}

/** Whether a cell of an indicator says in the place of what it lacks why it lacks it. */
function isSaidInCells({ tree, table: { item } }: Row): boolean {
  return item.kind === 'GROUP' && saysWhyInCell(item) && isTree(tree['absence']);
}

/** What names a row, after what names the row around it; what is told of an indicator has its title already. */
function ownName(row: Row): string {
  if (row.table.list?.form === 'INDICATORS') return outerName(row);
  return [outerName(row), String(cellOf(nameIn(row)) ?? '')].filter((name) => name !== '').join(', ');
}

function outerName({ above }: Row): string {
  return above === null || above.table.list === null ? '' : String(cellOf(nameIn(above)) ?? '');
}

interface RowColumn extends SizedColumn {
  readonly isNumber: boolean;
  htmlOf(row: Row): string;
}

/** Characters that the name of a row needs. */
const nameWidth = 16;

function ownColumns(table: Table): readonly RowColumn[] {
  const own: readonly DisplayColumn[] =
    table.item.kind === 'FIGURE'
      ? [{ heading: 'Figure', of: 'figure', width: 10, isNumber: true, html: figureHtml }]
      : displayColumns(table.item);
  const title = ({ tree }: Row) => leafHtml(tree['title']);
  const named: readonly RowColumn[] =
    table.list?.form === 'INDICATORS'
      ? [{ heading: 'Measure', of: 'title', width: nameWidth, isNumber: false, htmlOf: title }]
      : [];
  return [...named, ...own.map(({ html, ...column }) => ({ ...column, htmlOf: (row: Row) => html(row.tree) }))];
}

function outerColumns(table: Table): readonly RowColumn[] {
  const { above } = table;
  if (above === null || above.list === null) return [];
  const htmlOf = (row: Row): string => {
    let each: Row | null = row;
    while (each !== null && each.table !== above) each = each.above;
    return each === null ? '' : nameOf(each);
  };
  const heading = above.list.form === 'INDICATORS' ? 'Measure' : wordsOf(above.list.key);
  return [...outerColumns(above), { heading, of: above.name, width: nameWidth, isNumber: false, htmlOf }];
}

function nameOf(row: Row): string {
  return leafHtml(nameIn(row));
}

function nameIn({ tree, table }: Row): unknown {
  if (table.item.kind === 'FIGURE') return null;
  const path = namePath(table.item.parts, []) ?? [];
  return at(tree, table.list?.form === 'INDICATORS' ? ['title'] : path);
}

function namePath(parts: readonly Part[], before: readonly string[]): readonly string[] | null {
  const found = names.find((name) => parts.some(({ kind, key }) => kind === 'LEAF' && key === name));
  if (found !== undefined) return [...before, found];
  const node = parts.find(({ kind, key }) => kind === 'GROUP' && key === 'node');
  return node?.kind === 'GROUP' ? namePath(node.parts, [...before, 'node']) : null;
}

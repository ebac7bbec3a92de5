import { at, isTree } from '../../shape/answerTree.ts';
import type { Row } from '../../shape/rows.ts';
import type { Table } from '../../shape/table.ts';
import { columnGroups, type SizedColumn } from './columnGroups.ts';
import { displayColumns, saysWhyInCell } from './displayColumns.ts';
import { wordsOf } from './escapeHtml.ts';
import { mostKept, noteHtml, rowHtml, tableEnd, tableStart, type TableLook } from './tableHtml.ts';
import { leafHtml, nothingHtml, shortFigureHtml } from './valueHtml.ts';

export interface SeriesTable {
  add(row: Row): Promise<void>;
  read(said: string): AsyncIterable<string>;
}

/** The columns that fit beside one another on a page, with those of the indicators themselves. */
const mostPeriods = 8;

interface Line {
  readonly indicator: Row;
  readonly figures: Map<string, string>;
  readonly notes: string[];
}

interface LineColumn extends SizedColumn {
  readonly isNumber: boolean;
  readonly htmlOf: (line: Line) => string;
}

const measure: LineColumn = {
  heading: 'Measure',
  of: 'title',
  width: 20,
  isNumber: false,
  htmlOf: ({ indicator }) => leafHtml(indicator.tree['title']),
};

/**
 * Indicators with their series, as a board reads them: a row for each indicator, a column for each period. Indicators whose
 * periods differ, as a survey's rolling years do from months, follow each other in tables of their own. A long series is cut
 * to its last periods, and says so; workbook and CSV hold all of it.
 */
export function seriesTable(table: Table): SeriesTable {
  const lines: Line[] = [];
  const notes: string[] = [];
  const isSaidInCell = table.item.kind === 'GROUP' && saysWhyInCell(table.item);
  /** Whether the line of an indicator says in a cell why there is nothing of it. */
  const isSaid = (indicator: Row) => isSaidInCell && isTree(indicator.tree['absence']);
  return {
    async add(row) {
      const line = lines.at(-1);
      if (row.table === table) {
        const remarks = row.remark === null || isSaid(row) ? [] : [row.remark];
        if (row.note === null) lines.push({ indicator: row, figures: new Map(), notes: remarks });
        else notes.push(row.note);
      } else if (row.note !== null) {
        if (line !== undefined && !isSaid(line.indicator)) line.notes.push(row.note);
      } else line?.figures.set(String(row.tree['period']), shortFigureHtml(at(row.tree, ['figure'])));
    },
    async *read(said) {
      const caption = table.heading ?? wordsOf(table.name.split('.').at(-2) ?? 'Measures');
      const look = { caption, isSaid: caption === said, isKept: true };
      for (const group of byPeriods(lines)) yield* groupHtml(look, table, group);
      if (lines.length > 0) return;
      yield tableStart(look, [measure]);
      yield noteHtml(notes.join(' ') || 'There are no measures here.', [measure]);
      yield tableEnd;
    },
  };
}

function byPeriods(lines: readonly Line[]): readonly (readonly Line[])[] {
  return [...Map.groupBy(lines, ({ figures }) => [...figures.keys()].join(' ')).values()];
}

function* groupHtml(look: TableLook, table: Table, lines: readonly Line[]): Generator<string> {
  const all = [...(lines[0]?.figures.keys() ?? [])];
  const periods = all.slice(-mostPeriods);
  const own = table.item.kind === 'GROUP' ? displayColumns(table.item) : [];
  const columns: readonly LineColumn[] = [
    measure,
    ...periods.map((heading) => ({ heading, of: 'series', width: 10, isNumber: true, htmlOf: valueOf(heading) })),
    ...own.map(({ html, ...column }) => ({ ...column, htmlOf: ({ indicator }: Line) => html(indicator.tree) })),
  ];
  const groups = columnGroups(columns, 1);
  for (const [index, group] of groups.entries()) {
    const isKept = lines.length <= mostKept;
    if (index === 0) yield tableStart({ ...look, isKept }, group);
    else yield tableStart({ caption: `${look.caption}, further columns`, isSaid: false, isKept }, group);
    for (const line of lines) {
      yield rowHtml(
        group.map(({ htmlOf }) => htmlOf(line)),
        group,
      );
      if (index === 0) for (const note of line.notes) yield noteHtml(note, group);
    }
    if (index === 0 && periods.length < all.length) {
      yield noteHtml(
        `The last ${String(periods.length)} of ${String(all.length)} periods; the workbook and the CSV have all.`,
        group,
      );
    }
    yield tableEnd;
  }
}

function valueOf(period: string) {
  return ({ figures }: Line) => figures.get(period) ?? nothingHtml;
}

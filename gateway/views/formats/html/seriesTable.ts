import { at } from '../../shape/answerTree.ts';
import type { Row } from '../../shape/rows.ts';
import type { Table } from '../../shape/table.ts';
import { displayColumns } from './displayColumns.ts';
import { wordsOf } from './escapeHtml.ts';
import { noteHtml, rowHtml, tableEnd, tableStart } from './tableHtml.ts';
import { leafHtml, nothingHtml, shortFigureHtml } from './valueHtml.ts';

export interface SeriesTable {
  add(row: Row): Promise<void>;
  read(said: string): AsyncIterable<string>;
}

/** The columns that fit beside one another on a page, with those of the indicators themselves. */
const mostPeriods = 8;

interface Caption {
  readonly caption: string;
  readonly isSaid: boolean;
}

interface Line {
  readonly indicator: Row;
  readonly figures: Map<string, string>;
  readonly notes: string[];
}

/**
 * Indicators with their series, as a board reads them: a row for each indicator, a column for each period. Indicators whose
 * periods differ, as a survey's rolling years do from months, follow each other in tables of their own. A long series is cut
 * to its last periods, and says so; workbook and CSV hold all of it.
 */
export function seriesTable(table: Table): SeriesTable {
  const lines: Line[] = [];
  const notes: string[] = [];
  return {
    async add(row) {
      const line = lines.at(-1);
      if (row.table === table) {
        if (row.note === null) lines.push({ indicator: row, figures: new Map(), notes: [] });
        else notes.push(row.note);
      } else if (row.note !== null) line?.notes.push(row.note);
      else line?.figures.set(String(row.tree['period']), shortFigureHtml(at(row.tree, ['figure'])));
    },
    async *read(said) {
      const caption = table.heading ?? wordsOf(table.name.split('.').at(-2) ?? 'Measures');
      for (const group of byPeriods(lines)) yield* groupHtml({ caption, isSaid: caption === said }, table, group);
      if (lines.length > 0) return;
      yield tableStart(caption, [{ heading: 'Measure', isNumber: false }]);
      yield noteHtml(notes.join(' ') || 'There are no measures here.', [{ heading: 'Measure', isNumber: false }]);
      yield tableEnd;
    },
  };
}

function byPeriods(lines: readonly Line[]): readonly (readonly Line[])[] {
  return [...Map.groupBy(lines, ({ figures }) => [...figures.keys()].join(' ')).values()];
}

function* groupHtml({ caption, isSaid }: Caption, table: Table, lines: readonly Line[]): Generator<string> {
  const all = [...(lines[0]?.figures.keys() ?? [])];
  const periods = all.slice(-mostPeriods);
  const own = table.item.kind === 'GROUP' ? displayColumns(table.item) : [];
  const columns = [
    { heading: 'Measure', isNumber: false },
    ...periods.map((heading) => ({ heading, isNumber: true })),
    ...own.map(({ heading, isNumber }) => ({ heading, isNumber })),
  ];
  yield tableStart(caption, columns, isSaid);
  for (const { indicator, figures, notes } of lines) {
    const values = periods.map((period) => figures.get(period) ?? nothingHtml);
    const cells = [leafHtml(indicator.tree['title']), ...values, ...own.map(({ html }) => html(indicator.tree))];
    yield rowHtml(cells, columns);
    for (const note of notes) yield noteHtml(note, columns);
  }
  if (periods.length < all.length) {
    yield noteHtml(
      `The last ${String(periods.length)} of ${String(all.length)} periods; the workbook and the CSV have all.`,
      columns,
    );
  }
  yield tableEnd;
}

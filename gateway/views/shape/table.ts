import { figureColumnsOf, leafColumn, totalColumn, type Column } from './column.ts';
import { isOfConnection } from './restrictedTotal.ts';
import type { FigureNode, Group, List } from './shape.ts';

/**
 * One table of an answer: the rows of one list with the columns of its items, or, at the top, the one row of everything that
 * stands in no list.
 */
export interface Table {
  /** Such as "boroughs.wards": where the list stands; empty for the top. */
  readonly name: string;
  readonly heading: string | null;
  /** What the rows are, for those who lay tables out; null for the top. */
  readonly list: List | null;
  /** From the object of the table above to the list. */
  readonly path: readonly string[];
  readonly above: Table | null;
  readonly columns: readonly Column[];
  /** Tables of the lists inside its rows. */
  readonly within: readonly Table[];
  /** Whose parts it shows. */
  readonly item: Group | FigureNode;
}

/** The tables of a shape, the top first. */
export function buildTables(shape: Group): Table {
  return tableOf({ list: null, item: shape, name: '', heading: null, path: [], above: null });
}

/** A table and all within it, in the order of the query. */
export function allTables(table: Table): readonly Table[] {
  return [table, ...table.within.flatMap(allTables)];
}

interface Placed {
  readonly list: List | null;
  readonly item: Group | FigureNode;
  readonly name: string;
  readonly heading: string | null;
  readonly path: readonly string[];
  readonly above: Table | null;
}

function tableOf(placed: Placed): Table {
  const { item, list, name } = placed;
  const columns: Column[] = list?.form === 'INDICATORS' ? indicatorColumns() : [];
  const within: Table[] = [];
  const table: Table = { ...placed, columns, within };
  const add = ({ parts, type }: Group, path: readonly string[], names: readonly string[], heading: string | null) => {
    for (const part of parts) {
      const here = [...path, part.key];
      // The node of an edge is the row itself: its columns go by their own names.
      const named = part.key === 'node' && list?.form === 'CONNECTION' ? names : [...names, part.key];
      const column = named.join('.');
      switch (part.kind) {
        case 'LEAF':
          columns.push((isOfConnection(type) ? totalColumn : leafColumn)(here, column, part));
          break;
        case 'FIGURE':
          columns.push(...wholeFigureColumns(part, here, column));
          break;
        case 'GROUP':
          add(part, here, named, part.heading ?? heading);
          break;
        case 'LIST': {
          const rows = part.form === 'INDICATORS' ? path : here;
          const full = [name, column].filter((text) => text !== '').join('.');
          const under = part.heading ?? heading ?? byPeriod(placed);
          within.push(tableOf({ list: part, item: part.item, name: full, heading: under, path: rows, above: table }));
        }
      }
    }
  };
  if (item.kind === 'GROUP') add(item, [], [], null);
  else columns.push(...wholeFigureColumns({ ...item, heading: null }, [], 'figure'));
  return table;
}

function wholeFigureColumns(figure: FigureNode, path: readonly string[], name: string): readonly Column[] {
  const extras = figure.extras.map((extra) =>
    leafColumn([...path, ...extra.path], [name, ...extra.path].join('.'), extra),
  );
  return [...figureColumnsOf(path, name, figure), ...extras];
}

/** What the series of indicators that are rows are called: by their heading, and that they go period by period. */
function byPeriod({ list, heading }: Placed): string | null {
  return list?.form === 'INDICATORS' && heading !== null ? `${heading}, by period` : null;
}

/** Indicators that are rows are told apart by the key that the query gives them, and known by their titles. */
function indicatorColumns(): Column[] {
  return [
    leafColumn(['indicator'], 'indicator', { type: 'TEXT', heading: null, definition: null }),
    leafColumn(['title'], 'title', { type: 'TEXT', heading: null, definition: null }),
  ];
}

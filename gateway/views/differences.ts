import { isTree, type Tree } from './shape/answerTree.ts';
import type { Column } from './shape/column.ts';
import { rowsOf, type Row } from './shape/rows.ts';
import type { Cell } from './shape/shape.ts';
import type { Table } from './shape/table.ts';

/** One cell, or one whole row, in which two answers differ. */
export interface Difference {
  /** The list, such as "boroughs.wards"; empty for what stands in none. */
  readonly table: string;
  /** What names the row, such as "Tower Hamlets · 2025-03". */
  readonly row: string;
  /** Null where the row as a whole is in one answer only. */
  readonly column: string | null;
  readonly from: Cell;
  readonly to: Cell;
}

/** By what alone a row is found again in another answer: the first of these that it has. */
const whole = ['indicator', 'id', 'code', 'period', 'name', 'title'];
/** What else tells it from others, together with what names the objects in it, such as its ward. */
const own = ['number', 'measure', 'category', 'kind', 'cursor'];
const ofObjects = ['code', 'name', 'title'];

/** Where two answers of one query differ, in the order of the tables; rows are found again by what names them. */
export function* differencesOf(top: Table, from: unknown, to: unknown): Generator<Difference> {
  if (!isTree(from) || !isTree(to)) return;
  const [before, after] = [keyedRows(top, from), keyedRows(top, to)];
  for (const [key, row] of before) {
    const other = after.get(key);
    if (other === undefined) yield { ...placeOf(row), column: null, from: 'a row', to: null };
    else yield* cellsOf(row, other);
  }
  for (const [key, row] of after)
    if (!before.has(key)) yield { ...placeOf(row), column: null, from: null, to: 'a row' };
}

function* cellsOf(row: Row, other: Row): Generator<Difference> {
  for (const column of row.table.columns) {
    const [from, to] = [column.read(row.tree), column.read(other.tree)];
    if (from !== to) yield { ...placeOf(row), column: column.name, from, to };
  }
}

function keyedRows(top: Table, data: Tree): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const row of rowsOf(top, data)) {
    if (row.note !== null) continue;
    const key = [row.table.name, ...namesOf(row)].join('\u0000');
    // Rows that nothing tells apart are told apart by their order.
    let unique = key;
    for (let copy = 2; rows.has(unique); copy += 1) unique = `${key}\u0000${String(copy)}`;
    rows.set(unique, row);
  }
  return rows;
}

function placeOf(row: Row): { readonly table: string; readonly row: string } {
  return {
    table: row.table.name,
    row: namesOf(row)
      .filter((name) => name !== '')
      .join(' · '),
  };
}

/** What names a row and the rows around it, from the outermost. */
function namesOf(row: Row): readonly string[] {
  const outer = row.above === null ? [] : namesOf(row.above);
  if (row.table.list === null) return outer;
  return [...outer, ...namingColumns(row.table).map((column) => String(column.read(row.tree) ?? ''))];
}

function namingColumns({ columns }: Table): readonly Column[] {
  const first = (names: readonly string[]) =>
    names.flatMap((name) => columns.find((column) => column.name === name) ?? []).slice(0, 1);
  const alone = first(whole);
  if (alone.length > 0) return alone;
  const byObject = Map.groupBy(
    columns.filter(({ name, figure }) => figure === null && name.includes('.')),
    ({ name }) => name.slice(0, name.lastIndexOf('.')),
  );
  const named = [...byObject.keys()].flatMap((object) => first(ofObjects.map((name) => `${object}.${name}`)));
  return [...named, ...first(own)];
}

import { reservedKey as reserved } from '../../../kit/views/checkView.ts';
import { at, isTree, type Tree } from './answerTree.ts';
import { restrictionOn } from './restrictedTotal.ts';
import type { Cell, FigureNode, Leaf, LeafType } from './shape.ts';
import { whyNoFigure } from './whyNoFigure.ts';

/** The columns that every figure has, in their order. */
export const figureColumns = ['value', 'text', 'lower', 'upper', 'absence', 'flags', 'release'] as const;

export type FigureColumn = (typeof figureColumns)[number];

/** One column of a table: its name, and how a row's object is read for it. */
export interface Column {
  /** Such as "latest.figure.value": the response keys from the row's object on, joined by points. */
  readonly name: string;
  readonly type: LeafType;
  /** Where its object stands: the path to the figure for a part of one, otherwise to the value. */
  readonly path: readonly string[];
  /** Which part of a figure it is; null for a value of its own. */
  readonly figure: FigureColumn | null;
  readonly heading: string | null;
  /** What the graph says of it; null where a reader need not be told. */
  readonly definition: string | null;
  read(row: Tree): Cell;
}

export function leafColumn(
  path: readonly string[],
  name: string,
  { type, heading, definition }: Pick<Leaf, 'type' | 'heading' | 'definition'>,
): Column {
  return { name, type, path, figure: null, heading, definition, read: (row) => cellOf(at(row, path)) };
}

/** What a list says of itself, such as how many it holds: the reason in its place where that is for some alone. */
export function totalColumn(
  path: readonly string[],
  name: string,
  leaf: Pick<Leaf, 'type' | 'heading' | 'definition'>,
): Column {
  const column = leafColumn(path, name, leaf);
  if (leaf.type !== 'NUMBER') return column;
  return { ...column, read: (row) => absenceText(restrictionOn(row, path)) ?? column.read(row) };
}

/** The seven columns of the figure at a path. */
export function figureColumnsOf(
  path: readonly string[],
  name: string,
  { heading, definition }: Pick<FigureNode, 'heading' | 'definition'>,
): readonly Column[] {
  return figureColumns.map((part) => {
    const read = figureReaders[part];
    return {
      name: `${name}.${part}`,
      type: part === 'value' || part === 'lower' || part === 'upper' ? 'NUMBER' : 'TEXT',
      path,
      figure: part,
      heading,
      definition: part === 'value' ? definition : null,
      read: (row) => {
        const figure = at(row, path);
        return part === 'absence' && !isTree(figure) ? absenceText(whyNoFigure(row, path)) : figureCellBy(read, figure);
      },
    };
  });
}

/** How each part of a figure is read from what the gateway added to the query. Made once: a long answer has them read a million times. */
const figureReaders: Readonly<Record<FigureColumn, (figure: Tree) => Cell>> = {
  value: reader('value', cellOf),
  text: reader('text', cellOf),
  lower: reader('interval', (interval) => (isTree(interval) ? cellOf(interval['lower']) : null)),
  upper: reader('interval', (interval) => (isTree(interval) ? cellOf(interval['upper']) : null)),
  absence: reader('absence', absenceText),
  flags: reader('flags', cellOf),
  release: reader('release', (release) => (isTree(release) ? cellOf(release['id']) : null)),
};

function reader(part: string, read: (value: unknown) => Cell): (figure: Tree) => Cell {
  const key = `${reserved}${part}`;
  return (figure) => read(figure[key]);
}

/** One cell of a figure. Null where there is no figure at all. */
export function figureCell(figure: unknown, part: FigureColumn): Cell {
  return figureCellBy(figureReaders[part], figure);
}

function figureCellBy(read: (figure: Tree) => Cell, figure: unknown): Cell {
  return isTree(figure) ? read(figure) : null;
}

/** "NOT_AVAILABLE: why, in words": the reason for programs, the explanation for people. */
export function absenceText(absence: unknown): Cell {
  if (!isTree(absence)) return null;
  return `${String(absence['reason'])}: ${String(absence['explanation'])}`;
}

/** A value as one cell; what is several, such as flags, is joined by semicolons. */
export function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => cellOf(item) ?? '').join('; ') || null;
  return null;
}

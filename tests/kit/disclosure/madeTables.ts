import { countTable, type CountTable } from '../../../kit/disclosure/countTable.ts';
import { cellKey, codesOf, type Coordinates, type Dimension } from '../../../kit/disclosure/dimension.ts';
import type { PublishedTables } from '../../../kit/disclosure/publishedTables.ts';
import { linkTables } from '../../../kit/disclosure/tableFamily.ts';

/** A dimension of so many categories: a, b, c … */
export function dimension(name: string, size: number, role?: 'PERSONAL' | 'SENSITIVE'): Dimension {
  const categories = Array.from({ length: size }, (_, at) => String.fromCharCode(97 + at));
  return { name, categories, ...(role === undefined ? {} : { role }) };
}

/** A published table, all its counts in the order of its codes (totals last), the last dimension running fastest. */
export function published(dimensions: readonly Dimension[], counts: readonly (number | null)[]): PublishedTables {
  const cells = everyCell(dimensions).map((coordinates, at) => [cellKey(coordinates), counts[at] ?? null] as const);
  return { tables: [dimensions], cells: new Map(cells) };
}

/** Every combination of codes, totals included. */
export function everyCell(dimensions: readonly Dimension[]): Coordinates[] {
  return dimensions.reduce<Coordinates[]>(
    (cells, one) => cells.flatMap((cell) => codesOf(one).map((code) => ({ ...cell, [one.name]: code }))),
    [{}],
  );
}

/** The table along some of the dimensions of another. */
export function marginOf({ dimensions, counts }: CountTable, along: readonly Dimension[]): CountTable {
  const sums = new Map<string, number>();
  everyInnerCell(dimensions).forEach((cell, at) => {
    const key = along.map(({ name }) => cell[name]).join();
    sums.set(key, (sums.get(key) ?? 0) + (counts[at] ?? 0));
  });
  return countTable(
    along,
    everyInnerCell(along).map((cell) => sums.get(along.map(({ name }) => cell[name]).join()) ?? 0),
  );
}

/** Every combination of categories. */
export function everyInnerCell(dimensions: readonly Dimension[]): Coordinates[] {
  return dimensions.reduce<Coordinates[]>(
    (cells, one) => cells.flatMap((cell) => one.categories.map((code) => ({ ...cell, [one.name]: code }))),
    [{}],
  );
}

/** Tables of the same people, some of whose counts are withheld whatever they are; the number of people never is. */
export function withhold(
  dimensions: readonly Dimension[],
  tables: readonly (readonly Dimension[])[],
  people: readonly number[],
  choices: readonly boolean[],
): PublishedTables {
  const behind = countTable(dimensions, people);
  const {
    space,
    counts,
    published: told,
  } = linkTables(
    tables.map((along) => marginOf(behind, along)),
    [behind],
  );
  const cells = counts.flatMap((count, cell) => {
    if (told[cell] !== true) return [];
    const name = space.nameOf(cell);
    return [[name, choices[cell % choices.length] === true && name !== '[]' ? null : count] as const];
  });
  return { tables, cells: new Map(cells) };
}

import { CellSpace } from './cellSpace.ts';
import type { Dimension } from './dimension.ts';
import { integerRanges } from './integerRanges.ts';
import { loadSolver } from './integerSolver.ts';
import type { Range } from './linearSystem.ts';
import { mergeDimensions } from './mergeDimensions.ts';
import type { PublishedTables } from './publishedTables.ts';
import { ringedDimensions } from './ringedDimensions.ts';
import { unknownCounts } from './unknownCounts.ts';

/**
 * What a reader can work out of each withheld count, from all counts published and nothing else: the exact least and most
 * that it can be. By cell key.
 * @throws ContradictionError if the published counts do not add up.
 */
export async function auditTables(published: PublishedTables): Promise<Map<string, Range>> {
  const highs = await loadSolver();
  const space = spaceOf(published.tables);
  const names = Array.from({ length: space.size }, (_, cell) => space.nameOf(cell));
  const { system, formOf } = unknownCounts(space, (cell) => published.cells.get(names[cell] ?? '') ?? null);
  const withheld = names.flatMap((name, cell) => (published.cells.get(name) === null ? [cell] : []));
  const ranges = integerRanges(highs, system, withheld.map(formOf));
  return new Map(withheld.map((cell, at) => [names[cell] ?? '', ranges[at] ?? { lower: 0, upper: Infinity }]));
}

/** The cells of tables, and where these form a ring those of the table that must lie behind it. */
export function spaceOf(tables: readonly (readonly Dimension[])[]): CellSpace {
  const ring = ringedDimensions(tables.map((table) => table.map(({ name }) => name)));
  const behind = mergeDimensions(tables).filter(({ name }) => ring.includes(name));
  return new CellSpace(behind.length === 0 ? tables : [...tables, behind]);
}

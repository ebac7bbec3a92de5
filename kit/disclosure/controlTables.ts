import type { TablePolicy } from '../../schema/disclosure/policy.ts';
import { cellKey, type Coordinates } from './dimension.ts';
import { loadSolver } from './integerSolver.ts';
import { primarySuppression } from './primarySuppression.ts';
import type { PublishedTables } from './publishedTables.ts';
import { secondarySuppression } from './secondarySuppression.ts';
import type { TableFamily } from './tableFamily.ts';

export interface ControlOptions {
  /** Cells that readers know whatever the tables tell: published exactly elsewhere, or impossible and so 0. */
  readonly isExact?: (coordinates: Coordinates) => boolean;
  /** Cells to withhold for reasons of their own, by cell key. */
  readonly alsoWithhold?: ReadonlySet<string>;
}

/** Tables fit to be published, and what their maker should know of them. */
export interface ControlledTables extends PublishedTables {
  /** Cell keys of withheld counts that exact counts elsewhere limit to less than the policy's width. Not for publication. */
  readonly limited: ReadonlySet<string>;
}

/** Withholds from linked tables what would tell on people: first what does by itself, then what would give that away. */
export async function controlTables(
  family: TableFamily,
  policy: Pick<TablePolicy, 'threshold' | 'zeroShown' | 'narrowest'>,
  { isExact, alsoWithhold = new Set() }: ControlOptions = {},
): Promise<ControlledTables> {
  const { space, counts, published } = family;
  const names = counts.map((_, cell) => space.nameOf(cell));
  const exact = counts.map((_, cell) => isExact?.(space.coordinates(cell)) ?? false);
  const isExactCell = (cell: number): boolean => exact[cell] === true;
  const primary = primarySuppression(family, policy, isExactCell);
  names.forEach((name, cell) => {
    if (alsoWithhold.has(name) && published[cell] === true && !isExactCell(cell)) primary.add(cell);
  });
  const highs = await loadSolver();
  const { withheld, limited } = secondarySuppression(highs, family, primary, isExactCell, policy.narrowest);
  const told = names.flatMap((name, cell) => (published[cell] === true ? [[name, cell] as const] : []));
  return {
    tables: family.tables.map(({ dimensions }) => dimensions),
    cells: new Map(told.map(([name, cell]) => [name, withheld.has(cell) ? null : (counts[cell] ?? 0)])),
    limited: new Set([...limited].map((cell) => names[cell] ?? cellKey({}))),
  };
}

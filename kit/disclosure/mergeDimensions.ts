import { checkDimension, type Dimension } from './dimension.ts';

/**
 * The dimensions of several tables, each once, in order of first appearance.
 * @throws RangeError where two tables mean different things by one name.
 */
export function mergeDimensions(tables: readonly (readonly Dimension[])[]): readonly Dimension[] {
  const byName = new Map<string, Dimension>();
  for (const dimension of tables.flat()) {
    const known = byName.get(dimension.name);
    if (known === undefined) checkDimension(dimension);
    else if (JSON.stringify(meaningOf(known)) !== JSON.stringify(meaningOf(dimension))) {
      throw new RangeError(`${dimension.name}: expected the same categories, groups and role in every table`);
    }
    byName.set(dimension.name, known ?? dimension);
  }
  return [...byName.values()];
}

function meaningOf({ categories, groups = [], role }: Dimension): unknown {
  return [categories, groups.map(({ code, parts }) => [code, parts]), role ?? null];
}

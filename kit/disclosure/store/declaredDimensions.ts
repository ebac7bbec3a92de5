import type { DeclaredDimension, TableDeclaration } from '../../../schema/disclosure/tableDeclaration.ts';
import type { Dimension } from '../dimension.ts';

/** The dimension of areas that tables of several areas share; it is no dimension of what is stored for one area. */
const AREA = 'area';

/** The dimensions of a declared table as the kit controls them, over several areas where there are several. */
export function dimensionsOf({ dimensions }: TableDeclaration, areas: readonly string[]): readonly Dimension[] {
  const own = dimensions.map(dimensionOf);
  return areas.length === 0 ? own : [{ name: AREA, categories: areas }, ...own];
}

function dimensionOf({ name, categories, role }: DeclaredDimension): Dimension {
  const codes = categories.map(({ code }) => code);
  return role === undefined ? { name, categories: codes } : { name, categories: codes, role };
}

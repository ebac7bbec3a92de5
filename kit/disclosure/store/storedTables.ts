import type { TablePolicy } from '../../../schema/disclosure/policy.ts';
import type { DeclaredDimension, TableDeclaration } from '../../../schema/disclosure/tableDeclaration.ts';
import { cellKey, TOTAL, type Dimension } from '../dimension.ts';
import type { PublishedTables } from '../publishedTables.ts';
import { codesOfCells } from './disclosedTableView.ts';
import type { StoredTable } from './storedTable.ts';

/** The dimension of areas that tables of several areas share; it is no dimension of what is stored for one area. */
export const AREA = 'area';

/** Where controlled tables belong in the store. */
export interface TablePlace {
  readonly dataset: string;
  readonly period: number;
  readonly release: number;
  /** The areas for which they are stored: codes of the dimension `area`, and the area that its total is of. */
  readonly areas: readonly string[];
  readonly whole: string;
  readonly declarations: readonly TableDeclaration[];
  readonly rule: Pick<TablePolicy, 'threshold' | 'narrowest' | 'zeroShown' | 'rounding'>;
}

/**
 * Controlled tables over areas, cut into a table for each area.
 * @param controlled what is told of each declared table, in the order of the declarations
 */
export function storedTables(controlled: readonly PublishedTables[], place: TablePlace): StoredTable[] {
  const { threshold, narrowest, zeroShown, rounding } = place.rule;
  const rule = { threshold, narrowest, zeroShown, rounding };
  return [...place.areas, place.whole].flatMap((area) =>
    place.declarations.map((declaration, at) => ({
      table: declaration.id,
      dataset: place.dataset,
      area,
      period: place.period,
      release: place.release,
      rule,
      counts: keysOf(declaration, area === place.whole ? TOTAL : area).map(
        (key) => controlled[at]?.cells.get(key) ?? null,
      ),
    })),
  );
}

/** What the store holds of one period, put together again: what a reader of it knows. */
export function publishedOf(stored: readonly StoredTable[], place: Omit<TablePlace, 'rule'>): PublishedTables {
  const cells = new Map<string, number | null>();
  for (const { table, area, counts } of stored) {
    const declaration = place.declarations.find(({ id }) => id === table);
    if (declaration === undefined) continue;
    const keys = keysOf(declaration, area === place.whole ? TOTAL : area);
    keys.forEach((key, at) => cells.set(key, counts[at] ?? null));
  }
  return { tables: place.declarations.map((declaration) => dimensionsOf(declaration, place.areas)), cells };
}

/** The dimensions of a declared table as the kit controls them, over several areas where there are several. */
export function dimensionsOf({ dimensions }: TableDeclaration, areas: readonly string[]): readonly Dimension[] {
  const own = dimensions.map(dimensionOf);
  return areas.length === 0 ? own : [{ name: AREA, categories: areas }, ...own];
}

function dimensionOf({ name, categories, role }: DeclaredDimension): Dimension {
  const codes = categories.map(({ code }) => code);
  return role === undefined ? { name, categories: codes } : { name, categories: codes, role };
}

function keysOf(declaration: TableDeclaration, area: string): readonly string[] {
  const names = declaration.dimensions.map(({ name }) => name);
  return codesOfCells(declaration).map((codes) =>
    cellKey({ [AREA]: area, ...Object.fromEntries(names.map((name, at) => [name, codes[at] ?? TOTAL])) }),
  );
}

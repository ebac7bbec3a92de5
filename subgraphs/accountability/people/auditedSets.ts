import { cellKey, TOTAL, type Coordinates } from '../../../kit/disclosure/dimension.ts';
import type { PublishedTables } from '../../../kit/disclosure/publishedTables.ts';
import { dimensionsOf } from '../../../kit/disclosure/store/declaredDimensions.ts';
import { codesOfCells } from '../../../kit/disclosure/store/disclosedTableView.ts';
import type { StoredTable } from '../../../kit/disclosure/store/storedTable.ts';
import { stopTables } from '../../../schema/disclosure/stopTables.ts';
import type { TableDeclaration } from '../../../schema/disclosure/tableDeclaration.ts';

/** Tables that a reader sets beside each other, and of whose area and period the audit of them tells. */
export interface AuditedSet {
  readonly published: PublishedTables;
  /** How many there are at most of a withheld cell, by what is known exactly. */
  readonly mostOf: (cell: string) => number;
}

/** What is left of a larger place when those that are told are taken away. */
const REST = 'REST';

/** The tables of one place: those by one attribute at once, and those along one other dimension at once. */
export function setsOfPlace(stored: readonly StoredTable[]): AuditedSet[] {
  const names = new Set(stopTables.flatMap(({ dimensions }) => dimensions.map(({ name }) => name)));
  return [...names].flatMap((name) => {
    const of = stopTables.filter(({ dimensions }) => dimensions.some((dimension) => dimension.name === name));
    const cells = of.flatMap((declaration) => cellsOf(stored, declaration, {}));
    return of.length < 2 || cells.length === 0 ? [] : [setOf(of, cells, [])];
  });
}

/**
 * One table of a larger place beside the same of its parts: a force and its boroughs, or a quarter and its months.
 * @param hasRest whether there is more of it than the parts
 */
export function setsOfWhole(
  whole: readonly StoredTable[],
  parts: ReadonlyMap<string, readonly StoredTable[]>,
  hasRest: boolean,
): AuditedSet[] {
  return stopTables.flatMap((declaration) => {
    const own = cellsOf(whole, declaration, {});
    const ofParts = [...parts].flatMap(([part, stored]) => cellsOf(stored, declaration, { area: part }));
    return own.length === 0 || ofParts.length === 0
      ? []
      : [setOf([declaration], [...own, ...ofParts], [...parts.keys(), ...(hasRest ? [REST] : [])])];
  });
}

type Cells = readonly (readonly [coordinates: Coordinates, count: number | null])[];

function cellsOf(stored: readonly StoredTable[], declaration: TableDeclaration, at: Coordinates): Cells {
  const counts = stored.find(({ table }) => table === declaration.id)?.counts;
  if (counts === undefined) return [];
  return codesOfCells(declaration).map((codes, cell) => {
    const own = declaration.dimensions.map(({ name }, place) => [name, codes[place] ?? TOTAL] as const);
    return [{ ...at, ...Object.fromEntries(own) }, counts[cell] ?? null] as const;
  });
}

function setOf(declarations: readonly TableDeclaration[], cells: Cells, parts: readonly string[]): AuditedSet {
  const told = new Map(cells.map(([coordinates, count]) => [cellKey(coordinates), count] as const));
  const most = new Map(
    cells.map(([coordinates]) => {
      const { area = TOTAL, ...own } = coordinates;
      // Whatever people have of an attribute, its table's column tells how many there are; where that is withheld, all of them.
      const attribute = declarations.find(({ dimensions }) => own[dimensions[0]?.name ?? ''] !== undefined)
        ?.dimensions[0];
      const column =
        told.get(cellKey({ ...coordinates, [attribute?.name ?? '']: TOTAL })) ?? told.get(cellKey({ area })) ?? 0;
      return [cellKey(coordinates), column] as const;
    }),
  );
  return {
    published: { tables: declarations.map((declaration) => dimensionsOf(declaration, parts)), cells: told },
    mostOf: (cell) => most.get(cell) ?? 0,
  };
}

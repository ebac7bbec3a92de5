import type { PeopleFamily, PeoplePlace, PlaceCell } from './peopleFamily.ts';
import type { Level, WithheldRows } from './withheldRows.ts';

/** Whether a row is known anyway, so that withholding it would protect nothing. */
export type IsKnown = (level: Level, value: number) => boolean;

/** Up to so many rows of a table are withheld before a total is. */
const FEW_ROWS = 3;

/**
 * Withholds the next row of a place where a count cannot be proved safe: the row itself; the next smallest rows of the table,
 * up to three; then the smallest of what is left, the total of the row or one beside it, or another row of the table.
 * @param known rows of attributes, by name, that are known anyway
 * @returns whether there was anything left to withhold
 */
export function withholdNext(
  family: PeopleFamily,
  place: PeoplePlace,
  telling: ReadonlyMap<string, WithheldRows>,
  cell: PlaceCell,
  known: ReadonlyMap<string, IsKnown> = new Map(),
): boolean {
  const isKnown = known.get(cell.attribute.name);
  const withheld = telling.get(cell.attribute.name);
  if (withheld === undefined) return false;
  const candidates = [...new Set([cell.level, 0])].flatMap((level) => {
    const row =
      withheld.has(level, cell.value) || isKnown?.(level, cell.value) === true
        ? smallestTold(family, place, withheld, level, isKnown)
        : { value: cell.value, size: sizeOf(family, place, withheld, cell.value) };
    return row === undefined ? [] : [{ level, ...row }];
  });
  const rows = [...Array(withheld.attribute.values).keys()].filter((value) => withheld.has(cell.level, value));
  const isRowFirst = !withheld.has(cell.level, cell.value) || rows.length < FEW_ROWS;
  const next = isRowFirst ? candidates[0] : candidates.toSorted((one, other) => one.size - other.size)[0];
  if (next === undefined) return false;
  withheld.add(next.level, next.value);
  return true;
}

/** The smallest row of which something is told at a level; nobody's row protects nothing. */
export function smallestTold(
  family: PeopleFamily,
  place: PeoplePlace,
  withheld: WithheldRows,
  level: Level,
  isKnown?: IsKnown,
): { readonly value: number; readonly size: number } | undefined {
  return [...Array(withheld.attribute.values).keys()]
    .filter((value) => !withheld.has(level, value) && isKnown?.(level, value) !== true)
    .map((value) => ({ value, size: sizeOf(family, place, withheld, value) }))
    .filter(({ size }) => size > 0)
    .toSorted((one, other) => one.size - other.size || one.value - other.value)[0];
}

function sizeOf(family: PeopleFamily, place: PeoplePlace, { attribute }: WithheldRows, value: number): number {
  return family.count(place, { attribute, level: 0, value, column: null });
}

import type { Rounding } from '../../schema/disclosure/policy.ts';
import { tableOfCells, type CountTable } from './countTable.ts';
import type { Coordinates, Dimension } from './dimension.ts';
import type { PublishedTables } from './publishedTables.ts';
import { linkTables } from './tableFamily.ts';

/** Up to this a count is withheld before it is rounded to 5: otherwise what is shown as 5 would be known to be 6 or 7. */
const WITHHELD_BEFORE_ROUNDING = 7;

/** A count to the nearest 5; null from 1 to 7 (OpenSAFELY, "Redacting counts less than or equal to 7"). */
export function roundToFive(count: number): number | null {
  if (count === 0) return 0;
  return count <= WITHHELD_BEFORE_ROUNDING ? null : Math.round(count / 5) * 5;
}

/** 0 for 0, 3 for 1 to 6, 9 for 7 to 12 and so on: the middle of each six (OpenSAFELY, "Midpoint 6 rounding"). */
export function midpointSix(count: number): number {
  return count === 0 ? 0 : Math.ceil(count / 6) * 6 - 3;
}

/**
 * Tables of the same people as sums of rounded counts, so that no total tells what rounding hid. A withheld count adds nothing to a
 * total, and a total of withheld counts alone is withheld. None of their counts may be published exactly anywhere else.
 * @param behind the table of all their dimensions. Its counts are rounded once and all tables are made of them: were each table
 * rounded by itself, the total that two of them share would limit what the counts of either can be, and be told in two ways.
 * @param tables the dimensions of each table that is told
 * @throws RangeError where a table tells something of persons: rounding hides how many they are, and not that all of a group or
 * none of it met one outcome.
 */
export function roundTables(
  behind: CountTable,
  tables: readonly (readonly Dimension[])[],
  rounding: Exclude<Rounding, 'NONE'>,
): PublishedTables {
  tables.forEach(refuseOutcomes);
  const round = rounding === 'TO_5' ? roundToFive : midpointSix;
  const exact = cellsOf(behind);
  const rounded = exact.map(({ coordinates, count }) => ({ coordinates, count: round(count) ?? 0 }));
  const cells = tables.flatMap((dimensions) => {
    const [{ space, counts }, { counts: trueCounts }] = [
      linkTables([tableOfCells(dimensions, rounded)]),
      linkTables([tableOfCells(dimensions, exact)]),
    ];
    return counts.map((count, cell) => {
      const isWithheld = count === 0 && trueCounts[cell] !== 0;
      return [space.nameOf(cell), isWithheld ? null : count] as const;
    });
  });
  return { tables, cells: new Map(cells) };
}

function refuseOutcomes(dimensions: readonly Dimension[]): void {
  const has = (wanted: Dimension['role']) => dimensions.some(({ role }) => role === wanted);
  if (!has('PERSONAL') || !has('SENSITIVE')) return;
  const names = dimensions.map(({ name }) => name).join(' × ');
  throw new RangeError(`${names}: expected a table to round that tells nothing of persons, got one with outcomes`);
}

interface Cell {
  readonly coordinates: Coordinates;
  readonly count: number;
}

/** Every count of a table with its codes. */
function cellsOf({ dimensions, counts }: CountTable): readonly Cell[] {
  return counts.map((count, place) => {
    let rest = place;
    const codes = dimensions.toReversed().map(({ name, categories }): [string, string] => {
      const code = categories[rest % categories.length] ?? '';
      rest = Math.floor(rest / categories.length);
      return [name, code];
    });
    return { coordinates: Object.fromEntries(codes), count };
  });
}

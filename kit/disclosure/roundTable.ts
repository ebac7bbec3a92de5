import type { Rounding } from '../../schema/disclosure/policy.ts';
import { countTable, type CountTable } from './countTable.ts';
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
 * A table whose inner counts are rounded and whose totals are the sums of the rounded counts, so that no total tells what
 * rounding hid. A withheld count adds nothing to a total, and a total of withheld counts alone is withheld. None of its counts may be published exactly anywhere else: field names
 * say so (`_midpoint6`).
 */
export function roundTable(table: CountTable, rounding: Exclude<Rounding, 'NONE'>): PublishedTables {
  const round = rounding === 'TO_5' ? roundToFive : midpointSix;
  const rounded = countTable(
    table.dimensions,
    table.counts.map((count) => round(count) ?? 0),
  );
  const [{ space, counts }, trueFamily] = [linkTables([rounded]), linkTables([table])];
  const cells = counts.map((count, cell) => {
    const isWithheld = count === 0 && trueFamily.counts[cell] !== 0;
    return [space.nameOf(cell), isWithheld ? null : count] as const;
  });
  return { tables: [table.dimensions], cells: new Map(cells) };
}

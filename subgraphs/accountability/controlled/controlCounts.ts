import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import { controlRelease } from '../../../kit/disclosure/controlRelease.ts';
import { controlTables, type ControlledTables, type ControlOptions } from '../../../kit/disclosure/controlTables.ts';
import type { CountTable } from '../../../kit/disclosure/countTable.ts';
import type { Coordinates } from '../../../kit/disclosure/dimension.ts';
import type { PublishedTables } from '../../../kit/disclosure/publishedTables.ts';
import { roundTables } from '../../../kit/disclosure/roundTables.ts';
import { linkTables, type TableFamily } from '../../../kit/disclosure/tableFamily.ts';
import type { TablePolicy } from '../../../schema/disclosure/policy.ts';
import { toldKey, type ToldCounts, type ToldPlace } from './toldCounts.ts';

/** Tables of the same people in one period, and under what names their cells are kept. */
export interface PeopleTables {
  /** Code of the period. */
  readonly period: number;
  readonly tables: readonly CountTable[];
  /** The table of all their dimensions, which lies behind them; needed where they are several, and asked for where counts are rounded. */
  readonly behind?: () => CountTable;
  placeOf(coordinates: Coordinates): ToldPlace;
}

/** The cells that may be published; null where they tell too much beside what was told before, so that it must stand. */
export type ControlledCounts = readonly StagedCell[] | null;

/**
 * Controls the tables of a period, and judges them beside everything that was told of it before. Where the policy rounds, counts are
 * rounded in place of that: each stays any of several numbers, whatever is told before, beside or after it.
 * @param earlier what was told, in the order of publication
 */
export async function controlCounts(
  people: PeopleTables,
  earlier: readonly ToldCounts[],
  policy: TablePolicy,
  options: ControlOptions = {},
): Promise<ControlledCounts> {
  const family = linkTables(people.tables);
  const places = placesOf(people, family);
  if (policy.rounding !== 'NONE') return cellsOf(people, places, rounded(people, policy.rounding));
  const fresh = await controlTables(family, policy, options);
  const known = earlier.map((told) => publishedAs(fresh, places, told));
  // The same again tells nothing new: it was judged when it came.
  if (known.length === 0 || known.some((told) => isSame(told, fresh))) return cellsOf(people, places, fresh);
  const decision = await controlRelease(known, family, policy, options);
  return decision.kind === 'HOLD' ? null : cellsOf(people, places, decision.tables);
}

/**
 * What stands of a period, to be stated once more where a new release may not be told.
 * @param standing what stands; null where nothing does, and then everything that was ever told is withheld
 */
export function heldCells(
  period: number,
  standing: ToldCounts | null,
  earlier: readonly ToldCounts[],
): readonly StagedCell[] {
  const ever = earlier.flatMap((told) => [...told.keys()]);
  const stated = standing ?? new Map(ever.map((key) => [key, null]));
  return [...stated].map(([key, value]) => {
    const [measure = '', category = '', area = ''] = key.split('\t');
    return cellOf(period, { measure, category, area }, value);
  });
}

function rounded({ tables, behind }: PeopleTables, rounding: 'TO_5' | 'MIDPOINT_6'): PublishedTables {
  const [first, ...others] = tables;
  const finest = behind?.() ?? (others.length === 0 ? first : undefined);
  if (finest === undefined) throw new RangeError('tables to round: expected the table that lies behind them');
  return roundTables(
    finest,
    tables.map(({ dimensions }) => dimensions),
    rounding,
  );
}

function placesOf(people: PeopleTables, { space, counts, published }: TableFamily): ReadonlyMap<string, ToldPlace> {
  const cells = counts.map((_, cell) => cell).filter((cell) => published[cell] === true);
  return new Map(cells.map((cell) => [space.nameOf(cell), people.placeOf(space.coordinates(cell))]));
}

/** An earlier release in the shape of the new one; what it did not tell is as good as withheld. */
function publishedAs(
  { tables, cells }: ControlledTables,
  places: ReadonlyMap<string, ToldPlace>,
  told: ToldCounts,
): PublishedTables {
  const before = [...cells.keys()].map((name) => {
    const place = places.get(name);
    return [name, place === undefined ? null : (told.get(toldKey(place)) ?? null)] as const;
  });
  return { tables, cells: new Map(before) };
}

function isSame(one: PublishedTables, other: PublishedTables): boolean {
  return [...one.cells].every(([name, count]) => other.cells.get(name) === count);
}

function cellsOf(
  { period }: PeopleTables,
  places: ReadonlyMap<string, ToldPlace>,
  { cells }: PublishedTables,
): readonly StagedCell[] {
  const told = new Map<string, StagedCell>();
  for (const [name, count] of cells) {
    const place = places.get(name);
    if (place === undefined) continue;
    const key = toldKey(place);
    // Where a total has one part, both are one number: withheld in either place is withheld.
    if (told.get(key)?.value !== null) told.set(key, cellOf(period, place, count));
  }
  return [...told.values()];
}

function cellOf(period: number, place: ToldPlace, value: number | null): StagedCell {
  const cell = { ...place, period, value };
  return value === null ? { ...cell, absence: 'SUPPRESSED' } : cell;
}

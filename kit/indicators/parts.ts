import type { CellRow } from '../cells/readCells.ts';
import type { Release } from '../releases/release.ts';
import type { PeriodValue } from './periodValue.ts';

/** One period of the measure's own grain, put together from the scopes that its area rests on. */
export interface Part {
  readonly code: number;
  /** Null where a release covers the period but gives no value. */
  readonly value: number | null;
  /** Of how many the value is a part; 0 where the measure is no proportion. */
  readonly whole: number;
  readonly restated: boolean;
  readonly release: Release;
  readonly cell: CellRow | null;
  /** Whether a scope that belongs to the figure has no release for the period. */
  readonly isScopeMissing: boolean;
  /** Quality flags of the releases that touch the period. */
  readonly flags: readonly string[];
}

/** Adds up what the scopes give; undefined where none covers the period. */
export function partOf(code: number, values: readonly (PeriodValue | undefined)[]): Part | undefined {
  const given = values.filter((value) => value !== undefined);
  const [first] = given;
  if (first === undefined) return undefined;
  const numbers = given.map(({ value }) => value).filter((value) => value !== null);
  return {
    code,
    value: numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0),
    whole: given.reduce((sum, { whole = 0 }) => sum + whole, 0),
    restated: given.some(({ restated }) => restated),
    release: given.reduce((last, { release }) => (release.position > last.position ? release : last), first.release),
    cell: first.cell,
    isScopeMissing: given.length < values.length,
    flags: given.flatMap(({ release }) =>
      Object.entries(release.flags).flatMap(([flag, periods]) => (periods.includes(code) ? [flag] : [])),
    ),
  };
}

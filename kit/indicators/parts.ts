import type { NameUse } from '../../schema/series/nameUse.ts';
import type { CellRow } from '../cells/readCells.ts';
import { touchesRestatedOnly } from '../quality/restatedFlags.ts';
import { flagsAt } from '../releases/flagsAt.ts';
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
  /** Whether a scope that belongs to the figure has no release for the period, or one that does not tell the value. */
  readonly isScopeMissing: boolean;
  /** Whether a scope whose few records are added where it is loaded has no release for the period. */
  readonly isMinorScopeMissing: boolean;
  /** Quality flags of the releases that touch the period. */
  readonly flags: readonly string[];
  /** Why the name of the category was not in use, where that is why there is no value. */
  readonly unused?: NameUse;
  /** Whether the release has the series and gives no value of it for the area and period. */
  readonly isGivenElsewhere?: boolean;
  /** Why the release does not give the area, where that is why there is no value. */
  readonly gap?: string;
}

/**
 * Adds up what the scopes give; undefined where none covers the period.
 * @param minor what the scopes give that hold a few records of the area: nothing is missed where they give none
 */
export function partOf(
  code: number,
  values: readonly (PeriodValue | undefined)[],
  minor: readonly (PeriodValue | undefined)[] = [],
): Part | undefined {
  const own = values.filter((value) => value !== undefined);
  const [first] = own;
  if (first === undefined) return undefined;
  // Without a part that is withheld a sum would be told as if it were whole.
  const withheld = own.find(({ cell }) => cell?.absence === 'SUPPRESSED');
  const isGiven = withheld === undefined && own.some(({ value }) => value !== null);
  const few = minor.flatMap((value) => (value === undefined || value.value === null ? [] : [value]));
  const given = [...own, ...few];
  const numbers = given.map(({ value }) => value).filter((value) => value !== null);
  const unused = isGiven ? undefined : own.find((value) => value.unused !== undefined)?.unused;
  const gap = isGiven ? undefined : own.find((value) => value.gap !== undefined)?.gap;
  return {
    code,
    value: isGiven ? numbers.reduce((sum, value) => sum + value, 0) : null,
    whole: given.reduce((sum, { whole = 0 }) => sum + whole, 0),
    restated: given.some(({ restated }) => restated),
    release: given.reduce((last, { release }) => (release.position > last.position ? release : last), first.release),
    cell: (withheld ?? first).cell,
    isScopeMissing: own.filter(({ value }) => value !== null).length < values.length,
    isMinorScopeMissing: minor.includes(undefined),
    // What befell another force's file does not touch an area of which it holds nothing.
    flags: [...own, ...few.filter(({ value }) => value !== 0)].flatMap((value) => flagsOf(value, code)),
    ...(unused === undefined ? {} : { unused }),
    ...(gap === undefined ? {} : { gap }),
    ...(!isGiven && own.some(({ series }) => series !== undefined) ? { isGivenElsewhere: true } : {}),
  };
}

function flagsOf({ release, series, flags = [], restatedNow = false }: PeriodValue, code: number): readonly string[] {
  const ofRelease = flagsAt(release, code, series ?? null);
  if (ofRelease.length === 0) return flags;
  return [...flags, ...ofRelease.filter((flag) => restatedNow || !touchesRestatedOnly(flag))];
}

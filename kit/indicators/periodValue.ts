import type { QualityFlag } from '../../schema/figures/words.ts';
import type { NameUse } from '../../schema/series/nameUse.ts';
import type { CellRow } from '../cells/readCells.ts';
import type { Release } from '../releases/release.ts';
import type { ReleaseBook } from '../releases/releaseBook.ts';
import { wardGap, wardGapExplanation } from '../releases/wardGap.ts';

/** What one period of its own grain says of one series in one area. */
export interface PeriodValue {
  readonly release: Release;
  /** Null where the release gives none: the category is not in its scheme, or the survey left it out. */
  readonly value: number | null;
  /** Of how many the value is a part, where the measure is a proportion. */
  readonly whole?: number;
  readonly cell: CellRow | null;
  /** Number of the series that holds the value; left out for a sum that no series holds. */
  readonly series?: number;
  /** Whether an earlier release gave another value. */
  readonly restated: boolean;
  /** Whether it was this release that gave another value. */
  readonly restatedNow?: boolean;
  /** Why the release does not file under the name of the category in that period; left out where it does. */
  readonly unused?: NameUse;
  /** Why the release does not give the area in that period, as a sentence; left out where it does. */
  readonly gap?: string;
  /** What to know of this value beside what its release is flagged with; left out where there is nothing. */
  readonly flags?: readonly QualityFlag[];
}

/** The rows that answer for one series and area, on both lines of history. */
export interface SeriesRows {
  readonly dated: ReadonlyMap<number, CellRow>;
  readonly undated: ReadonlyMap<number, CellRow>;
}

export interface Question {
  readonly book: ReleaseBook;
  readonly series: number | undefined;
  /** Code of the area. */
  readonly area: string;
  readonly rows: SeriesRows;
  readonly omittedIsZero: boolean;
  readonly asAt: string | null;
  /** Why a release does not file under the category’s name in a period; null where it does, left out where names do not change. */
  unusedIn?(period: number, release: Release): NameUse | null;
}

/** The value of a period, or undefined where no visible release covers it. */
export function periodValue(period: number, question: Question): PeriodValue | undefined {
  const { book, series, area, rows, omittedIsZero, asAt } = question;
  const release = book.standing(period, asAt);
  if (release === undefined) return undefined;
  const unused = question.unusedIn?.(period, release) ?? null;
  if (unused !== null) return { release, value: null, cell: null, restated: false, unused };
  if (series === undefined || !book.hasSeries(release, series)) {
    return { release, value: null, cell: null, restated: false };
  }
  const gap = wardGap(release, area, period);
  if (gap !== null) {
    return { release, value: null, cell: null, restated: false, gap: wardGapExplanation(gap, release, area) };
  }
  const isDated = release.publishedOn !== null;
  const cell = (isDated ? rows.dated : rows.undated).get(period) ?? null;
  const value = cell?.value ?? (omittedIsZero ? 0 : null);
  const first = book.firstGiven({ period, series, area }, isDated) ?? release.position;
  const changedInLine = cell !== null && cell.opened > first;
  return {
    release,
    value,
    cell,
    series,
    restatedNow: changedInLine && cell.opened === release.position,
    restated: changedInLine || changedAcross(period, value, isDated, series, question),
  };
}

/** An undated release restates what the dated ones before it gave. */
function changedAcross(period: number, value: number | null, isDated: boolean, series: number, question: Question) {
  const { book, area, rows, omittedIsZero } = question;
  if (isDated || book.firstGiven({ period, series, area }, true) === undefined) return false;
  return (rows.dated.get(period)?.value ?? (omittedIsZero ? 0 : null)) !== value;
}

import { QualityFlag } from '../../schema/figures/words.ts';
import type { NameUse } from '../../schema/series/nameUse.ts';
import type { HistoryRow } from '../cells/readHistory.ts';
import { flagSide } from '../quality/seriesFlags.ts';
import type { Release } from '../releases/release.ts';
import { wardGap, wardGapExplanation } from '../releases/wardGap.ts';
import type { FigureReader } from './figureReader.ts';
import type { Measure } from './measure.ts';
import type { PeriodValue } from './periodValue.ts';
import type { Shelf } from './shelf.ts';
import { unusedName, usesOf } from './unusedName.ts';

/** Everything that one scope has given of a measure in an area. */
export interface ScopeHistory {
  readonly shelf: Shelf;
  /** Code of the area. */
  readonly area: string;
  /** The series that a release must have in its scheme to give the figure; undefined where one was never loaded. */
  readonly needs: readonly (number | undefined)[];
  readonly byPeriod: ReadonlyMap<number, readonly HistoryRow[]>;
  /** The same of what a proportion is a part of; empty for other measures. */
  readonly wholeByPeriod: ReadonlyMap<number, readonly HistoryRow[]>;
  /** The categories that it is read from: the parts of a sum, or the measure's own. */
  readonly parts: readonly ScopePart[];
}

interface ScopePart {
  readonly series: number | undefined;
  readonly uses: readonly NameUse[];
  readonly rows: readonly HistoryRow[];
}

export async function readScopeHistory(
  { dataset, measure, category, sum, whole }: Measure,
  area: string,
  shelf: Shelf,
  reader: FigureReader,
): Promise<ScopeHistory> {
  const needed = sum === undefined ? [category] : [...sum.needs, ...(whole?.needs ?? [])];
  const known = shelf.categories(measure);
  const read = (categories: readonly string[]) =>
    Promise.all(
      categories.map(async (each): Promise<ScopePart> => {
        const series = shelf.series(measure, each);
        const rows = series === undefined ? [] : await reader.history({ series, area });
        return { series, uses: usesOf({ dataset, measure }, each), rows };
      }),
    );
  const [parts, wholeParts] = await Promise.all([
    read(sum === undefined ? [category] : known.filter((each) => sum.isPart(each))),
    read(whole === undefined ? [] : known.filter((each) => whole.isPart(each))),
  ]);
  const [byPeriod, wholeByPeriod] = [parts, wholeParts].map((each) =>
    Map.groupBy(
      each.flatMap(({ rows }) => rows),
      ({ period }) => period,
    ),
  );
  const needs = needed.map((each) => shelf.series(measure, each));
  return { shelf, area, needs, byPeriod: byPeriod ?? new Map(), wholeByPeriod: wholeByPeriod ?? new Map(), parts };
}

/** What a release states of a period. */
export interface Given {
  readonly release: Release;
  /** Null where the value is a sum, or a nought that is not stored. */
  readonly cell: HistoryRow | null;
  readonly value: number | null;
  readonly whole: number;
}

/** What each visible release of a scope gives for a period, in the order of publication. */
export function givenOf(
  { dataset, measure, sum }: Measure,
  code: number,
  asAt: string | null,
  { shelf, area, needs, byPeriod, wholeByPeriod, parts }: ScopeHistory,
): readonly Given[] {
  const [first, ...others] = needs;
  const isInUse = (release: Release) =>
    sum === undefined
      ? parts.every(({ uses }) => unusedName(uses, code, release, measure, shelf) === null)
      : sum.needsPart !== true ||
        parts.some(({ series }) => series !== undefined && shelf.book.hasSeries(release, series));
  if (first === undefined) return [];
  return shelf.book.givers({ period: code, series: first, area }, asAt).flatMap((release): Given[] => {
    if (others.some((other) => other === undefined || !shelf.book.hasSeries(release, other))) return [];
    if (!isInUse(release)) return [];
    const cells = heldAt(release, byPeriod.get(code));
    const whole = total(heldAt(release, wholeByPeriod.get(code)));
    if (sum !== undefined) return [{ release, cell: null, value: total(cells), whole }];
    const [cell = null] = cells;
    if (cell === null && !dataset.omittedIsZero) return [];
    return [{ release, cell, value: cell === null ? 0 : cell.value, whole }];
  });
}

/** The cells that a release found or gave. */
function heldAt({ position, publishedOn }: Release, rows: readonly HistoryRow[] = []): readonly HistoryRow[] {
  const isDated = publishedOn !== null;
  return rows.filter(({ dated, opened, closed }) => dated === isDated && opened <= position && closed > position);
}

const total = (cells: readonly HistoryRow[]) => cells.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** The value of a period from all that its scope has given, or undefined where no visible release covers it. */
export function valueOf(
  measure: Measure,
  code: number,
  asAt: string | null,
  scope: ScopeHistory,
): PeriodValue | undefined {
  const release = scope.shelf.book.standing(code, asAt);
  if (release === undefined) return undefined;
  const given = givenOf(measure, code, asAt, scope);
  const last = given.find((each) => each.release === release);
  if (last === undefined) {
    const gap = wardGap(release, scope.area, code);
    const why = gap === null ? {} : { gap: wardGapExplanation(gap, release, scope.area) };
    return { release, value: null, cell: null, restated: false, ...why };
  }
  const { value, whole, cell } = last;
  const earlier = given.filter((each) => each.release.position < release.position);
  const isOther = (each: Given) => each.value !== value || each.whole !== whole;
  const [before] = earlier.slice(-1);
  return {
    release,
    value,
    whole,
    cell,
    restated: earlier.some(isOther),
    restatedNow: before !== undefined && isOther(before),
    flags: [
      ...(hasStrays(measure, code, release, scope) ? [QualityFlag.STRAY_RECORDS] : []),
      ...(isRefiled(measure, code, release, asAt, scope) ? [QualityFlag.SUSPECTED_REFILING] : []),
    ],
  };
}

/**
 * Whether records may have left a sum, or come to it, from elsewhere: one of its parts leapt, and none the other way, and the sum
 * does not go on as it was. That a part whose name is not in use any more goes on falling says nothing by itself: it is known
 * what became of it.
 */
function isRefiled(
  { measure }: Measure,
  code: number,
  release: Release,
  asAt: string | null,
  { shelf, parts }: ScopeHistory,
): boolean {
  const names = Object.entries(release.flags).flatMap(([name, periods]) => (periods.includes(code) ? [name] : []));
  if (names.length === 0) return false;
  const leaps = parts.flatMap(({ series, uses, rows }) => {
    const sides = names.flatMap((name) =>
      series === undefined ? [] : (flagSide(name, QualityFlag.SUSPECTED_REFILING, series) ?? []),
    );
    const isInUse = () => unusedName(uses, code, release, measure, shelf) === null;
    return sides.map((side) => ({ side, isInUse, rows }));
  });
  if (new Set(leaps.map(({ side }) => side)).size !== 1 || !leaps.some(({ isInUse }) => isInUse())) return false;
  const moved = (rows: readonly HistoryRow[]) => movedAt(code, rows, asAt, shelf);
  const within = moved(leaps.flatMap((leap) => leap.rows));
  const whole = moved(parts.flatMap((part) => part.rows));
  return within === null || whole === null || Math.sign(within) * whole > Math.abs(within) / 2;
}

/** How much some parts together moved in a month against the mean of the three before; null where these are not all known. */
function movedAt(code: number, rows: readonly HistoryRow[], asAt: string | null, { book }: Shelf): number | null {
  const at = (period: number) => {
    const release = book.standing(period, asAt);
    const ofPeriod = rows.filter((row) => row.period === period);
    return release === undefined ? null : total(heldAt(release, ofPeriod));
  };
  const now = at(code);
  const before = [1, 2, 3].map((back) => at(code - back));
  const known = before.filter((value) => value !== null);
  if (now === null || known.length < before.length) return null;
  return now - known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Whether a sum holds records under a name that was not in use: they count here and in none of its parts. */
function hasStrays({ measure }: Measure, code: number, release: Release, { shelf, parts }: ScopeHistory): boolean {
  return parts.some(
    ({ uses, rows }) =>
      unusedName(uses, code, release, measure, shelf) !== null &&
      heldAt(
        release,
        rows.filter(({ period }) => period === code),
      ).some(({ value }) => value !== null && value > 0),
  );
}

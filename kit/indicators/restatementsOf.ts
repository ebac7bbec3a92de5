import type { Figure } from '../../schema/figures/figure.ts';
import type { Period } from '../../schema/periods.ts';
import type { HistoryRow } from '../cells/readHistory.ts';
import type { Release } from '../releases/release.ts';
import { figureOf } from './figureOf.ts';
import type { Shelf } from './figureReader.ts';
import type { Measure } from './measure.ts';
import { ownPeriod } from './ownPeriod.ts';
import { partOf } from './parts.ts';
import type { PeriodValue } from './periodValue.ts';

/** A figure that a release restated. */
export interface RestatedFigure {
  readonly period: Period;
  readonly from: Figure;
  readonly to: Figure;
  /** The release that restated it. */
  readonly by: Release;
}

/** Everything that one scope has given of a series in an area. */
export interface ScopeHistory {
  readonly shelf: Shelf;
  readonly series: number | undefined;
  readonly rows: readonly HistoryRow[];
}

/** Every restatement of a measure's own periods, the latest release first and within it the latest period first. */
export function restatementsOf(
  measure: Measure,
  asAt: string | null,
  scopes: readonly ScopeHistory[],
): readonly RestatedFigure[] {
  const periods = new Set(scopes.flatMap(({ shelf }) => shelf.book.coveredPeriods(asAt)));
  const indexed = scopes.map((scope) => ({ ...scope, byPeriod: Map.groupBy(scope.rows, ({ period }) => period) }));
  return [...periods]
    .flatMap((code) =>
      restatedOf(
        measure,
        code,
        indexed.map((scope) => givenOf(measure, code, asAt, scope)),
      ),
    )
    .sort((one, other) => other.by.position - one.by.position || other.period.code - one.period.code);
}

/** What a release states of a period. */
interface Given {
  readonly release: Release;
  readonly cell: HistoryRow | null;
  readonly value: number | null;
}

type IndexedHistory = ScopeHistory & { readonly byPeriod: ReadonlyMap<number, readonly HistoryRow[]> };

/** What each visible release of a scope gives for a period, in the order of publication. */
function givenOf(
  { dataset }: Measure,
  code: number,
  asAt: string | null,
  { shelf, series, byPeriod }: IndexedHistory,
): readonly Given[] {
  if (series === undefined) return [];
  const rows = byPeriod.get(code) ?? [];
  return shelf.book.givers(code, series, asAt).flatMap((release): Given[] => {
    const { position, publishedOn } = release;
    const cell =
      rows.find(
        ({ dated, opened, closed }) => dated === (publishedOn !== null) && opened <= position && closed > position,
      ) ?? null;
    if (cell === null && !dataset.omittedIsZero) return [];
    return [{ release, cell, value: cell === null ? 0 : cell.value }];
  });
}

function restatedOf(measure: Measure, code: number, scopes: readonly (readonly Given[])[]): RestatedFigure[] {
  const events = scopes
    .flatMap((given, scope) => given.map((each) => ({ ...each, scope })))
    .sort((one, other) => one.release.position - other.release.position);
  const standing: (PeriodValue | undefined)[] = scopes.map(() => undefined);
  const restated: RestatedFigure[] = [];
  for (const { scope, release, cell, value } of events) {
    const before = standing[scope];
    const isRestated = before !== undefined && !saysTheSame(before, { release, cell, value });
    const after = [...standing];
    after[scope] = { release, cell, value, restated: (before?.restated ?? false) || isRestated };
    if (isRestated) {
      const [from, to] = [figureFrom(measure, code, standing), figureFrom(measure, code, after)];
      restated.push({ period: ownPeriod(measure, code), from, to, by: release });
    }
    standing.splice(0, standing.length, ...after);
  }
  return restated;
}

function saysTheSame(one: PeriodValue, other: Given): boolean {
  const [stated, restated] = [one.cell, other.cell];
  return (
    one.value === other.value &&
    (stated?.absence ?? null) === (restated?.absence ?? null) &&
    (stated?.qualifier ?? null) === (restated?.qualifier ?? null)
  );
}

function figureFrom(measure: Measure, code: number, values: readonly (PeriodValue | undefined)[]): Figure {
  const part = partOf(code, values);
  if (part === undefined) throw new RangeError('a restated period has no release');
  return figureOf(measure, ownPeriod(measure, code), [part]);
}

import type { HistoryRow } from '../cells/readHistory.ts';
import type { Release } from '../releases/release.ts';
import type { FigureReader, Shelf } from './figureReader.ts';
import type { Measure } from './measure.ts';
import type { PeriodValue } from './periodValue.ts';

/** Everything that one scope has given of a measure in an area. */
export interface ScopeHistory {
  readonly shelf: Shelf;
  /** The series that a release must have in its scheme to give the figure; undefined where one was never loaded. */
  readonly needs: readonly (number | undefined)[];
  readonly byPeriod: ReadonlyMap<number, readonly HistoryRow[]>;
}

export async function readScopeHistory(
  { measure, category, sum }: Measure,
  area: string,
  shelf: Shelf,
  reader: FigureReader,
): Promise<ScopeHistory> {
  const needs = (sum?.needs ?? [category]).map((each) => shelf.series(measure, each));
  const parts = sum === undefined ? [category] : shelf.categories(measure).filter((each) => sum.isPart(each));
  const histories = await Promise.all(
    parts.map((each) => {
      const series = shelf.series(measure, each);
      return series === undefined ? [] : reader.history({ series, area });
    }),
  );
  return { shelf, needs, byPeriod: Map.groupBy(histories.flat(), ({ period }) => period) };
}

/** What a release states of a period. */
export interface Given {
  readonly release: Release;
  /** Null where the value is a sum, or a nought that is not stored. */
  readonly cell: HistoryRow | null;
  readonly value: number | null;
}

/** What each visible release of a scope gives for a period, in the order of publication. */
export function givenOf(
  { dataset, sum }: Measure,
  code: number,
  asAt: string | null,
  { shelf, needs, byPeriod }: ScopeHistory,
): readonly Given[] {
  const [first, ...others] = needs;
  if (first === undefined) return [];
  const rows = byPeriod.get(code) ?? [];
  return shelf.book.givers(code, first, asAt).flatMap((release): Given[] => {
    if (others.some((other) => other === undefined || !shelf.book.hasSeries(release, other))) return [];
    const { position, publishedOn } = release;
    const cells = rows.filter(
      ({ dated, opened, closed }) => dated === (publishedOn !== null) && opened <= position && closed > position,
    );
    if (sum !== undefined) {
      return [{ release, cell: null, value: cells.reduce((total, { value }) => total + (value ?? 0), 0) }];
    }
    const [cell = null] = cells;
    if (cell === null && !dataset.omittedIsZero) return [];
    return [{ release, cell, value: cell === null ? 0 : cell.value }];
  });
}

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
  if (last === undefined) return { release, value: null, cell: null, restated: false };
  const restated = given.some(
    ({ value, release: { position } }) => position < release.position && value !== last.value,
  );
  return { release, value: last.value, cell: last.cell, restated };
}

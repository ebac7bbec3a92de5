import type { Session } from '../database/database.ts';
import type { Release, ReleaseDraft } from '../releases/release.ts';
import { readReleases } from '../releases/releaseStore.ts';
import { publishedTotals, type SeriesTotal } from './seriesTotal.ts';

/** What stood of a dataset and scope before a release is published. */
export interface Earlier {
  /** Standing releases of the same line of history that were published before it, by position. */
  readonly releases: readonly Release[];
  /** Areas that the last of them names; empty where there is none. */
  readonly areas: readonly string[];
  /** Totals by series and period, by the last of them that gives each. */
  readonly totals: readonly SeriesTotal[];
  /** Totals of whole periods, each by the last of them that gives it: categories that it no longer files under are no part. */
  readonly whole: ReadonlyMap<number, number>;
}

/** How far back totals are wanted: a year before the first period of the file. */
const monthsBefore = 12;

/** @param release a draft, or a release that stands already */
export async function readEarlier(
  session: Session,
  schema: string,
  release: Pick<ReleaseDraft, 'dataset' | 'scope' | 'publishedOn' | 'demonstration' | 'periods'> & Partial<Release>,
): Promise<Earlier> {
  const { publishedOn, position: own = Infinity } = release;
  const standing = (await readReleases(session, schema, [release.dataset])).filter(
    (other) =>
      other.scope === release.scope &&
      other.withdrawnOn === null &&
      other.demonstration === release.demonstration &&
      other.position < own &&
      (publishedOn === null ? other.publishedOn === null : (other.publishedOn ?? '9') < publishedOn),
  );
  const last = standing.at(-1);
  if (last === undefined) return { releases: [], areas: [], totals: [], whole: new Map() };
  const first = Math.min(...release.periods) - monthsBefore;
  const wanted = standing
    .filter(({ periods }) => periods.some((period) => period >= first))
    .map(({ number }) => number);
  const [rows, areas] = await Promise.all([
    publishedTotals(session, schema, wanted),
    session.query<{ areas: string[] }>(`select given_areas as areas from ${schema}.release where number = $1`, [
      last.number,
    ]),
  ]);
  const place = new Map(standing.map(({ number }, index) => [number, index]));
  const sorted = rows.toSorted((one, other) => (place.get(one.release) ?? 0) - (place.get(other.release) ?? 0));
  const latest = new Map(sorted.map((row) => [`${String(row.series)} ${String(row.period)}`, row]));
  return { releases: standing, areas: areas[0]?.areas ?? [], totals: [...latest.values()], whole: wholeOf(sorted) };
}

/** @param rows those of later releases after those of earlier ones */
function wholeOf(rows: readonly (SeriesTotal & { readonly release: number })[]): ReadonlyMap<number, number> {
  const byPeriod = new Map<number, { release: number; total: number }>();
  for (const { release, period, total } of rows) {
    const known = byPeriod.get(period);
    byPeriod.set(period, { release, total: known?.release === release ? known.total + total : total });
  }
  return new Map(Array.from(byPeriod, ([period, { total }]) => [period, total]));
}

import type { Session } from '../database/database.ts';
import type { Release, ReleaseDraft } from '../releases/release.ts';
import { readReleases } from '../releases/releaseStore.ts';
import { neighboursOf } from './neighbours.ts';
import { totalsOfPeriods, type SeriesTotal } from './seriesTotal.ts';

/** What stands of a dataset and scope beside a release. */
export interface Earlier {
  /** Areas that the last release published before it names; empty where there is none. */
  readonly areas: readonly string[];
  /** Totals of the release's own periods by series, by the last release before it that gives each. */
  readonly totals: readonly SeriesTotal[];
  /** Totals of whole periods of its own, each by the last before it that gives it: categories that it no longer files under are no part. */
  readonly whole: ReadonlyMap<number, number>;
  /** Totals of the months around its own, whenever they were published. */
  readonly around: readonly SeriesTotal[];
}

/** A draft, or a release that stands already, in its place. */
export type InPlace = Pick<
  ReleaseDraft,
  'dataset' | 'scope' | 'sha256' | 'publishedOn' | 'demonstration' | 'periods'
> & { readonly position: number };

/** The standing releases of the line of history that a release is of, itself left out, by position. */
export function lineOf(
  own: Pick<InPlace, 'scope' | 'sha256' | 'publishedOn' | 'demonstration'>,
  releases: readonly Release[],
): readonly Release[] {
  return releases.filter(
    (other) =>
      other.scope === own.scope &&
      other.withdrawnOn === null &&
      other.demonstration === own.demonstration &&
      other.sha256 !== own.sha256 &&
      (other.publishedOn === null) === (own.publishedOn === null),
  );
}

/** Three statements, whatever is loaded. */
export async function readEarlier(session: Session, schema: string, release: InPlace): Promise<Earlier> {
  const line = lineOf(release, await readReleases(session, schema, [release.dataset]));
  const { publishedOn } = release;
  const before = line.filter(
    (other) => other.position < release.position && (publishedOn === null || (other.publishedOn ?? '9') < publishedOn),
  );
  const neighbours = neighboursOf(release, line);
  const own = new Set(release.periods);
  const given = before.flatMap(({ number, periods }) =>
    periods.filter((period) => own.has(period)).map((period) => ({ release: number, period })),
  );
  const known = Array.from(neighbours, ([period, { number }]) => ({ release: number, period }));
  const last = before.at(-1);
  const [rows, areas] = await Promise.all([
    totalsOfPeriods(session, schema, [...given, ...known]),
    last === undefined
      ? []
      : session.query<{ areas: string[] }>(`select given_areas as areas from ${schema}.release where number = $1`, [
          last.number,
        ]),
  ]);
  const place = new Map(before.map(({ number }, index) => [number, index]));
  const sorted = rows
    .filter(({ period }) => own.has(period))
    .toSorted((one, other) => (place.get(one.release) ?? 0) - (place.get(other.release) ?? 0));
  const latest = new Map(sorted.map((row) => [`${String(row.series)} ${String(row.period)}`, row]));
  return {
    areas: areas[0]?.areas ?? [],
    totals: [...latest.values()],
    whole: wholeOf(sorted),
    around: rows.filter(({ period }) => !own.has(period)),
  };
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

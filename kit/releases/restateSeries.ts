import { applyCells } from '../cells/applyCells.ts';
import type { Session } from '../database/database.ts';
import { openEnd } from './positions.ts';
import type { SummedFile } from './publish.ts';
import type { Release } from './release.ts';
import { ReleaseBook } from './releaseBook.ts';

/** What one standing release says of the series anew. */
export interface Restatement {
  readonly release: Release;
  readonly summed: SummedFile;
  /** All series that its category scheme has from now on. */
  readonly scheme: readonly number[];
  readonly flags: Release['flags'];
  readonly remarks: Release['remarks'];
}

/** A part of a dataset whose cells are made anew, one scope at a time. */
export interface SeriesRestatement {
  readonly series: readonly number[];
  readonly omittedIsZero: boolean;
  /** Every standing release of the scope, by position. */
  readonly releases: readonly Restatement[];
}

/**
 * Makes the cells of some series anew, at the positions that their releases have: not the publisher has said something
 * else, but the hub reads it otherwise, so the history becomes what it would be had it always done so. The caller holds the
 * publication lock and a transaction, and names all standing releases of the scope.
 */
export async function restateSeries(
  session: Session,
  schema: string,
  { series, omittedIsZero, releases }: SeriesRestatement,
): Promise<void> {
  await session.query(`delete from ${schema}.cell where series = any($1::int[])`, [series]);
  for (const [place, { release, summed, scheme, flags, remarks }] of releases.entries()) {
    const before = new ReleaseBook(releases.slice(0, place).map((each) => each.release));
    const dated = release.publishedOn !== null;
    await applyCells(session, {
      schema,
      source: summed.source,
      series,
      leaves: [],
      areas: [],
      dated,
      position: release.position,
      omittedIsZero,
      periods: release.periods,
      // Those after it come later in this loop, and end its spans then.
      nexts: release.periods.map(() => openEnd),
      isFirst: !release.periods.some((period) => before.covers(period, dated)),
    });
    await session.query(
      `update ${schema}.release set scheme = $2::int[], flags = $3::jsonb, remarks = $4::text[],
         given_series = array(select unnest(given_series) except select unnest($5::int[]) union select unnest($6::int[])),
         given_areas = array(select unnest(given_areas) union select unnest($7::text[]))
       where number = $1`,
      [release.number, scheme, JSON.stringify(flags), remarks, series, summed.leaves, summed.areas],
    );
  }
}

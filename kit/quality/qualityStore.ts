import type { Session } from '../database/database.ts';
import type { QualityFinding } from './qualityFinding.ts';
import type { SeriesTotal } from './seriesTotal.ts';

/** Writes what was found of a release, in place of what was found of it before; three statements, whatever was found. */
export async function writeQuality(
  session: Session,
  schema: string,
  release: string,
  findings: readonly QualityFinding[],
  totals: readonly SeriesTotal[],
): Promise<void> {
  await session.query(
    `with r as (select number from ${schema}.release where id = $1),
     gone as (delete from ${schema}.quality_check c using r where c.release = r.number)
     delete from ${schema}.release_total t using r where t.release = r.number`,
    [release],
  );
  await session.query(
    `insert into ${schema}.quality_check
       (release, rule, dimension, numerator, denominator, threshold, outcome, periods, told, explanation)
     select r.number, f.rule, f.dimension, f.numerator, f.denominator, f.threshold, f.outcome, f.periods,
       coalesce(f.told, '{}'), f.explanation
     from ${schema}.release r, jsonb_to_recordset($2::jsonb) as f(rule text, dimension text, numerator float8,
       denominator float8, threshold float8, outcome text, periods int[], told int[], explanation text)
     where r.id = $1`,
    [release, JSON.stringify(findings)],
  );
  await session.query(
    `insert into ${schema}.release_total (release, series, period, cells, total)
     select r.number, t.series, t.period, t.cells, t.total from ${schema}.release r,
       unnest($2::int[], $3::int[], $4::int[], $5::float8[]) as t(series, period, cells, total) where r.id = $1`,
    [
      release,
      totals.map(({ series }) => series),
      totals.map(({ period }) => period),
      totals.map(({ cells }) => cells),
      totals.map(({ total }) => total),
    ],
  );
}

/** Puts new findings of some rules in the place of those that stand. @param findings with the numbers of their releases */
export async function replaceFindings(
  session: Session,
  schema: string,
  findings: readonly (QualityFinding & { readonly release: number })[],
): Promise<void> {
  await session.query(
    `update ${schema}.quality_check c set numerator = f.numerator, denominator = f.denominator, threshold = f.threshold,
       outcome = f.outcome, periods = f.periods, explanation = f.explanation
     from jsonb_to_recordset($1::jsonb) as f(release int, rule text, numerator float8, denominator float8,
       threshold float8, outcome text, periods int[], explanation text)
     where c.release = f.release and c.rule = f.rule`,
    [JSON.stringify(findings)],
  );
}

/** What the readers of releases told themselves of their periods, by rule. @param releases their numbers */
export function readTold(
  session: Session,
  schema: string,
  releases: readonly number[],
): Promise<{ readonly release: number; readonly rule: string; readonly told: readonly number[] }[]> {
  return session.query(
    `select release, rule, told from ${schema}.quality_check where release = any($1::int[]) and told <> '{}'`,
    [releases],
  );
}

/** The areas that a release names. */
export async function readGivenAreas(session: Session, schema: string, release: string): Promise<readonly string[]> {
  const [row] = await session.query<{ areas: string[] }>(
    `select given_areas as areas from ${schema}.release where id = $1`,
    [release],
  );
  return row?.areas ?? [];
}

export type StoredFinding = QualityFinding & { readonly release: string };

/** What was found of releases when they were published, in one statement. @param releases their ids */
export function readQuality(session: Session, schema: string, releases: readonly string[]): Promise<StoredFinding[]> {
  return session.query<StoredFinding>(
    `select r.id as release, c.rule, c.dimension, c.numerator, c.denominator, c.threshold, c.outcome, c.periods, c.explanation
     from ${schema}.quality_check c join ${schema}.release r on r.number = c.release
     where r.id = any($1::text[]) order by r.id, c.rule`,
    [releases],
  );
}

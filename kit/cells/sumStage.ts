import type { Session } from '../database/database.ts';
import type { SeriesIndex } from './seriesIndex.ts';
import type { Stage } from './stage.ts';

/** How a dataset's cells add up: into which wider categories and areas each one counts. */
export interface RollUp {
  /** Wider categories of a category, itself left out: "burglary/domestic-burglary" gives "burglary" and "". */
  categories(category: string): readonly string[];
  /** Wider areas of an area, itself left out. */
  areas(area: string): readonly string[];
}

/**
 * Writes the sums that readers ask for most (a whole group of categories, a command, London) beside the cells themselves,
 * so that a figure is one row however wide it is, and its restatements are those of the sum.
 * Noughts are left out: coverage and scheme say where they stand.
 * @returns the series that the release gives, sums included
 */
export async function sumStage(session: Session, schema: string, stage: Stage, series: SeriesIndex, rollUp: RollUp) {
  const leaves = await session.query<{ id: number; measure: string; category: string }>(
    `select s.id, s.measure, s.category from ${schema}.series s where exists (select from ${stage.table} t where t.series = s.id)`,
  );
  const areas = await session.query<{ area: string }>(`select distinct area from ${stage.table}`);
  const from: number[] = [];
  const into: number[] = [];
  for (const leaf of leaves) {
    for (const category of [leaf.category, ...rollUp.categories(leaf.category)]) {
      from.push(leaf.id);
      into.push(await series.ensure(leaf.measure, category));
    }
  }
  const pairs = areas.flatMap(({ area }) => [area, ...rollUp.areas(area)].map((wider) => [area, wider] as const));
  await session.query(
    `create unlogged table ${stage.sums} as
     select c.wider as series, a.wider as area, t.period, sum(t.value) as value, null::int as sample_size,
            null::text as qualifier, null::text as absence, null::text as paragraph
     from ${stage.table} t
     join unnest($1::int[], $2::int[]) as c(leaf, wider) on c.leaf = t.series
     join unnest($3::text[], $4::text[]) as a(leaf, wider) on a.leaf = t.area
     where t.value <> 0 group by 1, 2, 3`,
    [from, into, pairs.map(([area]) => area), pairs.map(([, wider]) => wider)],
  );
  return { scheme: [...new Set(into)], leaves: leaves.map(({ id }) => id), areas: areas.map(({ area }) => area) };
}

import type { Database, Session } from '../database/database.ts';
import { statedColumns } from '../releases/releaseTables.ts';
import { planForBulk } from './planForBulk.ts';
import type { SeriesIndex } from './seriesIndex.ts';
import type { Stage } from './stage.ts';

/** How a dataset's cells add up: into which wider categories and areas each one counts. */
export interface RollUp {
  /** Wider categories of a category, itself left out: "burglary/domestic-burglary" gives "burglary" and "". */
  categories(category: string): readonly string[];
  /** Wider areas of an area, itself left out. */
  areas(area: string): readonly string[];
}

/** What the swap reads of a staged file whose cells add up. */
export interface SummedStage {
  /** A subselect that gives the cells which are not nought, sums included. */
  readonly source: string;
  /** The series that the release gives, sums included. */
  readonly scheme: readonly number[];
  /** The series and areas that the file itself gives. */
  readonly leaves: readonly number[];
  readonly areas: readonly string[];
}

/**
 * Writes the sums that readers ask for most (a whole group of categories, a command, London) beside the cells themselves,
 * so that a figure is one row however wide it is, and its restatements are those of the sum.
 * Noughts are left out: coverage and scheme say where they stand.
 */
export async function sumStage(
  database: Database,
  stage: Stage,
  series: SeriesIndex,
  rollUp: RollUp,
): Promise<SummedStage> {
  const { series: numbers, areas, hasSharedCells } = await contents(database, stage);
  const leaves = await database.query<{ id: number; measure: string; category: string }>(
    `select id, measure, category from ${database.schema}.series where id = any($1::int[])`,
    [numbers],
  );
  await series.ensureAll(
    leaves.flatMap(({ measure, category }) =>
      rollUp.categories(category).map((wider) => ({ measure, category: wider })),
    ),
  );
  const seriesPairs: (readonly [leaf: number, wider: number])[] = [];
  for (const { id, measure, category } of leaves) {
    seriesPairs.push([id, id]);
    for (const wider of rollUp.categories(category)) seriesPairs.push([id, await series.ensure(measure, wider)]);
  }
  const areaPairs = areas.flatMap((area) => [area, ...rollUp.areas(area)].map((wider) => [area, wider] as const));
  const isMixed = hasWiderLeaf(seriesPairs) || hasWiderLeaf(areaPairs) || hasSharedCells;
  await database.transaction((session) => addUp(session, stage, seriesPairs, areaPairs, isMixed));
  return {
    source: isMixed ? stage.sums : sourceOf(stage),
    scheme: [...new Set(seriesPairs.map(([, wider]) => wider))],
    leaves: numbers,
    areas,
  };
}

interface Contents {
  readonly series: readonly number[];
  readonly areas: readonly string[];
  /** Whether two lines give cells of one series and area, which are then one sum. */
  readonly hasSharedCells: boolean;
}

/** What the file holds, in one pass over the stage; no more comes back than there are series and areas. */
async function contents(session: Session, { table }: Stage): Promise<Contents> {
  const [row] = await session.query<Contents>(
    `with places as materialized (
       select series, area, min(line) < max(line) as shared from ${table} group by series, area)
     select array(select distinct series from places) as series, array(select distinct area from places) as areas,
       exists (select from places where shared) as "hasSharedCells"`,
  );
  if (row === undefined) throw new Error('a statement that always gives one row gave none');
  return row;
}

type Pairs<Key> = readonly (readonly [leaf: Key, wider: Key])[];

/** Whether the file gives something both whole and in parts, which are then one sum. */
function hasWiderLeaf<Key>(pairs: Pairs<Key>): boolean {
  const leaves = new Set(pairs.map(([leaf]) => leaf));
  return pairs.some(([leaf, wider]) => leaf !== wider && leaves.has(wider));
}

/**
 * Adds up, in the order of the file, which is much the order of the primary key: a sort by numbers costs a third of one
 * by series, area and period, and later inserts find their place in the index as fast. Areas come first and categories of what came
 * of them then: a count goes into some twenty sums, and so into four and then five.
 * @param isMixed whether the cells themselves are to be added up too; otherwise they go from the stage as they are
 */
async function addUp(
  session: Session,
  stage: Stage,
  series: Pairs<number>,
  areas: Pairs<string>,
  isMixed: boolean,
): Promise<void> {
  await planForBulk(session);
  await session.query(
    `create unlogged table ${stage.sums} as
     with by_area as materialized (
       select t.series, a.wider as area, t.period, sum(t.value) as value, min(t.line) as line, bool_or(a.wider <> t.area) as is_sum
       from ${stage.table} t join unnest($3::text[], $4::text[]) as a(leaf, wider) on a.leaf = t.area
       where t.value <> 0 group by 1, 2, 3)
     select series, area, period, value, ${statedByNone} from (
       select s.wider as series, b.area, b.period, sum(b.value) as value, min(b.line) as line
       from by_area b join unnest($1::int[], $2::int[]) as s(leaf, wider) on s.leaf = b.series
       where $5 or s.wider <> b.series or b.is_sum
       group by 1, 2, 3) sums
     order by series::int8 << 32 | line`,
    [
      series.map(([leaf]) => leaf),
      series.map(([, wider]) => wider),
      areas.map(([leaf]) => leaf),
      areas.map(([, wider]) => wider),
      isMixed,
    ],
  );
}

/** Counts come with nothing else than their value. */
const statedByNone = statedColumns
  .slice(1)
  .map((column) => `null::${column === 'sample_size' ? 'int' : 'text'} as ${column}`)
  .join(', ');

function sourceOf({ table, sums }: Stage): string {
  return `(select series, area, period, value, ${statedByNone} from ${table} where value <> 0
     union all select * from ${sums}) source`;
}

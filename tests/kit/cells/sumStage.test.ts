import { describe, expect, it } from '@jest/globals';
import { CellSums } from '../../../kit/cells/cellSums.ts';
import { SeriesIndex } from '../../../kit/cells/seriesIndex.ts';
import { Stage, type StagedLine } from '../../../kit/cells/stage.ts';
import { sumStage, type SummedStage } from '../../../kit/cells/sumStage.ts';
import type { Database } from '../../../kit/database/database.ts';
import { figureMigration } from '../../../kit/database/figureMigration.ts';
import { leftOutMigration } from '../../../kit/releases/leftOutMigration.ts';
import { onEachDatabase } from '../database/testDatabase.ts';

const shape = { schema: 'trial', entities: [], migrations: [figureMigration('trial'), leftOutMigration('trial')] };
const month = 100_001;
const rollUp = {
  categories: (category: string) => (category.includes('/') ? [category.split('/')[0] ?? ''] : []),
  areas: (area: string) => (area === 'LONDON' ? [] : ['LONDON']),
};

const count = (category: string, area: string, value: number) => ({
  measure: 'crime',
  category,
  area,
  period: month,
  value,
});

async function* given(lines: readonly StagedLine[]) {
  yield* lines;
}

type AddUp = (
  database: Database,
  stage: Stage,
  series: SeriesIndex,
  lines: readonly StagedLine[],
) => Promise<SummedStage>;

const ways: readonly (readonly [string, AddUp])[] = [
  [
    'in the database',
    async (database, stage, series, lines) => {
      await stage.fill(given(lines));
      return sumStage(database, stage, series, rollUp);
    },
  ],
  [
    'on their way there',
    async (_, stage, series, lines) =>
      stage.fillSums(
        await CellSums.of(
          lines.flatMap(({ cells }) => cells),
          series,
          rollUp,
        ),
      ),
  ],
];

/** Every cell that the swap reads, as "category area value". */
async function summed(database: Database, addUp: AddUp, lines: readonly StagedLine[]): Promise<readonly string[]> {
  const series = await SeriesIndex.open(database, 'trial', 'trial-counts', 'all');
  const stage = await Stage.open(database, series);
  try {
    const { source } = await addUp(database, stage, series, lines);
    const cells = await database.query<{ cell: string }>(
      `select concat_ws(' ', s.category, cell.area, cell.value) as cell from (select * from ${source}) cell
       join trial.series s on s.id = cell.series order by 1`,
    );
    return cells.map(({ cell }) => cell);
  } finally {
    await stage.drop();
  }
}

onEachDatabase(shape, (database) => {
  describe.each(ways)('the sums of a staged file, added up %s', (_, addUp) => {
    it('stand beside the cells, for wider categories and wider areas, without noughts', async () => {
      const lines = [
        { line: 2, cells: [count('theft/bicycle', 'E1', 3)] },
        { line: 3, cells: [count('theft/shop', 'E1', 4)] },
        { line: 4, cells: [count('theft/shop', 'E2', 0)] },
      ];
      expect(await summed(database(), addUp, lines)).toEqual([
        'theft E1 7',
        'theft LONDON 7',
        'theft/bicycle E1 3',
        'theft/bicycle LONDON 3',
        'theft/shop E1 4',
        'theft/shop LONDON 4',
      ]);
    });

    it('are what two lines of one cell give together', async () => {
      const lines = [
        { line: 2, cells: [count('theft/shop', 'E1', 3)] },
        { line: 3, cells: [count('theft/shop', 'E1', 4)] },
      ];
      expect(await summed(database(), addUp, lines)).toEqual([
        'theft E1 7',
        'theft LONDON 7',
        'theft/shop E1 7',
        'theft/shop LONDON 7',
      ]);
    });

    it('take in what the file gives of the wider category or area itself', async () => {
      const lines = [
        { line: 2, cells: [count('theft', 'E1', 1)] },
        { line: 3, cells: [count('theft/shop', 'E1', 2)] },
        { line: 4, cells: [count('theft/shop', 'LONDON', 4)] },
      ];
      expect(await summed(database(), addUp, lines)).toEqual([
        'theft E1 3',
        'theft LONDON 7',
        'theft/shop E1 2',
        'theft/shop LONDON 6',
      ]);
    });

    it('come with the series and areas that the file itself gives, and with all series', async () => {
      const series = await SeriesIndex.open(database(), 'trial', 'trial-counts', 'all');
      const stage = await Stage.open(database(), series);
      try {
        const lines = [
          { line: 2, cells: [count('theft/bicycle', 'E1', 3)] },
          { line: 3, cells: [count('theft/shop', 'E2', 0)] },
        ];
        const { leaves, areas, scheme } = await addUp(database(), stage, series, lines);
        const numbers = (...categories: readonly string[]) =>
          categories.map((category) => series.get('crime', category)).sort();
        expect([...leaves].sort()).toEqual(numbers('theft/bicycle', 'theft/shop'));
        expect([...scheme].sort()).toEqual(numbers('theft', 'theft/bicycle', 'theft/shop'));
        expect([...areas].sort()).toEqual(['E1', 'E2']);
      } finally {
        await stage.drop();
      }
    });
  });
});

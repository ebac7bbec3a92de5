import { describe, expect, it } from '@jest/globals';
import { SeriesIndex } from '../../../kit/cells/seriesIndex.ts';
import { Stage, type StagedLine } from '../../../kit/cells/stage.ts';
import { sumStage } from '../../../kit/cells/sumStage.ts';
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

/** Every cell that the swap reads, as "category area value". */
async function summed(database: Database, lines: readonly StagedLine[]): Promise<readonly string[]> {
  const series = await SeriesIndex.open(database, 'trial', 'trial-counts', 'all');
  const stage = await Stage.open(database, series);
  try {
    await stage.fill(given(lines));
    const { source } = await sumStage(database, stage, series, rollUp);
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
  describe('the sums of a staged file', () => {
    it('stand beside the cells, for wider categories and wider areas, without noughts', async () => {
      const lines = [
        { line: 2, cells: [count('theft/bicycle', 'E1', 3)] },
        { line: 3, cells: [count('theft/shop', 'E1', 4)] },
        { line: 4, cells: [count('theft/shop', 'E2', 0)] },
      ];
      expect(await summed(database(), lines)).toEqual([
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
      expect(await summed(database(), lines)).toEqual([
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
      expect(await summed(database(), lines)).toEqual([
        'theft E1 3',
        'theft LONDON 7',
        'theft/shop E1 2',
        'theft/shop LONDON 6',
      ]);
    });
  });
});

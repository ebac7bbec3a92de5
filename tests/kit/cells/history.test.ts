import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCells } from '../../../kit/cells/readCells.ts';
import { SeriesIndex } from '../../../kit/cells/seriesIndex.ts';
import { Stage } from '../../../kit/cells/stage.ts';
import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import type { Database } from '../../../kit/database/database.ts';
import { figureMigration } from '../../../kit/database/figureMigration.ts';
import { outboxMigration } from '../../../kit/outbox/outboxMigration.ts';
import { leftOutMigration } from '../../../kit/releases/leftOutMigration.ts';
import { lastPositionOf, openEnd } from '../../../kit/releases/positions.ts';
import { publish, withdrawRelease } from '../../../kit/releases/publish.ts';
import { ReleaseBook } from '../../../kit/releases/releaseBook.ts';
import { readReleases } from '../../../kit/releases/releaseStore.ts';
import { onEachDatabase } from '../database/testDatabase.ts';

const shape = {
  schema: 'trial',
  entities: [],
  migrations: [figureMigration('trial'), leftOutMigration('trial'), outboxMigration('trial')],
};
const dataset = 'trial-counts';
const areas = ['E09000001', 'E09000002'];
const categories = ['theft', 'robbery'];
const months = [100_001, 100_002, 100_003];
const days = ['2024-01-10', '2024-02-10', '2024-03-10', '2024-04-10', '2024-05-10'];
const rollUp = { categories: () => ['all'], areas: () => ['LONDON'] };

/** A file: the periods it covers, the categories of its scheme and the counts that are not nought. */
interface File {
  readonly sha256: string;
  readonly periods: readonly number[];
  readonly scheme: readonly string[];
  readonly cells: readonly StagedCell[];
}

const file = fc
  .record({
    first: fc.integer({ min: 0, max: 2 }),
    length: fc.integer({ min: 1, max: 3 }),
    scheme: fc.constantFrom(['theft', 'robbery'], ['theft'], ['theft', 'robbery']),
    counts: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ first, length, scheme, counts }): Omit<File, 'sha256'> => {
    const periods = months.slice(first, first + length);
    const cells = areas.flatMap((area, a) =>
      scheme.flatMap((category) =>
        periods.map((period, p) => ({
          measure: 'crime',
          category,
          area,
          period,
          value: counts[(a * 6 + categories.indexOf(category) * 3 + p) % 12] ?? 0,
        })),
      ),
    );
    return { periods, scheme, cells };
  });

/** What should be answered, told as simply as possible: for each cell, the last visible file that covers it. */
class Model {
  readonly standing = new Map<string, { readonly day: string; readonly file: File }>();

  answer(category: string, area: string, period: number, asAt: string | null) {
    const covering = [...this.standing.values()]
      .filter(({ day, file: { periods } }) => periods.includes(period) && (asAt === null || day <= asAt))
      .toSorted((one, other) => one.day.localeCompare(other.day));
    const last = covering.at(-1);
    if (!last?.file.scheme.some((name) => category === 'all' || name === category)) return null;
    const firstGiven = covering.findIndex(({ file: { scheme } }) => category === 'all' || scheme.includes(category));
    const values = covering.slice(firstGiven).map(({ file: { cells } }) => total(cells, category, area, period));
    const value = values.at(-1) ?? 0;
    return { value, restated: values.some((earlier) => earlier !== value) };
  }
}

function total(cells: readonly StagedCell[], category: string, area: string, period: number): number {
  return cells
    .filter((cell) => cell.period === period)
    .filter((cell) => category === 'all' || cell.category === category)
    .filter((cell) => area === 'LONDON' || cell.area === area)
    .reduce((sum, cell) => sum + (cell.value ?? 0), 0);
}

async function* lines(cells: readonly StagedCell[]) {
  yield { line: 2, cells };
}

async function load(database: Database, one: File, publishedOn: string | null) {
  const series = await SeriesIndex.open(database, 'trial', dataset, 'all');
  const stage = await Stage.open(database, series);
  try {
    await stage.fill(lines(one.cells));
    return await publish(database, {
      draft: {
        dataset,
        scope: 'all',
        sha256: one.sha256,
        title: 'Trial',
        fileName: 'trial.csv',
        publishedOn,
        recordCount: one.cells.length,
        periods: one.periods,
        flags: {},
        remarks: [],
        demonstration: false,
      },
      stage,
      series,
      rollUp,
      omittedIsZero: true,
      today: '2026-01-01',
    });
  } finally {
    await stage.drop();
  }
}

async function answer(database: Database, category: string, area: string, period: number, asAt: string | null) {
  const book = new ReleaseBook(await readReleases(database, 'trial', [dataset]));
  const series = (await SeriesIndex.open(database, 'trial', dataset, 'all')).get('crime', category);
  const release = book.standing(period, asAt);
  if (release === undefined || series === undefined || !book.hasSeries(release, series)) return null;
  const position = asAt === null ? openEnd - 1 : lastPositionOf(asAt);
  const [row] = await readCells(database, 'trial', [{ series, area, dated: true, from: period, to: period, position }]);
  return {
    value: row?.value ?? 0,
    restated: row !== undefined && row.opened > (book.firstGiven({ period, series, area }, true) ?? 0),
  };
}

onEachDatabase(shape, (database) => {
  beforeEach(async () => {
    await database().query('truncate trial.cell, trial.release');
  });

  describe('the history of cells', () => {
    it('gives the same answers in whatever order dated releases are loaded, withdrawn and reinstated', async () => {
      const plan = fc.record({
        files: fc.array(file, { minLength: 5, maxLength: 5 }),
        steps: fc.array(
          fc.record({ act: fc.constantFrom('load', 'load', 'withdraw'), file: fc.integer({ min: 0, max: 4 }) }),
          { minLength: 3, maxLength: 12 },
        ),
      });
      await fc.assert(
        fc.asyncProperty(plan, async ({ files, steps }) => {
          await database().query('truncate trial.cell, trial.release');
          const model = new Model();
          for (const step of steps) {
            const day = days[step.file] ?? '2024-01-10';
            const one = {
              ...(files[step.file] ?? { periods: [], scheme: [], cells: [] }),
              sha256: `file${String(step.file)}`.padEnd(64, '0'),
            };
            if (step.act === 'load') {
              await load(database(), one, day);
              model.standing.set(one.sha256, { day, file: one });
            } else if (model.standing.delete(one.sha256)) {
              await withdrawRelease(
                database(),
                `${dataset}:${one.sha256.slice(0, 12)}`,
                'trial',
                '2026-01-01',
                () => true,
              );
            }
          }
          for (const asAt of [null, ...days]) {
            for (const category of [...categories, 'all']) {
              for (const area of [...areas, 'LONDON']) {
                for (const period of months) {
                  const got = await answer(database(), category, area, period, asAt);
                  expect({ category, area, period, asAt, got }).toEqual({
                    category,
                    area,
                    period,
                    asAt,
                    got: model.answer(category, area, period, asAt),
                  });
                }
              }
            }
          }
        }),
        { numRuns: 25 },
      );
    }, 240_000);
  });
});

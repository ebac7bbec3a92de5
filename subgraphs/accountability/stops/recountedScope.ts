import { CellSums } from '../../../kit/cells/cellSums.ts';
import { SeriesIndex } from '../../../kit/cells/seriesIndex.ts';
import { Stage } from '../../../kit/cells/stage.ts';
import type { Database } from '../../../kit/database/database.ts';
import type { Release } from '../../../kit/releases/release.ts';
import type { Restatement, SeriesRestatement } from '../../../kit/releases/restateSeries.ts';
import { stopAndSearch } from '../../../schema/datasets/accountabilityDatasets.ts';
import { QualityFlag } from '../../../schema/figures/words.ts';
import type { PlacedPoints } from './placedPoints.ts';
import { isPlacingRemark, placingRemark } from './placingRemark.ts';
import { stopCategory, type StopDimensions } from './stopCategory.ts';
import { allMeasure, placedMeasure, StopCounts } from './stopCounts.ts';
import { stopRollUp } from './stopRollUp.ts';

const unplacedFlag: string = QualityFlag.UNPLACED_RECORDS;

/** One force's releases on their way to be counted by ward anew. */
export class RecountedScope {
  readonly #stages: Stage[] = [];
  readonly #releases: Restatement[] = [];

  private constructor(
    private readonly database: Database,
    private readonly series: SeriesIndex,
  ) {}

  static async open(database: Database, scope: string): Promise<RecountedScope> {
    return new RecountedScope(database, await SeriesIndex.open(database, database.schema, stopAndSearch.id, scope));
  }

  /** @param boundaries id of the release of boundaries that placed the points; null for none */
  async count(release: Release, points: PlacedPoints, boundaries: string | null): Promise<void> {
    const counts = await this.#counts(release, points);
    const stage = await Stage.open(this.database, this.series);
    this.#stages.push(stage);
    const [period = 0] = release.periods;
    const sums = await CellSums.of(counts.wardCells(period), this.series, stopRollUp);
    const summed = await stage.fillSums(sums);
    const others = Object.entries(release.flags).filter(([flag]) => flag !== unplacedFlag);
    const unplaced = counts.placed < counts.total ? [[QualityFlag.UNPLACED_RECORDS, release.periods] as const] : [];
    this.#releases.push({
      release,
      summed,
      scheme: await this.#scheme(release, counts.isPlaced),
      flags: Object.fromEntries([...others, ...unplaced]),
      remarks: [...release.remarks.filter((remark) => !isPlacingRemark(remark)), placingRemark(counts, boundaries)],
    });
  }

  get restatement(): SeriesRestatement {
    const placed = this.series.named().filter(({ measure }) => measure === placedMeasure);
    return {
      series: placed.map(({ id }) => id),
      omittedIsZero: stopAndSearch.omittedIsZero,
      releases: this.#releases,
    };
  }

  async drop(): Promise<void> {
    for (const stage of this.#stages) await stage.drop();
  }

  async #counts({ number }: Release, { table }: PlacedPoints): Promise<StopCounts> {
    const counts = new StopCounts();
    const rows = await this.database.query<StopDimensions & { ward: string | null; stops: number }>(
      `select p.ward, s.outcome, s.object, s.power, s.type, count(*)::int as stops
       from accountability.stop s left join ${table} p using (longitude, latitude)
       where s.release = $1 group by 1, 2, 3, 4, 5`,
      [number],
    );
    for (const { ward, stops, ...dimensions } of rows) counts.add(ward, stopCategory(dimensions), stops);
    return counts;
  }

  /** The release's categories, which stay, for the force and, where the stops have places, for wards. */
  async #scheme({ scheme }: Release, isPlaced: boolean): Promise<readonly number[]> {
    const ofForce = this.series.named().filter(({ id, measure }) => measure === allMeasure && scheme.includes(id));
    const numbers = ofForce.map(({ id }) => id);
    if (!isPlaced) return numbers;
    for (const { category } of ofForce) numbers.push(await this.series.ensure(placedMeasure, category));
    return numbers;
  }
}

import DataLoader from 'dataloader';
import type { Database } from '../../../kit/database/database.ts';
import type { Release } from '../../../kit/releases/release.ts';
import type { ReleaseReader } from '../../../kit/releases/releaseReader.ts';
import { readRows } from '../tables/readRows.ts';
import { RecommendationTable, type RecommendationRow } from '../tables/recommendationTable.ts';
import { ScrutinyReviewTable, type ScrutinyReviewRow } from '../tables/scrutinyReviewTable.ts';
import { StrategicRiskTable, type StrategicRiskRow } from '../tables/strategicRiskTable.ts';
import { UndertakingTable, type UndertakingRow } from '../tables/undertakingTable.ts';
import { byNumber } from './byNumber.ts';

interface Stated {
  readonly dataset: string;
  readonly release: string;
}

/**
 * Reads reviews and risks for one request: one statement for each kind of row, however many areas or reviews ask.
 * What a withdrawn release stated is not seen.
 */
export class RecordReader {
  readonly #database: Database;
  readonly #releases: ReleaseReader;
  readonly #reviews: DataLoader<string, ScrutinyReviewRow | undefined>;
  readonly #reviewsOfArea: DataLoader<string, readonly ScrutinyReviewRow[]>;
  readonly #recommendations: DataLoader<string, readonly RecommendationRow[]>;
  readonly #undertakings: DataLoader<string, readonly UndertakingRow[]>;
  #allReviews: Promise<readonly ScrutinyReviewRow[]> | undefined;
  #allRisks: Promise<readonly StrategicRiskRow[]> | undefined;

  constructor(database: Database, releases: ReleaseReader) {
    this.#database = database;
    this.#releases = releases;
    this.#reviews = new DataLoader(async (ids) => {
      const rows = await this.#reviewsWhere('where id = any($1::text[])', [ids]);
      return ids.map((id) => rows.find((row) => row.id === id));
    });
    this.#reviewsOfArea = new DataLoader(async (areas) => {
      const rows = await this.#reviewsWhere('where areas && $1::text[]', [areas]);
      return areas.map((area) => rows.filter((row) => row.areas.includes(area)));
    });
    this.#recommendations = new DataLoader(async (reviews) => {
      const rows = await readRows(database, RecommendationTable, 'where review = any($1::text[])', [reviews]);
      const of = Map.groupBy(rows, ({ review }) => review);
      return reviews.map((review) => (of.get(review) ?? []).toSorted(byNumber));
    });
    this.#undertakings = new DataLoader(async (reviews) => {
      const rows = await readRows(database, UndertakingTable, 'where review = any($1::text[]) order by place', [
        reviews,
      ]);
      const of = Map.groupBy(rows, ({ review }) => review);
      return reviews.map((review) => of.get(review) ?? []);
    });
  }

  review(id: string): Promise<ScrutinyReviewRow | undefined> {
    return this.#reviews.load(id);
  }

  /** By the day on which they reported. */
  reviews(): Promise<readonly ScrutinyReviewRow[]> {
    return (this.#allReviews ??= this.#reviewsWhere());
  }

  /** Those that are about the area itself, by the day on which they reported. */
  reviewsOfArea(code: string): Promise<readonly ScrutinyReviewRow[]> {
    return this.#reviewsOfArea.load(code);
  }

  /** In the order of their numbers. */
  recommendations(review: string): Promise<readonly RecommendationRow[]> {
    return this.#recommendations.load(review);
  }

  /** In the document's order. */
  undertakings(review: string): Promise<readonly UndertakingRow[]> {
    return this.#undertakings.load(review);
  }

  /** Register by register, in the order of their numbers. */
  risks(): Promise<readonly StrategicRiskRow[]> {
    return (this.#allRisks ??= this.#readRisks());
  }

  /** The release that states a row. */
  async release({ dataset, release }: Stated): Promise<Release | undefined> {
    return (await this.#releases.of(dataset)).find(({ id }) => id === release);
  }

  async #reviewsWhere(which = '', parameters: readonly unknown[] = []): Promise<readonly ScrutinyReviewRow[]> {
    const order = 'order by reported_on, id';
    return this.#standing(await readRows(this.#database, ScrutinyReviewTable, `${which} ${order}`, parameters));
  }

  async #readRisks(): Promise<readonly StrategicRiskRow[]> {
    const rows = await this.#standing(await readRows(this.#database, StrategicRiskTable, 'order by dataset'));
    return rows.toSorted((one, other) => (one.dataset === other.dataset ? byNumber(one, other) : 0));
  }

  async #standing<Row extends Stated>(rows: readonly Row[]): Promise<readonly Row[]> {
    const releases = await Promise.all(rows.map((row) => this.release(row)));
    return rows.filter((_, place) => releases[place]?.withdrawnOn === null);
  }
}

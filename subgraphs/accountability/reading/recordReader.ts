import type { EntityManager } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { Release } from '../../../kit/releases/release.ts';
import type { ReleaseReader } from '../../../kit/releases/releaseReader.ts';
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
  readonly #em: EntityManager;
  readonly #releases: ReleaseReader;
  readonly #reviews: DataLoader<string, ScrutinyReviewRow | undefined>;
  readonly #reviewsOfArea: DataLoader<string, readonly ScrutinyReviewRow[]>;
  readonly #recommendations: DataLoader<string, readonly RecommendationRow[]>;
  readonly #undertakings: DataLoader<string, readonly UndertakingRow[]>;
  #allReviews: Promise<readonly ScrutinyReviewRow[]> | undefined;
  #allRisks: Promise<readonly StrategicRiskRow[]> | undefined;

  constructor(em: EntityManager, releases: ReleaseReader) {
    this.#em = em;
    this.#releases = releases;
    this.#reviews = new DataLoader(async (ids) => {
      const rows = await this.#reviewsWhere({ id: { $in: [...ids] } });
      return ids.map((id) => rows.find((row) => row.id === id));
    });
    this.#reviewsOfArea = new DataLoader(async (areas) => {
      const rows = await this.#reviewsWhere({ areas: { $overlap: [...areas] } });
      return areas.map((area) => rows.filter((row) => row.areas.includes(area)));
    });
    this.#recommendations = new DataLoader(async (reviews) => {
      const rows = await this.#em.find(RecommendationTable, { review: { $in: [...reviews] } });
      const of = Map.groupBy(rows, ({ review }) => review);
      return reviews.map((review) => (of.get(review) ?? []).toSorted(byNumber));
    });
    this.#undertakings = new DataLoader(async (reviews) => {
      const rows = await this.#em.find(
        UndertakingTable,
        { review: { $in: [...reviews] } },
        { orderBy: { place: 'asc' } },
      );
      const of = Map.groupBy(rows, ({ review }) => review);
      return reviews.map((review) => of.get(review) ?? []);
    });
  }

  review(id: string): Promise<ScrutinyReviewRow | undefined> {
    return this.#reviews.load(id);
  }

  /** By the day on which they reported. */
  reviews(): Promise<readonly ScrutinyReviewRow[]> {
    return (this.#allReviews ??= this.#reviewsWhere({}));
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
    return (this.#allRisks ??= this.#em
      .find(StrategicRiskTable, {}, { orderBy: { dataset: 'asc' } })
      .then((rows) => this.#standing(rows))
      .then((rows) => rows.toSorted((one, other) => (one.dataset === other.dataset ? byNumber(one, other) : 0))));
  }

  /** The release that states a row. */
  async release({ dataset, release }: Stated): Promise<Release | undefined> {
    return (await this.#releases.of(dataset)).find(({ id }) => id === release);
  }

  async #reviewsWhere(where: ReviewFilter): Promise<readonly ScrutinyReviewRow[]> {
    const rows = await this.#em.find(ScrutinyReviewTable, where, { orderBy: { reportedOn: 'asc', id: 'asc' } });
    return this.#standing(rows);
  }

  async #standing<Row extends Stated>(rows: readonly Row[]): Promise<readonly Row[]> {
    const releases = await Promise.all(rows.map((row) => this.release(row)));
    return rows.filter((_, place) => releases[place]?.withdrawnOn === null);
  }
}

type ReviewFilter = { id: { $in: string[] } } | { areas: { $overlap: string[] } } | Record<string, never>;

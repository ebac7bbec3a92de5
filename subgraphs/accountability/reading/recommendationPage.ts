import { pageOf } from '../../../kit/graph/page.ts';
import type { PageArguments } from '../entities/pageArguments.ts';
import { Recommendation } from '../entities/recommendation.ts';
import { RecommendationConnection, RecommendationEdge } from '../entities/recommendationConnection.ts';
import type { ScrutinyReviewRow } from '../tables/scrutinyReviewTable.ts';
import type { RecordReader } from './recordReader.ts';

/**
 * One page of the recommendations of the given reviews, in the order of the reviews and of their numbers; of all of them, or of those
 * that are wanted.
 * @throws HubError BAD_USER_INPUT for a page size outside 1 to 100 and for a cursor that is none of this list
 */
export async function recommendationPage(
  records: RecordReader,
  reviews: readonly ScrutinyReviewRow[],
  { first, after }: PageArguments,
  isWanted: (recommendation: Recommendation) => Promise<boolean> = () => Promise.resolve(true),
): Promise<RecommendationConnection> {
  const lists = await Promise.all(
    reviews.map(async (review) =>
      (await records.recommendations(review.id)).map((row) => new Recommendation(row, review)),
    ),
  );
  const all = lists.flat();
  const wanted = await Promise.all(all.map(isWanted));
  const chosen = all.filter((_, place) => wanted[place]);
  const page = pageOf(chosen, ({ row }) => `${row.review}/${row.number}`, first, after);
  const edges = page.items.map(({ item, cursor }) => new RecommendationEdge(item, cursor));
  return new RecommendationConnection(edges, page.pageInfo, page.totalCount);
}

import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { pageOf } from '../../../kit/graph/page.ts';
import { HubError } from '../../../kit/hubError.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { AccountabilityContext } from '../context.ts';
import { PageArguments } from '../entities/pageArguments.ts';
import { Recommendation } from '../entities/recommendation.ts';
import { RecommendationConnection } from '../entities/recommendationConnection.ts';
import { ScrutinyReview } from '../entities/scrutinyReview.ts';
import { ScrutinyReviewConnection, ScrutinyReviewEdge } from '../entities/scrutinyReviewConnection.ts';
import { overdueRecommendation } from '../reading/overdueRecommendation.ts';
import { recommendationPage } from '../reading/recommendationPage.ts';

const reviewId = 'Id of a review, such as "police-and-crime-plan-2013".';

@Resolver()
export class ScrutinyResolver {
  @Query(() => ScrutinyReview, {
    nullable: true,
    description: 'A review by its id; null where there is none, and while the subgraph does not answer.',
  })
  async scrutinyReview(
    @Ctx() { records }: AccountabilityContext,
    @Arg('id', () => ID, { description: reviewId }) id: string,
  ): Promise<ScrutinyReview | null> {
    const row = await records.review(checkReviewId(id));
    return row === undefined ? null : new ScrutinyReview(row);
  }

  @Query(() => ScrutinyReviewConnection, {
    nullable: true,
    description: 'The reviews that the hub knows, the earliest first; null while the subgraph does not answer.',
  })
  async scrutinyReviews(
    @Ctx() { records }: AccountabilityContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ): Promise<ScrutinyReviewConnection> {
    const page = pageOf(await records.reviews(), ({ id }) => id, first, after);
    const edges = page.items.map(({ item, cursor }) => new ScrutinyReviewEdge(new ScrutinyReview(item), cursor));
    return new ScrutinyReviewConnection(edges, page.pageInfo, page.totalCount);
  }

  @Query(() => Recommendation, {
    nullable: true,
    description: 'A recommendation; null where there is none, and while the subgraph does not answer.',
  })
  async recommendation(
    @Ctx() { records }: AccountabilityContext,
    @Arg('review', () => ID, { description: reviewId }) review: string,
    @Arg('number', () => String, { description: 'Its number in the review, such as "8".' }) number: string,
  ): Promise<Recommendation | null> {
    const id = checkReviewId(review);
    const asked = checkNumber(number);
    const reviewRow = await records.review(id);
    if (reviewRow === undefined) return null;
    const row = (await records.recommendations(id)).find((candidate) => candidate.number === asked);
    return row === undefined ? null : new Recommendation(row, reviewRow);
  }

  @Query(() => RecommendationConnection, {
    nullable: true,
    description:
      'The recommendations of one review, or of all, the earliest review first and by number within it. Null where there is no such review, and while the subgraph does not answer.',
  })
  async recommendations(
    @Ctx() { records, registers, today }: AccountabilityContext,
    @Arg('review', () => ID, { nullable: true, description: `${reviewId} Every review where left out.` })
    review: string | null,
    @Arg('overdue', () => Boolean, {
      nullable: true,
      description:
        '`true` for those alone that are overdue, `false` for those alone of which it can be said that they are not; all where left out, those too of which nothing can be said.',
    })
    overdue: boolean | null,
    @Arg('asAt', () => DateScalar, {
      nullable: true,
      description: 'A day such as "2013-10-01": overdue at its end, as now known. Today where left out.',
    })
    asAt: string | null,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<RecommendationConnection | null> {
    const isWanted = async (recommendation: Recommendation) =>
      typeof overdue !== 'boolean' ||
      (await overdueRecommendation(recommendation, registers, asAt ?? today)) === overdue;
    if (typeof review !== 'string') return recommendationPage(records, await records.reviews(), page, isWanted);
    const row = await records.review(checkReviewId(review));
    return row === undefined ? null : recommendationPage(records, [row], page, isWanted);
  }
}

function checkReviewId(id: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return id;
  throw new HubError(
    'BAD_USER_INPUT',
    `A review’s id is small letters, digits and hyphens, such as "police-and-crime-plan-2013"; got ${JSON.stringify(id)}.`,
  );
}

function checkNumber(number: string): string {
  if (/^[0-9]+[0-9a-z.]*$/.test(number)) return number;
  throw new HubError(
    'BAD_USER_INPUT',
    `A recommendation’s number begins with a digit, such as "8"; got ${JSON.stringify(number)}.`,
  );
}

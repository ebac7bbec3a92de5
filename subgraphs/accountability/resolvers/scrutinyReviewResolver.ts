import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Release } from '../../../schema/figures/release.ts';
import type { AccountabilityContext } from '../context.ts';
import { PageArguments } from '../entities/pageArguments.ts';
import { RecommendationConnection } from '../entities/recommendationConnection.ts';
import { ScrutinyReview } from '../entities/scrutinyReview.ts';
import { Undertaking } from '../entities/undertaking.ts';
import { recommendationPage } from '../reading/recommendationPage.ts';
import { releaseOf } from '../reading/releaseOf.ts';

@Resolver(() => ScrutinyReview)
export class ScrutinyReviewResolver {
  @FieldResolver(() => RecommendationConnection, { description: 'What it recommended, by number.' })
  recommendations(
    @Root() { row }: ScrutinyReview,
    @Ctx() { records }: AccountabilityContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<RecommendationConnection> {
    return recommendationPage(records, [row], page);
  }

  @FieldResolver(() => [Undertaking], {
    description:
      'What the committee undertook to do itself, in the document’s order; empty where nothing. A handful, so no pages.',
  })
  async undertakings(
    @Root() { row }: ScrutinyReview,
    @Ctx() { records }: AccountabilityContext,
  ): Promise<Undertaking[]> {
    return (await records.undertakings(row.id)).map((undertaking) => new Undertaking(undertaking, row));
  }

  @FieldResolver(() => Release, {
    nullable: true,
    description: 'The release that states it; null where the register no longer knows its dataset.',
  })
  release(@Root() { row }: ScrutinyReview, @Ctx() { records }: AccountabilityContext): Promise<Release | null> {
    return releaseOf(row, records);
  }
}

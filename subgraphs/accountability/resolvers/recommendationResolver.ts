import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import { Release } from '../../../schema/figures/release.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { AccountabilityContext } from '../context.ts';
import { Recommendation } from '../entities/recommendation.ts';
import { ScrutinyReview } from '../entities/scrutinyReview.ts';
import { Undertaking } from '../entities/undertaking.ts';
import { followUpOf, overdueRecommendation } from '../reading/overdueRecommendation.ts';
import { releaseOf } from '../reading/releaseOf.ts';
import { RecommendationFollowUp } from '../records/recommendationFollowUp.ts';

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @FieldResolver(() => ScrutinyReview, { description: 'The review that made it.' })
  review(@Root() { reviewRow }: Recommendation): ScrutinyReview {
    return new ScrutinyReview(reviewRow);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether its deadline had passed at the end of a day, nobody saying in the hub that it is done: from the day after the last on which it is met. A recommendation that is said to be delivered, or was closed, superseded or withdrawn, is not overdue from then on. Where its committee keeps another day in the hub (`followUp.dueOn`), such as one that it agreed to or that of the event that the document waits for, that is its deadline from then on. A deadline of every year counts from the first that fell due on or after the day of the review. Null while nothing can be said: its event has no day, it says "regular" and no more, or its text is not to be had.',
  })
  overdue(
    @Root() recommendation: Recommendation,
    @Ctx() { today, registers }: AccountabilityContext,
    @Arg('asAt', () => DateScalar, {
      nullable: true,
      description: 'A day such as "2013-10-01": the state at its end, as now known. Today where left out.',
    })
    asAt: string | null,
  ): Promise<boolean | null> {
    return overdueRecommendation(recommendation, registers, asAt ?? today);
  }

  @FieldResolver(() => RecommendationFollowUp, {
    nullable: true,
    description:
      'What became of it, as the committee and those whom it is addressed to keep it in the hub. Null where nobody has taken it up.',
  })
  async followUp(
    @Root() recommendation: Recommendation,
    @Ctx() { registers }: AccountabilityContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
  ): Promise<RecordThing | null> {
    const record = await followUpOf(recommendation, registers, asAt ?? null);
    return record === null ? null : new RecommendationFollowUp(record, asAt ?? null);
  }

  @FieldResolver(() => [Undertaking], {
    description:
      'What the committee undertook to do itself along with it; empty where nothing. A handful, so no pages.',
  })
  async undertakings(
    @Root() { row, reviewRow }: Recommendation,
    @Ctx() { records }: AccountabilityContext,
  ): Promise<Undertaking[]> {
    const rows = await records.undertakings(row.review);
    return rows
      .filter(({ recommendation }) => recommendation === row.number)
      .map((undertaking) => new Undertaking(undertaking, reviewRow));
  }

  @FieldResolver(() => Release, {
    nullable: true,
    description: 'The release that states it; null where the register no longer knows its dataset.',
  })
  release(@Root() { reviewRow }: Recommendation, @Ctx() { records }: AccountabilityContext): Promise<Release | null> {
    return releaseOf(reviewRow, records);
  }
}

import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Release } from '../../../schema/figures/release.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { AccountabilityContext } from '../context.ts';
import { StrategicRisk } from '../entities/strategicRisk.ts';
import { releaseOf } from '../reading/releaseOf.ts';
import { reviewOverdue } from '../risks/reviewOverdue.ts';

@Resolver(() => StrategicRisk)
export class RiskResolver {
  @Query(() => [StrategicRisk], {
    nullable: true,
    description:
      'The strategic risks that the hub knows, register by register and by number: a register has a dozen lines, so no pages. Null while the subgraph does not answer.',
  })
  async risks(
    @Ctx() { records }: AccountabilityContext,
    @Arg('reviewOverdueAsAt', () => DateScalar, {
      nullable: true,
      description:
        'A day such as "2008-06-05": only the risks whose next review had passed at its end, as now known. Every risk where left out.',
    })
    asAt: string | null,
  ): Promise<StrategicRisk[]> {
    const rows = await records.risks();
    return rows
      .filter(({ nextReviewOn }) => typeof asAt !== 'string' || reviewOverdue(nextReviewOn, asAt))
      .map((row) => new StrategicRisk(row));
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the next review had passed at the end of a day, the hub knowing of no later one: true from the day after `nextReviewOn`.',
  })
  reviewOverdue(
    @Root() { nextReviewOn }: StrategicRisk,
    @Ctx() { today }: AccountabilityContext,
    @Arg('asAt', () => DateScalar, {
      nullable: true,
      description: 'A day such as "2008-06-05": the state at its end, as now known. Today where left out.',
    })
    asAt: string | null,
  ): boolean {
    return reviewOverdue(nextReviewOn, asAt ?? today);
  }

  @FieldResolver(() => Release, {
    nullable: true,
    description: 'The release that states it; null where the register no longer knows its dataset.',
  })
  release(@Root() { row }: StrategicRisk, @Ctx() { records }: AccountabilityContext): Promise<Release | null> {
    return releaseOf(row, records);
  }
}

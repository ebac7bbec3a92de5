import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { wardCrime } from '../../../schema/datasets/performanceDatasets.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { askedCategory } from '../categories/askedCategory.ts';
import type { PerformanceContext } from '../context.ts';
import { FormerWard } from '../entities/formerWard.ts';
import { crimeOfFormerWard } from '../indicators/recordedCrime.ts';
import { asAtDescription } from './asAtDescription.ts';

/** Wards that are no area of the graph, since they were abolished, and of which files still give figures. */
@Resolver(() => FormerWard)
export class FormerWardResolver {
  @Query(() => FormerWard, {
    nullable: true,
    description:
      'A ward of before May 2022 that a loaded file of recorded crime names; null where none does, for wards of today (ask `ward`), and while the subgraph does not answer.',
  })
  async formerWard(
    @Ctx() { releases }: PerformanceContext,
    @Arg('code', () => String, { description: 'Such as "E05000026".' }) code: string,
  ): Promise<FormerWard | null> {
    if (!code.startsWith('E05') || areaByCode(code) !== undefined) return null;
    const standing = (await releases.of(wardCrime.id)).filter(({ withdrawnOn }) => withdrawnOn === null);
    return standing.some(({ areas }) => areas.includes(code)) ? new FormerWard(code) : null;
  }

  @FieldResolver(() => Indicator, {
    description:
      'Recorded crime, by the Metropolitan Police’s Geographic Breakdown, in the months that a release files under the ward’s code; it is compared with earlier months, and with no other area.',
  })
  async crime(
    @Root() { code }: FormerWard,
    @Ctx() { figures }: PerformanceContext,
    @Arg('category', () => ID, {
      nullable: true,
      description: 'Id of a category such as "burglary", or any name it has been published under; all where left out.',
    })
    category: string | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<Indicator> {
    const { id, name } = await askedCategory(category, figures);
    return new Indicator(crimeOfFormerWard(code, id, name), code, asAt ?? null, figures);
  }
}

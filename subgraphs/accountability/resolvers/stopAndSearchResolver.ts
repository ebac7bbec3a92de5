import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import type { AccountabilityContext } from '../context.ts';
import { Area } from '../entities/area.ts';
import { stopAndSearchCount } from '../indicators/stopAndSearchCount.ts';
import { stopAndSearchFindRate } from '../indicators/stopAndSearchFindRate.ts';
import { askedDimensions, StopAndSearchFilter } from '../stops/stopAndSearchFilter.ts';
import { asAtDescription } from './asAtDescription.ts';

@Resolver(() => Area)
export class StopAndSearchResolver {
  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'Stops and searches made in the area, or by the force. Source: data.police.uk. Null while the subgraph does not answer.',
  })
  stopAndSearch(
    @Root() { code }: Area,
    @Ctx() { figures }: AccountabilityContext,
    @Arg('filter', () => StopAndSearchFilter, {
      nullable: true,
      description: 'Only those with these values, such as { outcome: ARREST }; all of them where left out.',
    })
    filter: StopAndSearchFilter | null,
    @Arg('asAt', () => DateScalar, {
      nullable: true,
      description: asAtDescription,
    })
    asAt: string | null,
  ): Indicator | null {
    const area = areaByCode(code);
    if (area === undefined) return null;
    return new Indicator(stopAndSearchCount(area, askedDimensions(filter ?? null)), code, asAt ?? null, figures);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'The share of stops and searches with an outcome other than no further action, among those whose outcome is told, in per cent. Source: data.police.uk. Null while the subgraph does not answer.',
  })
  stopAndSearchFindRate(
    @Root() { code }: Area,
    @Ctx() { figures }: AccountabilityContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Indicator | null {
    const area = areaByCode(code);
    return area === undefined ? null : new Indicator(stopAndSearchFindRate(area), code, asAt ?? null, figures);
  }
}

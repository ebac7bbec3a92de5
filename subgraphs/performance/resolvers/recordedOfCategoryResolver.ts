import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { HubError } from '../../../kit/hubError.ts';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import type { PerformanceContext } from '../context.ts';
import { CrimeCategory } from '../entities/crimeCategory.ts';
import { recordedCrime } from '../indicators/recordedCrime.ts';
import { asAtDescription } from './asAtDescription.ts';

@Resolver(() => CrimeCategory)
export class RecordedOfCategoryResolver {
  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'What is recorded of the category in an area: beside `priorityCounts.byCategory` it tells whether panels pick what is recorded. Null while the subgraph does not answer.',
  })
  recorded(
    @Root() { id, name }: CrimeCategory,
    @Ctx() { figures }: PerformanceContext,
    @Arg('area', () => ID, { description: 'The code of the area, such as "E09000030".' }) area: string,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Indicator {
    const place = areaByCode(area);
    if (place === undefined) {
      const message = `There is no area "${area.slice(0, 40)}". Expected the code of London, a force, a command, a borough or a ward, such as E09000030.`;
      throw new HubError('BAD_USER_INPUT', message);
    }
    return new Indicator(recordedCrime(place, id, name), place.code, asAt ?? null, figures);
  }
}

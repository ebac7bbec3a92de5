import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { askedCategory } from '../categories/askedCategory.ts';
import type { PerformanceContext } from '../context.ts';
import { Area } from '../entities/area.ts';
import { confidence } from '../indicators/confidence.ts';
import { crimeNotPlaced } from '../indicators/crimeNotPlaced.ts';
import { recordedCrime } from '../indicators/recordedCrime.ts';
import { ConfidenceQuestion } from '../questions/confidenceQuestion.ts';
import { asAtDescription } from './asAtDescription.ts';

@Resolver(() => Area)
export class AreaResolver {
  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'Recorded crime, by the Metropolitan Police’s Geographic Breakdown. Null while the subgraph does not answer.',
  })
  async crime(
    @Root() area: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('category', () => ID, {
      nullable: true,
      description:
        'Id of a category such as "burglary", or any name it has been published under; all recorded crime where left out.',
    })
    category: string | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<Indicator | null> {
    const place = areaByCode(area.code);
    if (place === undefined) return null;
    const { id, name } = await askedCategory(category, figures);
    return new Indicator(recordedCrime(place, id, name), place.code, asAt ?? null, figures);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'Recorded crime that was placed in none of the area’s wards, such as 94 of Croydon’s in 2025-01: the area’s less its wards’, each by its own file. Absent, never negative, where the wards add up to more. Null while the subgraph does not answer. Source: the Metropolitan Police’s Geographic Breakdown.',
  })
  async crimeNotPlaced(
    @Root() area: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('category', () => ID, {
      nullable: true,
      description: 'Id of a category such as "burglary", or any name it has been published under; all where left out.',
    })
    category: string | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<Indicator | null> {
    const place = areaByCode(area.code);
    if (place === undefined) return null;
    const asked = await askedCategory(category, figures);
    const reading = crimeNotPlaced(place, asked, asAt ?? null, figures);
    return new Indicator(reading.measure, place.code, asAt ?? null, figures, reading);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'What a share of residents answered to a question of the Public Attitude Survey. Null while the subgraph does not answer.',
  })
  confidence(
    @Root() area: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('question', () => ConfidenceQuestion, { description: 'The question, such as GOOD_JOB_LOCAL.' })
    question: ConfidenceQuestion,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Indicator | null {
    const place = areaByCode(area.code);
    return place === undefined ? null : new Indicator(confidence(place, question), place.code, asAt ?? null, figures);
  }
}

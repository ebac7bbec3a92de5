import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { HubError } from '../../../kit/hubError.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { dashboardTypes } from '../../../schema/datasets/dashboardDatasets.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { askedCategory } from '../categories/askedCategory.ts';
import type { PerformanceContext } from '../context.ts';
import { KnifeCrimeKind } from '../crimeTypes/knifeCrimeKind.ts';
import { Area } from '../entities/area.ts';
import { CrossCuttingCrimeKind } from '../entities/crossCuttingCrimeKind.ts';
import {
  knifeCrime,
  knifeCrimePositiveOutcomes as knifeCrimeOutcomes,
  crossCuttingCrime as crossCuttingMeasure,
  positiveOutcomes,
} from '../indicators/dashboardCrime.ts';
import { detectionRate } from '../indicators/detectionRate.ts';
import { asAtDescription } from './asAtDescription.ts';

const categoryDescription =
  'Id of a category of recorded crime such as "burglary", or any name it has been published under; all of them where left out.';
/** What the Metropolitan Police's Monthly Crime Dashboard gives and its Geographic Breakdown lacks. */
@Resolver(() => Area)
export class DashboardResolver {
  @FieldResolver(() => Indicator, {
    nullable: true,
    description: 'Knife crime, by the Monthly Crime Dashboard. Null while the subgraph does not answer.',
  })
  knifeCrime(
    @Root() area: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('kind', () => KnifeCrimeKind, {
      defaultValue: KnifeCrimeKind.ALL,
      description: 'What of it is counted, such as WITH_INJURY.',
    })
    kind: KnifeCrimeKind,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Indicator | null {
    const place = areaByCode(area.code);
    return place === undefined ? null : new Indicator(knifeCrime(place, kind), place.code, asAt ?? null, figures);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'Knife crime resolved by a charge, caution or the like, in the month in which it was, such as 114 in London in 2025-03, by the Monthly Crime Dashboard. Null while the subgraph does not answer.',
  })
  knifeCrimePositiveOutcomes(
    @Root() area: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('kind', () => KnifeCrimeKind, {
      defaultValue: KnifeCrimeKind.ALL,
      description: 'Of which offences, such as WITH_INJURY; of people injured there are none.',
    })
    kind: KnifeCrimeKind,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Indicator | null {
    const place = areaByCode(area.code);
    return place === undefined
      ? null
      : new Indicator(knifeCrimeOutcomes(place, kind), place.code, asAt ?? null, figures);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'Offences resolved by a charge, caution or the like, in the month in which they were, by the Monthly Crime Dashboard. Null while the subgraph does not answer.',
  })
  async positiveOutcomes(
    @Root() area: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('category', () => ID, { nullable: true, description: categoryDescription }) category: string | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<Indicator | null> {
    const place = areaByCode(area.code);
    if (place === undefined) return null;
    const { id, name } = await askedCategory(category, figures);
    return new Indicator(positiveOutcomes(place, id, name), place.code, asAt ?? null, figures);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'Positive outcomes for every hundred offences of the same month, by the Monthly Crime Dashboard. Null while the subgraph does not answer.',
  })
  async detectionRate(
    @Root() area: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('category', () => ID, { nullable: true, description: categoryDescription }) category: string | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<Indicator | null> {
    const place = areaByCode(area.code);
    if (place === undefined) return null;
    const asked = await askedCategory(category, figures);
    const reading = detectionRate(place, asked, asAt ?? null, figures);
    return new Indicator(reading.measure, place.code, asAt ?? null, figures, reading);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'Offences of a kind that cuts across the categories of recorded crime, by the Monthly Crime Dashboard. Null while the subgraph does not answer.',
  })
  async crossCuttingCrime(
    @Root() area: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('kind', () => ID, { description: 'Id of a kind that is loaded, such as "hate-crime/racist-hate-crime".' })
    kind: string,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<Indicator | null> {
    const place = areaByCode(area.code);
    if (place === undefined) return null;
    const known = (await loadedKinds(figures)).find(({ id }) => id === kind);
    if (known === undefined) {
      throw new HubError(
        'BAD_USER_INPUT',
        `No kind of crime ${JSON.stringify(kind)} is loaded; "crossCuttingCrimeKinds { id }" lists them.`,
      );
    }
    return new Indicator(crossCuttingMeasure(place, known), place.code, asAt ?? null, figures);
  }

  @Query(() => [CrossCuttingCrimeKind], {
    nullable: true,
    description:
      'The kinds that cut across the categories of recorded crime, as far as they are loaded; some dozens, so no pages. Null while the subgraph does not answer.',
  })
  crossCuttingCrimeKinds(@Ctx() { figures }: PerformanceContext): Promise<readonly CrossCuttingCrimeKind[]> {
    return loadedKinds(figures);
  }
}

async function loadedKinds(figures: FigureReader): Promise<readonly CrossCuttingCrimeKind[]> {
  const shelf = await figures.shelf(dashboardTypes.id, 'other');
  return [...shelf.categories('offences')].sort().map((id) => new CrossCuttingCrimeKind(id));
}

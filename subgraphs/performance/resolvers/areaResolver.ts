import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { HubError } from '../../../kit/hubError.ts';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { wardCrime, boroughCrime } from '../../../schema/datasets/performanceDatasets.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { categoryEntity } from '../categories/categoryEntities.ts';
import { resolveCategory } from '../categories/crimeCategories.ts';
import type { PerformanceContext } from '../context.ts';
import { Area } from '../entities/area.ts';
import { confidence } from '../indicators/confidence.ts';
import { recordedCrime } from '../indicators/recordedCrime.ts';
import { ConfidenceQuestion } from '../questions/confidenceQuestion.ts';

const asAtDescription =
  'A day such as "2024-03-01": the figures as they had been published by then. Releases without a day of publication are not seen. Today where left out.';

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
    const id = typeof category === 'string' ? await this.#category(category, figures) : '';
    const measure = recordedCrime(place, id, categoryEntity(id)?.name ?? id);
    return new Indicator(measure, place.code, asAt ?? null, figures);
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

  async #category(asked: string, figures: PerformanceContext['figures']): Promise<string> {
    const known = resolveCategory(asked);
    if (known !== undefined) return known;
    const shelves = await Promise.all([boroughCrime, wardCrime].map(({ id }) => figures.shelf(id, 'all')));
    if (shelves.some((shelf) => shelf.series('crime', asked) !== undefined)) return asked;
    throw new HubError(
      'BAD_USER_INPUT',
      `There is no crime category ${JSON.stringify(asked)}; "crimeCategories { id }" lists them.`,
    );
  }
}

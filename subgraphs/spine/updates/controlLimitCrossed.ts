import { Field, ID, ObjectType } from 'type-graphql';
import { eventKeys } from '../../../schema/events/eventKeys.ts';
import type { LoggedEvent } from '../../../schema/events/loggedEvent.ts';
import { PeriodScalar } from '../../../schema/figures/scalars.ts';
import { Period } from '../../../schema/periods.ts';
import { datasetEntity } from '../datasets.ts';
import { Dataset } from '../entities/dataset.ts';
import { Update, type UpdateFacts } from './update.ts';

@ObjectType('ControlLimitCrossed', {
  implements: Update,
  description:
    'The latest figure of an indicator is higher or lower than ordinary variation explains: beyond the limits of its control chart of 24 months. Of recorded crime, each of its groups and antisocial behaviour, for boroughs, forces and London; told once for each month. The chart is `signals` of the indicator at `area`.',
})
export class ControlLimitCrossed extends Update {
  @Field(() => Dataset, {
    nullable: true,
    description: 'The dataset of the figure, such as "mps-borough-crime"; null where this hub no longer knows it.',
  })
  readonly dataset: Dataset | null;

  @Field(() => ID, {
    description: 'The indicator, by its own `id`, such as "crime/burglary": `crime(category: "burglary")` of `area`.',
  })
  readonly indicator: string;

  @Field(() => PeriodScalar, { description: 'The period of the figure, such as "2025-11".' })
  readonly period: Period;

  constructor(facts: UpdateFacts, { keys }: LoggedEvent) {
    super('ControlLimitCrossed', facts);
    const { dataset, indicator, period } = eventKeys.CONTROL_LIMIT_CROSSED.parse(keys);
    this.dataset = datasetEntity(dataset);
    this.indicator = indicator;
    this.period = Period.parse(period);
  }
}

import { Field, ID, ObjectType } from 'type-graphql';
import { eventKeys } from '../../../schema/events/eventKeys.ts';
import type { LoggedEvent } from '../../../schema/events/loggedEvent.ts';
import { PeriodScalar } from '../../../schema/figures/scalars.ts';
import { Period } from '../../../schema/periods.ts';
import { Update, type UpdateFacts } from './update.ts';

@ObjectType('StopAndSearchMonthPublished', {
  implements: Update,
  description: 'A force published a month of its stops and searches, and this area has some; its counts are at `area`.',
})
export class StopAndSearchMonthPublished extends Update {
  @Field(() => PeriodScalar, { description: 'The month, such as "2025-03".' })
  readonly period: Period;

  @Field(() => ID, { description: 'Id of the release that brought it, such as "stop-and-search:0f3a61c2be90".' })
  readonly release: string;

  constructor(facts: UpdateFacts, { keys }: LoggedEvent) {
    super('StopAndSearchMonthPublished', facts);
    const { period, release } = eventKeys.STOP_AND_SEARCH_MONTH_PUBLISHED.parse(keys);
    this.period = Period.parse(period);
    this.release = release;
  }
}

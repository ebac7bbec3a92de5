import { Field, ObjectType } from 'type-graphql';
import { eventKeys } from '../../../schema/events/eventKeys.ts';
import type { LoggedEvent } from '../../../schema/events/loggedEvent.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { RecommendationUpdate } from './recommendationUpdate.ts';
import { Update, type UpdateFacts } from './update.ts';

/** An update about the deadline of a recommendation; one class for each kind. */
export function recommendationDeadline(name: string, description: string) {
  @ObjectType(name, { implements: Update, description })
  class RecommendationDeadline extends RecommendationUpdate {
    @Field(() => DateScalar, { description: 'The last day on which it is met in time, such as "2027-03-31".' })
    readonly dueOn: string;

    constructor(facts: UpdateFacts, event: LoggedEvent) {
      const keys = eventKeys.RECOMMENDATION_OVERDUE.parse(event.keys);
      super(name, facts, event, keys);
      this.dueOn = keys.dueOn;
    }
  }
  return RecommendationDeadline;
}

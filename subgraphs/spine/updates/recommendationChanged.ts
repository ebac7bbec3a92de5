import { ObjectType } from 'type-graphql';
import { eventKeys } from '../../../schema/events/eventKeys.ts';
import type { LoggedEvent } from '../../../schema/events/loggedEvent.ts';
import { RecommendationUpdate } from './recommendationUpdate.ts';
import { Update, type UpdateFacts } from './update.ts';

@ObjectType('RecommendationChanged', {
  implements: Update,
  description: 'A recommendation was made, answered, carried out, judged or closed, or a text of it was published.',
})
export class RecommendationChanged extends RecommendationUpdate {
  constructor(facts: UpdateFacts, event: LoggedEvent) {
    super('RecommendationChanged', facts, event, eventKeys.RECOMMENDATION_CHANGED.parse(event.keys));
  }
}

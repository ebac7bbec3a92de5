import { Field, ID, ObjectType } from 'type-graphql';
import { eventKeys } from '../../../schema/events/eventKeys.ts';
import type { LoggedEvent } from '../../../schema/events/loggedEvent.ts';
import { Update, type UpdateFacts } from './update.ts';

@ObjectType('TargetStatusChanged', {
  implements: Update,
  description:
    'A target stands otherwise than it did, such as on track before and missed now, by the latest figure of its measure. How it stands is `progress` of the target among the `targets` of `area`.',
})
export class TargetStatusChanged extends Update {
  @Field(() => ID, { description: 'The target, by its `id`, such as "key-neighbourhood-crime-2016".' })
  readonly target: string;

  constructor(facts: UpdateFacts, { keys }: LoggedEvent) {
    super('TargetStatusChanged', facts);
    this.target = eventKeys.TARGET_STATUS_CHANGED.parse(keys).target;
  }
}

import { Field, ObjectType } from 'type-graphql';
import { eventKeys } from '../../../schema/events/eventKeys.ts';
import type { LoggedEvent } from '../../../schema/events/loggedEvent.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { CommitteeUndertaking } from './keptRecord.ts';
import { Update, type UpdateFacts } from './update.ts';

@ObjectType('UndertakingOverdue', {
  implements: Update,
  description:
    'The day by which a committee undertook to do something itself has passed, and it does not say that it is done; told once for each such day.',
})
export class UndertakingOverdue extends Update {
  @Field(() => CommitteeUndertaking, {
    nullable: true,
    description: 'The undertaking as it stands when it is read; null while accountability does not answer.',
  })
  readonly undertaking: { readonly id: string } | null;

  @Field(() => DateScalar, { description: 'The day by which it was to be done, such as "2027-03-31".' })
  readonly dueOn: string;

  constructor(facts: UpdateFacts, { keys }: LoggedEvent) {
    super('UndertakingOverdue', facts);
    const { undertaking, dueOn } = eventKeys.UNDERTAKING_OVERDUE.parse(keys);
    this.undertaking = new CommitteeUndertaking(undertaking);
    this.dueOn = dueOn;
  }
}

import { Field, ID, ObjectType } from 'type-graphql';
import type { LoggedEvent } from '../../../schema/events/loggedEvent.ts';
import { RecommendationFollowUp } from './keptRecord.ts';
import { Update, type UpdateFacts } from './update.ts';

/** What all updates about a recommendation say. */
@ObjectType()
export abstract class RecommendationUpdate extends Update {
  @Field(() => ID, { description: 'Id of its review, such as "police-and-crime-plan-2013".' })
  readonly review: string;

  @Field(() => String, { description: 'Its number in the review, such as "8".' })
  readonly number: string;

  @Field(() => RecommendationFollowUp, {
    nullable: true,
    description:
      'What became of it, as it stands when it is read; null where nobody has taken it up, and while accountability does not answer.',
  })
  readonly followUp: { readonly id: string } | null;

  constructor(name: string, facts: UpdateFacts, { area }: LoggedEvent, { review, number }: Keys) {
    super(name, facts);
    this.review = review;
    this.number = number;
    // By this the records of recommendations are known: area, review and number.
    this.followUp = area === null ? null : new RecommendationFollowUp([area, review, number].join('/'));
  }
}

interface Keys {
  readonly review: string;
  readonly number: string;
}

import { Field, ObjectType } from 'type-graphql';
import type { StakeholderLevel as Facts } from '../documents/crimeReductionBoard.ts';

@ObjectType('StakeholderLevel', {
  description: 'One of the four levels of wider stakeholders, who take part in the board’s business as it needs them.',
})
export class StakeholderLevel {
  @Field(() => String, { description: 'The level, such as "Delivery partners".' })
  readonly level: string;

  @Field(() => [String], { description: 'Who is of it, in the document’s words; a handful, so no pages.' })
  readonly stakeholders: readonly string[];

  @Field(() => String, { description: 'The place in the document, such as "Membership of the new board ¶2".' })
  readonly paragraph: string;

  constructor(facts: Facts) {
    this.level = facts.level;
    this.stakeholders = facts.stakeholders;
    this.paragraph = facts.paragraph;
  }
}

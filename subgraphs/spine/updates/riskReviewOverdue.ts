import { Field, ObjectType } from 'type-graphql';
import { eventKeys } from '../../../schema/events/eventKeys.ts';
import type { LoggedEvent } from '../../../schema/events/loggedEvent.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { KeptRisk } from './keptRecord.ts';
import { Update, type UpdateFacts } from './update.ts';

@ObjectType('RiskReviewOverdue', {
  implements: Update,
  description:
    'The day by which a partnership was to look at a risk again has passed; told once for each such day, to partners of the area alone.',
})
export class RiskReviewOverdue extends Update {
  @Field(() => KeptRisk, {
    nullable: true,
    description: 'The risk as it stands when it is read; null while accountability does not answer.',
  })
  readonly risk: { readonly id: string } | null;

  @Field(() => DateScalar, { description: 'The day by which it was to be looked at again, such as "2027-01-31".' })
  readonly dueOn: string;

  constructor(facts: UpdateFacts, { keys }: LoggedEvent) {
    super('RiskReviewOverdue', facts);
    const { risk, dueOn } = eventKeys.RISK_REVIEW_OVERDUE.parse(keys);
    this.risk = new KeptRisk(risk);
    this.dueOn = dueOn;
  }
}

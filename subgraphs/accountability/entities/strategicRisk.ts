import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { netConcern } from '../risks/netConcern.ts';
import type { StrategicRiskRow } from '../tables/strategicRiskTable.ts';
import { RiskRating } from './riskRating.ts';

@ObjectType('StrategicRisk', {
  description:
    'One line of a strategic risk register. Source: Safer Neighbourhoods update of 5 June 2008, Appendix 1, whose eight lines belong to the Metropolitan Police.',
})
export class StrategicRisk {
  /** Where it is stated. */
  readonly row: StrategicRiskRow;

  @Field(() => String, { description: 'Its number in the register, such as "4".' })
  readonly number: string;

  @Field(() => String, {
    description:
      'What may go wrong, in the register’s words, such as "Delays with SN accommodation programme will have negative impact on team performance."',
  })
  readonly description: string;

  @Field(() => RiskRating, { description: 'How likely the register takes it to be, such as MEDIUM.' })
  readonly likelihood: RiskRating;

  @Field(() => RiskRating, { description: 'How grave the register takes it to be, such as MEDIUM.' })
  readonly impact: RiskRating;

  @Field(() => RiskRating, { description: 'The concern that is left, as the register states it, such as HIGH.' })
  readonly netConcern: RiskRating;

  @Field(() => RiskRating, {
    description:
      'What likelihood and impact come to on the common three-by-three matrix (product up to 2 low, up to 4 medium, from 6 high), such as MEDIUM: the hub’s own sum, to compare with what the register states.',
  })
  readonly netComputed: RiskRating;

  @Field(() => [String], {
    description: 'What was agreed to be done, sentence by sentence, such as ["Monitor the non-abstraction policy."].',
  })
  readonly agreedActions: readonly string[];

  @Field(() => [String], {
    description:
      'Who owns it, by rank or role and never by name, such as ["Commander", "Detective Superintendent"]; "Rank or role not stated" where the register gives a name alone.',
  })
  readonly owners: readonly string[];

  @Field(() => DateScalar, { description: 'The day by which it was to be looked at again, such as "2008-06-01".' })
  readonly nextReviewOn: string;

  @Field(() => DateScalar, { description: 'The day on which the register last changed it, such as "2008-04-21".' })
  readonly lastUpdatedOn: string;

  @Field(() => String, {
    description: 'Id of the document that holds the register, such as "safer-neighbourhoods-update-2008".',
  })
  readonly document: string;

  @Field(() => String, { description: 'The place in that document, such as "Appendix 1".' })
  readonly paragraph: string;

  constructor(row: StrategicRiskRow) {
    this.row = row;
    this.number = row.number;
    this.description = row.description;
    this.likelihood = RiskRating[row.likelihood];
    this.impact = RiskRating[row.impact];
    this.netConcern = RiskRating[row.netConcern];
    this.netComputed = RiskRating[netConcern(row.likelihood, row.impact)];
    this.agreedActions = row.agreedActions;
    this.owners = row.owners;
    this.nextReviewOn = row.nextReviewOn;
    this.lastUpdatedOn = row.lastUpdatedOn;
    this.document = row.document;
    this.paragraph = row.paragraph;
  }
}

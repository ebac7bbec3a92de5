import { Field, InputType, Int } from 'type-graphql';
import { PeriodScalar } from '../../../schema/figures/scalars.ts';
import type { Period } from '../../../schema/periods.ts';
import { DiversityStrand } from './diversityStrand.ts';

@InputType('RepresentationCountInput', { description: 'How many members of a panel are in one group of a strand.' })
export class RepresentationCountInput {
  @Field(() => DiversityStrand, { description: 'Such as GENDER; ALL_STRANDS for a panel that refused as a whole.' })
  readonly strand!: DiversityStrand;

  @Field(() => String, {
    description:
      'The group, such as "Female"; "Declined" or "Not asked"; "Refused all" of a panel that refused as a whole.',
  })
  readonly category!: string;

  @Field(() => Int, { description: 'How many members, such as 5.' })
  readonly members!: number;
}

const half = 'The half-year, such as "2026/27-H1".';
const reason =
  'Why, for those who keep the panel, such as "Forms of the meeting of 4 March"; without personal details, and nothing of who answered what.';

@InputType('RecordPanelRepresentationInput', { description: 'What `recordPanelRepresentation` needs.' })
export class RecordPanelRepresentationInput {
  @Field(() => String, { description: 'The code of the panel’s ward, such as "E05009317".' })
  readonly ward!: string;

  @Field(() => PeriodScalar, { description: half })
  readonly half!: Period;

  @Field(() => String, { description: reason })
  readonly reason!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The `version` that was read in `representationReturns`: a change made since is never overwritten. Left out where nothing is kept for the half-year yet.',
  })
  readonly expectedVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The wording under which each member who answered has consented, such as "ward-panel-2026" (see `consentWordings`). Needed where anybody answered.',
  })
  readonly consent?: string | null;

  @Field(() => [RepresentationCountInput], {
    description: 'The panel’s counts: each strand counts every member once, as an answer, declined or not asked.',
  })
  readonly counts!: readonly RepresentationCountInput[];
}

@InputType('WithdrawnAnswerInput', { description: 'An answer that a member had given.' })
export class WithdrawnAnswerInput {
  @Field(() => DiversityStrand, { description: 'Such as GENDER.' })
  readonly strand!: DiversityStrand;

  @Field(() => String, { description: 'The group, such as "Female".' })
  readonly category!: string;
}

@InputType('WithdrawRepresentationConsentInput', {
  description: 'What `withdrawRepresentationConsent` needs. It names nobody.',
})
export class WithdrawRepresentationConsentInput {
  @Field(() => String, { description: 'The code of the panel’s ward, such as "E05009317".' })
  readonly ward!: string;

  @Field(() => PeriodScalar, { description: half })
  readonly half!: Period;

  @Field(() => String, { description: reason })
  readonly reason!: string;

  @Field(() => Int, {
    description: 'The `version` that was read in `representationReturns`: a change made since is never overwritten.',
  })
  readonly expectedVersion!: number;

  @Field(() => [WithdrawnAnswerInput], {
    description: 'The answers that leave the counts, one for each strand at most.',
  })
  readonly answers!: readonly WithdrawnAnswerInput[];
}

@InputType('PublishPanelRepresentationInput', { description: 'What `publishPanelRepresentation` needs.' })
export class PublishPanelRepresentationInput {
  @Field(() => PeriodScalar, { description: half })
  readonly half!: Period;
}

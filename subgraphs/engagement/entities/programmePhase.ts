import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, PeriodScalar } from '../../../schema/figures/scalars.ts';
import { Period } from '../../../schema/periods.ts';
import type { ProgrammePhase as PhaseFacts } from '../documents/programme.ts';

@ObjectType('ProgrammePhase', {
  description: 'A dated stretch of a programme, as it was planned on the document’s day.',
})
export class ProgrammePhase {
  @Field(() => Int, { description: 'Its place in the order, such as 1.' })
  readonly number: number;

  @Field(() => PeriodScalar, { description: 'Its first month, such as "2008-05".' })
  readonly from: Period;

  @Field(() => PeriodScalar, { description: 'Its last month, such as "2008-09".' })
  readonly to: Period;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which work starts, such as "2008-05-15"; null where the document gives none.',
  })
  readonly startsOn: string | null;

  @Field(() => String, {
    description:
      'What is planned, in the document’s words, such as "Running three formal pilots at the development sites."',
  })
  readonly words: string;

  @Field(() => String, { description: 'The place in the document, such as "¶73".' })
  readonly paragraph: string;

  constructor(facts: PhaseFacts) {
    this.number = facts.number;
    this.from = Period.parse(facts.from);
    this.to = Period.parse(facts.to);
    this.startsOn = facts.startsOn ?? null;
    this.words = facts.words;
    this.paragraph = facts.paragraph;
  }
}

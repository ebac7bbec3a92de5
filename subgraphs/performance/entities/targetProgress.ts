import { Field, ObjectType } from 'type-graphql';
import type { TargetProgressFacts } from '../../../kit/targets/targetReading.ts';
import { TargetStatus } from '../../../kit/targets/targetStatus.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { PeriodScalar } from '../../../schema/figures/scalars.ts';
import type { Period } from '../../../schema/periods.ts';

@ObjectType('TargetProgress', { description: 'A figure beside what its target asks of the period.' })
export class TargetProgress {
  @Field(() => PeriodScalar, { description: 'The period, such as "2012/13".' })
  readonly period: Period;

  @Field(() => Figure, {
    description:
      'What the target asks of the period, such as 390,481: the goal, or a place on the straight line to it, which the hub draws; absent where it asks nothing.',
  })
  readonly asked: Figure;

  @Field(() => Figure, { description: 'The figure itself, such as 384,474, or why there is none.' })
  readonly figure: Figure;

  @Field(() => TargetStatus, { description: 'How the two stand, such as ON_TRACK, by the interval of the figure.' })
  readonly status: TargetStatus;

  @Field(() => String, { description: 'The status in plain English, with both numbers.' })
  readonly explanation: string;

  constructor(facts: TargetProgressFacts) {
    this.period = facts.period;
    this.asked = facts.asked;
    this.figure = facts.figure;
    this.status = facts.status;
    this.explanation = facts.explanation;
  }
}

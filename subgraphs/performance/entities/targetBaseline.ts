import { Field, ObjectType } from 'type-graphql';
import { Figure } from '../../../schema/figures/figure.ts';
import { DateScalar, PeriodScalar } from '../../../schema/figures/scalars.ts';
import type { Period } from '../../../schema/periods.ts';

@ObjectType('TargetBaseline', {
  description: 'What a target is measured from, pinned to what had been published by a day.',
})
export class TargetBaseline {
  @Field(() => PeriodScalar, { description: 'Its period, such as "2011/12".' })
  readonly period: Period;

  @Field(() => DateScalar, {
    description:
      'The day whose releases it is read from, such as "2013-04-30": what is restated later does not move the goal.',
  })
  readonly asAt: string;

  @Field(() => Figure, { description: 'The figure as it had been published by then, such as 411,033.' })
  readonly figure: Figure;

  constructor(period: Period, asAt: string, figure: Figure) {
    this.period = period;
    this.asAt = asAt;
    this.figure = figure;
  }
}

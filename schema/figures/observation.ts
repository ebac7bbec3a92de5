import { Directive, Field, ObjectType } from 'type-graphql';
import type { Period } from '../periods.ts';
import { Figure } from './figure.ts';
import { PeriodScalar } from './scalars.ts';

@Directive('@shareable')
@ObjectType('Observation', { description: 'A figure with the period that it is of.' })
export class Observation {
  @Field(() => PeriodScalar, { description: 'The period, such as "2025-11".' })
  readonly period: Period;

  @Field(() => Figure, { description: 'The figure of that period.' })
  readonly figure: Figure;

  constructor(period: Period, figure: Figure) {
    this.period = period;
    this.figure = figure;
  }
}

import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { IntervalMethod } from './words.ts';

@Directive('@shareable')
@ObjectType('Interval', {
  description:
    'The range in which the true value plausibly lies, given that chance alone moves what is counted or who is asked.',
})
export class Interval {
  @Field(() => Float, { description: 'The lower end, in the figure’s own unit, such as 51.2.' })
  readonly lower: number;

  @Field(() => Float, { description: 'The upper end, in the figure’s own unit, such as 60.8.' })
  readonly upper: number;

  @Field(() => Float, { description: 'How sure: 0.95 for 95 per cent.' })
  readonly level: number;

  @Field(() => IntervalMethod, { description: 'How it was worked out, such as WILSON.' })
  readonly method: IntervalMethod;

  constructor(lower: number, upper: number, level: number, method: IntervalMethod) {
    this.lower = lower;
    this.upper = upper;
    this.level = level;
    this.method = method;
  }
}

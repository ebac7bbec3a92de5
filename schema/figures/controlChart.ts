import { Directive, Field, Float, ObjectType } from 'type-graphql';
import type { Period } from '../periods.ts';
import { Absence } from './absence.ts';
import { Observation } from './observation.ts';
import { PeriodScalar } from './scalars.ts';
import { Direction, SignalRule } from './words.ts';

@Directive('@shareable')
@ObjectType('ChartSignal', { description: 'Points of a control chart that ordinary variation would hardly give.' })
export class ChartSignal {
  @Field(() => SignalRule, { description: 'By which rule, such as SHIFT.' })
  readonly rule: SignalRule;

  @Field(() => Direction, { description: 'Which way, such as UP; whether that is good is for `polarity` to say.' })
  readonly direction: Direction;

  @Field(() => [PeriodScalar], {
    description: 'The periods of its points, such as ["2025-10", "2025-11"]; as many as the chart has at most.',
  })
  readonly periods: readonly Period[];

  @Field(() => String, { description: 'The signal in plain English.' })
  readonly explanation: string;

  constructor(rule: SignalRule, direction: Direction, periods: readonly Period[], explanation: string) {
    this.rule = rule;
    this.direction = direction;
    this.periods = periods;
    this.explanation = explanation;
  }
}

/** What a control chart is drawn from. */
export interface ControlChartFacts {
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly points: readonly Observation[];
  readonly signals: readonly ChartSignal[];
  readonly absence: Absence | null;
}

@Directive('@shareable')
@ObjectType('ControlChart', {
  description:
    'Single values with the limits of their ordinary variation (an XmR chart: the mean and 2.66 mean moving ranges on either side). Seasons are not taken out, so that a run may be the time of year.',
})
export class ControlChart {
  @Field(() => Float, { nullable: true, description: 'The mean of the points, such as 2906.5; null without a chart.' })
  readonly centre: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The lower limit, never below 0, such as 2410.2; null without a chart.',
  })
  readonly lower: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper limit, such as 3402.8; null without a chart.' })
  readonly upper: number | null;

  @Field(() => [Observation], {
    description:
      'The points in order: periods in a row that were counted one way and whole, at most as many as asked for. They are given too where they are too few for a chart.',
  })
  readonly points: readonly Observation[];

  @Field(() => [ChartSignal], {
    description: 'What stands out; empty where nothing does, and at most a few for each point.',
  })
  readonly signals: readonly ChartSignal[];

  @Field(() => Absence, {
    nullable: true,
    description: 'Why there is no chart, such as fewer than 12 points in a row; null where there is one.',
  })
  readonly absence: Absence | null;

  constructor(facts: ControlChartFacts) {
    this.centre = facts.centre;
    this.lower = facts.lower;
    this.upper = facts.upper;
    this.points = facts.points;
    this.signals = facts.signals;
    this.absence = facts.absence;
  }
}

import { Directive, Field, ObjectType } from 'type-graphql';
import type { Period } from '../periods.ts';
import { Figure } from './figure.ts';
import { Interval } from './interval.ts';
import { PeriodScalar } from './scalars.ts';
import { FunnelPosition } from './words.ts';

/** An area of a funnel. */
export interface FunnelPointFacts {
  readonly areaCode: string;
  readonly areaName: string;
  readonly figure: Figure;
  readonly warning: Interval | null;
  readonly control: Interval | null;
  readonly position: FunnelPosition | null;
}

@Directive('@shareable')
@ObjectType('FunnelPoint', { description: 'An area in a funnel.' })
export class FunnelPoint {
  @Field(() => String, { description: 'The code of the area, such as "E09000030".' })
  readonly areaCode: string;

  @Field(() => String, { description: 'The name of the area, such as "Tower Hamlets".' })
  readonly areaName: string;

  @Field(() => Figure, { description: 'The area’s own figure: a rate where it is a count.' })
  readonly figure: Figure;

  @Field(() => Interval, {
    nullable: true,
    description: 'Where 95 of 100 areas of its size would lie if they differed by chance alone; null without a figure.',
  })
  readonly warning: Interval | null;

  @Field(() => Interval, {
    nullable: true,
    description:
      'Where 998 of 1,000 areas of its size would lie if they differed by chance alone; null without a figure.',
  })
  readonly control: Interval | null;

  @Field(() => FunnelPosition, {
    nullable: true,
    description:
      'Where it lies, such as FAR_ABOVE; null without a figure, and where it hangs on records without a known place (flag UNPLACED_RECORDS).',
  })
  readonly position: FunnelPosition | null;

  constructor(facts: FunnelPointFacts) {
    this.areaCode = facts.areaCode;
    this.areaName = facts.areaName;
    this.figure = facts.figure;
    this.warning = facts.warning;
    this.control = facts.control;
    this.position = facts.position;
  }
}

@Directive('@shareable')
@ObjectType('Funnel', {
  description:
    'Areas beside each other with the limits that chance alone would keep them to, instead of a league table (Spiegelhalter 2005). Many areas outside mean that areas differ by more than chance, not that each of them is out of the ordinary.',
})
export class Funnel {
  @Field(() => PeriodScalar, { description: 'The period of every figure, such as "2024/25".' })
  readonly period: Period;

  @Field(() => Figure, {
    description: 'All areas together, which the limits lie about; or why there is no such figure.',
  })
  readonly baseline: Figure;

  @Field(() => [FunnelPoint], {
    description:
      'The areas by code and never by rank: the boroughs of London, of a force, of a command or of the borough’s own force, or the wards of the ward’s borough; at most 40.',
  })
  readonly points: readonly FunnelPoint[];

  constructor(period: Period, baseline: Figure, points: readonly FunnelPoint[]) {
    this.period = period;
    this.baseline = baseline;
    this.points = points;
  }
}

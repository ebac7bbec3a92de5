import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Period } from '../periods.ts';
import { Absence } from './absence.ts';
import { AreaComparison } from './areaComparison.ts';
import { Change } from './change.ts';
import { PeriodScalar } from './scalars.ts';

@Directive('@shareable')
@ObjectType('AreaOfAttention', { description: 'An area worth a look, with the reason.' })
export class AreaOfAttention {
  @Field(() => String, { description: 'The code of the area, such as "E09000030".' })
  readonly areaCode: string;

  @Field(() => String, { description: 'The name of the area, such as "Tower Hamlets".' })
  readonly areaName: string;

  @Field(() => String, { description: 'Why, in plain English, with both figures.' })
  readonly reason: string;

  @Field(() => AreaComparison, { description: 'The area beside the comparator.' })
  readonly comparison: AreaComparison;

  @Field(() => Change, { description: 'Its change over time, as a rate where it is a count.' })
  readonly change: Change;

  constructor(
    area: { readonly code: string; readonly name: string },
    reason: string,
    comparison: AreaComparison,
    change: Change,
  ) {
    this.areaCode = area.code;
    this.areaName = area.name;
    this.reason = reason;
    this.comparison = comparison;
    this.change = change;
  }
}

@Directive('@shareable')
@ObjectType('Attention', { description: 'The areas that stand out by more than chance; never a ranking.' })
export class Attention {
  @Field(() => PeriodScalar, { description: 'The period looked at, such as "R12-2025-11".' })
  readonly period: Period;

  @Field(() => [AreaOfAttention], { description: 'The areas by code; at most 40, and none where none stands out.' })
  readonly areas: readonly AreaOfAttention[];

  @Field(() => Int, {
    description:
      'How many areas could be judged, such as 32, for IMPROVING over time alone: an empty list means something only where this is not 0.',
  })
  readonly judgedCount: number;

  @Field(() => Absence, {
    nullable: true,
    description: 'Why no area could be judged, such as a population that is not loaded; null where some could.',
  })
  readonly absence: Absence | null;

  constructor(period: Period, areas: readonly AreaOfAttention[], judgedCount: number, absence: Absence | null) {
    this.period = period;
    this.areas = areas;
    this.judgedCount = judgedCount;
    this.absence = absence;
  }
}

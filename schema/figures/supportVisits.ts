import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Period } from '../periods.ts';
import { Absence } from './absence.ts';
import { PeriodScalar } from './scalars.ts';
import { SupportTrigger } from './words.ts';

@Directive('@shareable')
@ObjectType('SupportVisit', {
  description: 'An area to which a support visit is worth offering, and what calls for it.',
})
export class SupportVisit {
  @Field(() => String, { description: 'The code of the area, such as "E09000030".' })
  readonly areaCode: string;

  @Field(() => String, { description: 'The name of the area, such as "Tower Hamlets".' })
  readonly areaName: string;

  @Field(() => SupportTrigger, { description: 'What calls for it, such as DOWNWARD_TREND.' })
  readonly trigger: SupportTrigger;

  @Field(() => String, { description: 'Why, in plain English, with the figures.' })
  readonly reason: string;

  constructor(
    { code, name }: { readonly code: string; readonly name: string },
    trigger: SupportTrigger,
    reason: string,
  ) {
    this.areaCode = code;
    this.areaName = name;
    this.trigger = trigger;
    this.reason = reason;
  }
}

@Directive('@shareable')
@ObjectType('SupportVisits', {
  description:
    'Where support is worth offering, "performing less well or on a downward trend" (Safer Neighbourhoods update of 5 June 2008, ¶62): called for by significance, never by rank.',
})
export class SupportVisits {
  @Field(() => PeriodScalar, { description: 'The period looked at, such as "R12-2025-11".' })
  readonly period: Period;

  @Field(() => [SupportVisit], { description: 'The areas by code; at most 40, and none where none stands out.' })
  readonly visits: readonly SupportVisit[];

  @Field(() => Int, {
    description:
      'How many areas could be judged, beside the comparator or over time, such as 32: an empty list means something only where this is not 0.',
  })
  readonly judgedCount: number;

  @Field(() => Absence, {
    nullable: true,
    description: 'Why no area could be judged, such as a population that is not loaded; null where some could.',
  })
  readonly absence: Absence | null;

  constructor(period: Period, visits: readonly SupportVisit[], judgedCount: number, absence: Absence | null) {
    this.period = period;
    this.visits = visits;
    this.judgedCount = judgedCount;
    this.absence = absence;
  }
}

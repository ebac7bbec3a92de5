import { Directive, Field, Float, ObjectType } from 'type-graphql';
import type { Period } from '../periods.ts';
import { Figure } from './figure.ts';
import { Interval } from './interval.ts';
import { DateScalar, PeriodScalar } from './scalars.ts';
import { Comparator, Verdict } from './words.ts';

/** What is said of an area beside others. */
export interface AreaComparisonFacts {
  readonly comparator: Comparator;
  readonly title: string;
  readonly method: string;
  readonly methodDate: string | null;
  readonly areas: readonly string[];
  readonly period: Period;
  readonly own: Figure;
  readonly other: Figure;
  readonly difference: number | null;
  readonly ratio: number | null;
  readonly interval: Interval | null;
  readonly verdict: Verdict;
  readonly explanation: string;
}

@Directive('@shareable')
@ObjectType('AreaComparison', {
  description:
    'An area beside others in one period, and whether the difference is more than chance. Counts are compared as rates, never as they are.',
})
export class AreaComparison {
  @Field(() => Comparator, { description: 'With what it is compared, such as SIMILAR_GROUP.' })
  readonly comparator: Comparator;

  @Field(() => String, { description: 'With what in words, such as "Inner London boroughs without Tower Hamlets".' })
  readonly title: string;

  @Field(() => String, {
    description: 'How the comparator is made up, such as "The basic command unit as a whole, the area included.".',
  })
  readonly method: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Since when a group of similar boroughs is what it is, such as "1965-04-01"; null for other comparators.',
  })
  readonly methodDate: string | null;

  @Field(() => [String], {
    description:
      'Codes of the areas compared with, such as ["E12000007"]; at most 100, and none where there is no such comparator.',
  })
  readonly areas: readonly string[];

  @Field(() => PeriodScalar, { description: 'The period of both figures, such as "2024/25".' })
  readonly period: Period;

  @Field(() => Figure, { description: 'The area’s own figure: a rate where it is a count.' })
  readonly own: Figure;

  @Field(() => Figure, { description: 'The comparator’s figure, or why there is none.' })
  readonly other: Figure;

  @Field(() => Float, {
    nullable: true,
    description:
      'The area’s own figure less the other, such as -2 percentage points or 1.3 for every 1,000; null where either is absent.',
  })
  readonly difference: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How many times the other rate its own is, such as 1.3; null for shares, where either is absent and where the other is 0.',
  })
  readonly ratio: number | null;

  @Field(() => Interval, {
    nullable: true,
    description:
      'The 95 per cent interval of the ratio for rates and of the difference for shares; null where it cannot be told.',
  })
  readonly interval: Interval | null;

  @Field(() => Verdict, { description: 'Whether the area is HIGHER or LOWER than the other by more than chance.' })
  readonly verdict: Verdict;

  @Field(() => String, { description: 'The verdict in plain English.' })
  readonly explanation: string;

  constructor(facts: AreaComparisonFacts) {
    this.comparator = facts.comparator;
    this.title = facts.title;
    this.method = facts.method;
    this.methodDate = facts.methodDate;
    this.areas = facts.areas;
    this.period = facts.period;
    this.own = facts.own;
    this.other = facts.other;
    this.difference = facts.difference;
    this.ratio = facts.ratio;
    this.interval = facts.interval;
    this.verdict = facts.verdict;
    this.explanation = facts.explanation;
  }
}

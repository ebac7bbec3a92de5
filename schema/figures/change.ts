import { Directive, Field, Float, ObjectType } from 'type-graphql';
import type { Period } from '../periods.ts';
import { Figure } from './figure.ts';
import { PeriodScalar } from './scalars.ts';
import { Verdict } from './words.ts';

/** What is said of the way from one figure to another. */
export interface ChangeFacts {
  readonly fromPeriod: Period;
  readonly toPeriod: Period;
  readonly from: Figure;
  readonly to: Figure;
  readonly absolute: number | null;
  readonly percent: number | null;
  readonly points: number | null;
  readonly verdict: Verdict;
  readonly explanation: string;
}

@Directive('@shareable')
@ObjectType('Change', { description: 'The way from one figure to another, and whether it is more than chance.' })
export class Change {
  @Field(() => PeriodScalar, { description: 'The period compared with, such as "2024-11".' })
  readonly fromPeriod: Period;

  @Field(() => PeriodScalar, { description: 'The period asked for, or the latest, such as "2025-11".' })
  readonly toPeriod: Period;

  @Field(() => Figure, { description: 'The figure compared with.' })
  readonly from: Figure;

  @Field(() => Figure, { description: 'The figure of the period asked for.' })
  readonly to: Figure;

  @Field(() => Float, {
    nullable: true,
    description:
      'Difference in number, such as -61, which says nothing where the verdict is NOT_COMPARABLE; null for shares and where a side is absent.',
  })
  readonly absolute: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Difference as a share of the earlier number, such as -2.1 per cent; null for shares, where a side is absent, where the earlier number is below 20, and where the verdict is NOT_COMPARABLE, since the two were not counted alike.',
  })
  readonly percent: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Difference in percentage points, such as -4, which says nothing where the verdict is NOT_COMPARABLE; null for counts and where a side is absent.',
  })
  readonly points: number | null;

  @Field(() => Verdict, { description: 'Whether it is more than chance, such as NOT_DISTINGUISHABLE.' })
  readonly verdict: Verdict;

  @Field(() => String, { description: 'The verdict in plain English.' })
  readonly explanation: string;

  constructor(facts: ChangeFacts) {
    this.fromPeriod = facts.fromPeriod;
    this.toPeriod = facts.toPeriod;
    this.from = facts.from;
    this.to = facts.to;
    this.absolute = facts.absolute;
    this.percent = facts.percent;
    this.points = facts.points;
    this.verdict = facts.verdict;
    this.explanation = facts.explanation;
  }
}

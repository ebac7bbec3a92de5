import { Directive, Field, ObjectType } from 'type-graphql';
import type { Period } from '../periods.ts';
import { PeriodScalar } from './scalars.ts';
import { AbsenceReason } from './words.ts';

@Directive('@shareable')
@ObjectType('Absence', { description: 'Why there is no value, and what there is instead.' })
export class Absence {
  @Field(() => AbsenceReason, { description: 'The reason in a word, such as NOT_YET_PUBLISHED.' })
  readonly reason: AbsenceReason;

  @Field(() => String, { description: 'The reason in plain English, such as "The last month published is 2025-11."' })
  readonly explanation: string;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'The nearest period of the same kind that has a value, such as "2025-11"; null where there is none.',
  })
  readonly nearest: Period | null;

  constructor(reason: AbsenceReason, explanation: string, nearest: Period | null = null) {
    this.reason = reason;
    this.explanation = explanation;
    this.nearest = nearest;
  }
}

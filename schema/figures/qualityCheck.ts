import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import type { Period } from '../periods.ts';
import { PeriodScalar } from './scalars.ts';
import { QualityDimension, QualityOutcome } from './words.ts';

@Directive('@shareable')
@ObjectType('QualityCheck', {
  description:
    'One rule, held against a release when it was published. There is no score of all of them: each says what it looked at.',
})
export class QualityCheck {
  @Field(() => ID, { description: 'The rule, such as "periods-whole".' })
  readonly rule: string;

  @Field(() => QualityDimension, { description: 'What it looks at, such as COMPLETENESS.' })
  readonly dimension: QualityDimension;

  @Field(() => Float, {
    description: 'How many of what is looked at go against the rule, such as 1; for TIMELINESS, days.',
  })
  readonly numerator: number;

  @Field(() => Float, {
    nullable: true,
    description: 'How many are looked at, such as 24; null where nothing is divided, as with days.',
  })
  readonly denominator: number | null;

  @Field(() => Float, {
    description: 'The largest share that passes, such as 0.05; the largest number where nothing is divided.',
  })
  readonly threshold: number;

  @Field(() => QualityOutcome, { description: 'How it came out, such as PASSED.' })
  readonly outcome: QualityOutcome;

  @Field(() => [PeriodScalar], {
    description:
      'The periods that it goes against, whose figures carry the flag, such as ["2022-12"]; as many as the release covers at most.',
  })
  readonly periods: readonly Period[];

  @Field(() => String, { description: 'The finding in plain English, with its numbers.' })
  readonly explanation: string;

  constructor(facts: QualityCheck) {
    this.rule = facts.rule;
    this.dimension = facts.dimension;
    this.numerator = facts.numerator;
    this.denominator = facts.denominator;
    this.threshold = facts.threshold;
    this.outcome = facts.outcome;
    this.periods = facts.periods;
    this.explanation = facts.explanation;
  }
}

import { Arg, Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Period } from '../periods.ts';
import { Absence } from './absence.ts';
import { figureText } from './figureText.ts';
import { Interval } from './interval.ts';
import { Release } from './release.ts';
import { PeriodScalar } from './scalars.ts';
import { FigureQualifier, FigureStatus, QualityFlag, Unit } from './words.ts';

/** Everything that is known of one published number. Exactly one of value and absence is set. */
export interface FigureFacts {
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly unit: Unit;
  readonly qualifier: FigureQualifier;
  readonly status: FigureStatus;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Of what period the denominator is, where that is not the figure's own. */
  readonly denominatorPeriod?: Period;
  /** The release that gives the denominator, where that is not the figure's own. */
  readonly denominatorRelease?: Release | null;
  readonly sampleSize: number | null;
  readonly flags: readonly QualityFlag[];
  readonly release: Release | null;
  /** Place in a source document. */
  readonly paragraph: string | null;
  /** The interval at a level, null where the number has none. */
  readonly intervalAt: (level: number) => Interval | null;
}

@Directive('@shareable')
@ObjectType('Figure', {
  description: 'One published number with everything needed to trust it, or the reason why there is none.',
})
export class Figure {
  // No #field: the compiler keeps those of decorated classes in weak maps, which costs a request for a thousand figures a third of its time.
  private readonly intervalAt: (level: number) => Interval | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The number, such as 1204; null where `absence` says why there is none.',
  })
  readonly value: number | null;

  @Field(() => String, {
    description:
      'The figure ready to be read out: "1,204", "56% (51% to 61%)", "over 600", or the usual letter and words where there is none, "c – suppressed".',
  })
  get text(): string {
    return figureText(this, () => this.interval(0.95));
  }

  @Field(() => Unit, { description: 'In what it is counted, such as COUNT.' })
  readonly unit: Unit;

  @Field(() => FigureQualifier, { description: 'How exactly the source gives it: MORE_THAN for "over 600".' })
  readonly qualifier: FigureQualifier;

  @Field(() => FigureStatus, { description: 'How settled it is, such as RESTATED.' })
  readonly status: FigureStatus;

  @Field(() => Absence, { nullable: true, description: 'Why there is no value; null exactly when there is one.' })
  readonly absence: Absence | null;

  @Field(() => Interval, {
    nullable: true,
    description:
      'The range in which the true value plausibly lies; null where the number has none, as an exact position of a register has none.',
  })
  interval(
    @Arg('level', () => Float, { defaultValue: 0.95, description: 'How sure, above 0 and below 1, such as 0.998.' })
    level: number,
  ): Interval | null {
    return this.intervalAt(level);
  }

  @Field(() => Float, {
    nullable: true,
    description: 'What is divided, such as 420 searches; null where nothing is divided or the source does not give it.',
  })
  readonly numerator: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'By what it is divided, such as 30000 residents; null where nothing is divided or the source does not give it.',
  })
  readonly denominator: number | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      'Of what year the denominator is, such as "2023" for residents in the middle of 2023; null where nothing is divided or both are of one period.',
  })
  readonly denominatorPeriod: Period | null;

  @Field(() => Release, {
    nullable: true,
    description:
      'The release that gives the denominator, such as "mid-year-population:da4710649079" for residents; null where nothing is divided or both come from `release`. Source: whoever counts what is divided by, such as the Office for National Statistics.',
  })
  readonly denominatorRelease: Release | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many were asked, such as 22000; null where it is no survey or the source does not publish it.',
  })
  readonly sampleSize: number | null;

  @Field(() => [QualityFlag], { description: 'What to know before leaning on it; empty where there is nothing.' })
  readonly flags: readonly QualityFlag[];

  @Field(() => Release, {
    nullable: true,
    description: 'The release that gives it: the latest one that covers it; null where there is none.',
  })
  readonly release: Release | null;

  @Field(() => String, {
    nullable: true,
    description: 'The place in a source document, such as "¶92"; null where it comes from a data file.',
  })
  readonly paragraph: string | null;

  constructor(facts: FigureFacts) {
    this.value = facts.value;
    this.unit = facts.unit;
    this.qualifier = facts.qualifier;
    this.status = facts.status;
    this.absence = facts.absence;
    this.numerator = facts.numerator;
    this.denominator = facts.denominator;
    this.denominatorPeriod = facts.denominatorPeriod ?? null;
    this.denominatorRelease = facts.denominatorRelease ?? null;
    this.sampleSize = facts.sampleSize;
    this.flags = facts.flags;
    this.release = facts.release;
    this.paragraph = facts.paragraph;
    this.intervalAt = facts.intervalAt;
  }
}

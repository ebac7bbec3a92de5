import { Arg, Field, ID, ObjectType } from 'type-graphql';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { latestOf } from '../../../kit/indicators/latestOf.ts';
import { pathPeriods } from '../../../kit/targets/targetPath.ts';
import type { TargetReading } from '../../../kit/targets/targetReading.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { PeriodScalar } from '../../../schema/figures/scalars.ts';
import { Direction } from '../../../schema/figures/words.ts';
import { Period } from '../../../schema/periods.ts';
import type { TargetDeclaration } from '../../../schema/targets/target.ts';
import { TargetBaseline } from './targetBaseline.ts';
import { TargetEvidence } from './targetEvidence.ts';
import { TargetProgress } from './targetProgress.ts';

@ObjectType('Target', {
  description: 'A number that somebody has promised to reach: from what, by when, on what grounds, and how it stands.',
})
export class Target {
  readonly #reading: TargetReading;

  @Field(() => ID, { description: 'Such as "key-neighbourhood-crime-2016".' })
  readonly id: string;

  @Field(() => String, { description: 'Such as "Key neighbourhood crime down by 20 per cent".' })
  readonly title: string;

  @Field(() => String, { description: 'Who set it, such as "Mayor’s Office for Policing and Crime".' })
  readonly setBy: string;

  @Field(() => String, {
    description: 'The goal as it was stated, such as "Reduce key neighbourhood crime by 20%; 250,000 fewer crimes".',
  })
  readonly statedAs: string;

  @Field(() => Direction, { description: 'Which way it is to go, such as DOWN.' })
  readonly direction: Direction;

  @Field(() => PeriodScalar, { description: 'The period by which it is to be reached, such as "2015/16".' })
  readonly dueBy: Period;

  @Field(() => Boolean, {
    description:
      'Whether it comes from material beside the source documents, such as true for those of the Police and Crime Plan 2013–2016.',
  })
  readonly isOutsideMaterial: boolean;

  @Field(() => Indicator, {
    nullable: true,
    description: 'What it is a target of; null where no partner’s file gives it, as with delays of courts.',
  })
  readonly indicator: Indicator | null;

  @Field(() => [TargetEvidence], {
    description: 'What it rests on, and what has been told of it; a handful, so no pages.',
  })
  readonly evidence: readonly TargetEvidence[];

  constructor(declaration: TargetDeclaration, indicator: Indicator | null, reading: TargetReading) {
    this.#reading = reading;
    this.id = declaration.id;
    this.title = declaration.title;
    this.setBy = declaration.setBy;
    this.statedAs = declaration.statedAs;
    this.direction = Direction[declaration.direction];
    this.dueBy = Period.parse(declaration.dueBy);
    this.isOutsideMaterial = declaration.isOutsideMaterial;
    this.indicator = indicator;
    this.evidence = declaration.evidence.map((facts) => new TargetEvidence(facts));
  }

  @Field(() => TargetBaseline, { nullable: true, description: 'What it is measured from; null where none is stated.' })
  async baseline(): Promise<TargetBaseline | null> {
    const { baseline } = this.#reading.declaration;
    const figure = await this.#reading.baseline();
    return baseline === null || figure === null
      ? null
      : new TargetBaseline(Period.parse(baseline.period), baseline.asAt, figure);
  }

  @Field(() => Figure, {
    description: 'The number to be reached, such as 328,826; absent where its baseline is not known.',
  })
  goal(): Promise<Figure> {
    return this.#reading.goal();
  }

  @Field(() => [TargetProgress], {
    description:
      'The interim targets, a year apart from the baseline to the goal, each beside its figure; the hub draws them as a straight line where none are stated. A dozen at most, so no pages.',
  })
  async trajectory(): Promise<TargetProgress[]> {
    const progress = await this.#reading.progress(pathPeriods(this.#reading.declaration));
    return progress.map((facts) => new TargetProgress(facts));
  }

  @Field(() => TargetProgress, {
    nullable: true,
    description:
      'How it stands in a period; null only where no period is given and there is no figure of its measure at all.',
  })
  async progress(
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: 'Such as "2012/13"; the latest with a figure where left out.',
    })
    period: Period | null,
  ): Promise<TargetProgress | null> {
    const { reading } = this.#reading;
    const asked = period ?? (reading === null ? null : ((await latestOf(reading))?.period ?? null));
    if (asked === null) return null;
    const [facts] = await this.#reading.progress([asked]);
    return facts === undefined ? null : new TargetProgress(facts);
  }
}

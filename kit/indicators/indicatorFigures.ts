import { Arg, Args, Field, ObjectType } from 'type-graphql';
import { Absence } from '../../schema/figures/absence.ts';
import { Figure } from '../../schema/figures/figure.ts';
import { Observation } from '../../schema/figures/observation.ts';
import { PeriodScalar } from '../../schema/figures/scalars.ts';
import { SeriesTable } from '../../schema/figures/seriesTable.ts';
import type { Period } from '../../schema/periods.ts';
import { IndicatorFacts } from './indicatorFacts.ts';
import { latestAbsence } from './latestAbsence.ts';
import { latestFigure } from './latestFigure.ts';
import { latestOf } from './latestOf.ts';
import { SeriesArguments } from './seriesArguments.ts';
import { seriesPeriods } from './seriesPeriods.ts';
import { upToReading } from './upToReading.ts';

/** An indicator’s own figures, of one period and of many. */
@ObjectType()
export abstract class IndicatorFigures extends IndicatorFacts {
  @Field(() => Observation, {
    nullable: true,
    description:
      'The most recent period of the source’s own kind that has a value, such as a month or a rolling year; null where there is none, as `absence` says why.',
  })
  latest(
    @Arg('upTo', () => PeriodScalar, {
      nullable: true,
      description: 'Of those that end no later than this period does, such as "2023/24-Q4"; of all where left out.',
    })
    upTo?: Period | null,
  ): Promise<Observation | null> {
    return latestOf(upToReading(this.reading, upTo));
  }

  @Field(() => Absence, {
    nullable: true,
    description:
      'Why there is no latest figure, and so nothing in `latest`, `change` and comparisons that name no period: such as NOT_COLLECTED for a survey that leaves the City of London out. Null where there is one.',
  })
  absence(): Promise<Absence | null> {
    return latestAbsence(this.reading);
  }

  @Field(() => Figure, { description: 'The figure of a period; where there is none, it says why.' })
  async at(
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: 'Such as "2025-01", "2024/25-Q4" or "R12-2025-11"; the latest where left out.',
    })
    period: Period | null | undefined,
  ): Promise<Figure> {
    if (period === null || period === undefined) return latestFigure(this.reading);
    const [observation] = await this.reading.figures([period]);
    if (observation === undefined) throw new RangeError('a period asked for was not answered');
    return observation.figure;
  }

  @Field(() => [Observation], {
    description:
      'The figures of consecutive periods, absent ones too; from the first period covered to the last where not said otherwise. At most 600.',
  })
  async series(@Args(() => SeriesArguments) asked: SeriesArguments): Promise<readonly Observation[]> {
    return this.reading.figures(seriesPeriods(this.reading.measure, await this.reading.covered(), asked));
  }

  @Field(() => SeriesTable, {
    description:
      'The figures of consecutive periods as rows of values, for tables of many of them: the same as `series` by the same arguments. At most 600.',
  })
  async seriesTable(@Args(() => SeriesArguments) asked: SeriesArguments): Promise<SeriesTable> {
    return new SeriesTable(await this.series(asked));
  }
}

import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { ControlChart } from '../../schema/figures/controlChart.ts';
import { Funnel } from '../../schema/figures/funnel.ts';
import { PeriodScalar } from '../../schema/figures/scalars.ts';
import { Denominator } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import { controlChartOf } from '../charts/controlChartOf.ts';
import { funnelOf } from '../charts/funnelOf.ts';
import { rateOf } from '../rates/rateOf.ts';
import { usualPer } from '../rates/usualPer.ts';
import type { FigureReader } from './figureReader.ts';
import { IndicatorFigures } from './indicatorFigures.ts';
import { latestOf } from './latestOf.ts';
import type { Reading } from './reading.ts';

/** An indicator’s charts: over time, and over areas. */
@ObjectType()
export abstract class IndicatorCharts extends IndicatorFigures {
  constructor(
    reading: Reading,
    protected readonly reader: FigureReader,
  ) {
    super(reading);
  }

  @Field(() => ControlChart, {
    description:
      'What stands out of ordinary variation among its own periods, such as its months. A survey’s rolling years overlap, so only one in a year is a point.',
  })
  signals(
    @Arg('last', () => Int, {
      defaultValue: 24,
      description: 'How many periods at most, counted from the end; from 12 to 120.',
    })
    last: number,
  ): Promise<ControlChart> {
    return controlChartOf(this.reading, last);
  }

  @Field(() => Funnel, {
    nullable: true,
    description:
      'The boroughs of the area, or the areas beside a borough or ward, with the limits that chance alone would keep them to. Counts are shown as rates. Null only where no period is given and there is no latest one.',
  })
  async funnel(
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: 'Such as "2024/25"; the latest where left out.',
    })
    period: Period | null,
    @Arg('denominator', () => Denominator, {
      defaultValue: Denominator.RESIDENTS,
      description: 'By what a count is divided, such as HOUSEHOLDS; a rate keeps its own.',
    })
    denominator: Denominator,
  ): Promise<Funnel | null> {
    const asked = period ?? (await latestOf(this.reading))?.period ?? null;
    if (asked === null) return null;
    return funnelOf(rateOf(this.reading, denominator, usualPer, this.reader) ?? this.reading, asked, this.reader);
  }
}

import { Arg, Directive, Field, Int, ObjectType } from 'type-graphql';
import { AreaComparison } from '../../schema/figures/areaComparison.ts';
import { Change } from '../../schema/figures/change.ts';
import { RestatementConnection } from '../../schema/figures/restatement.ts';
import { DateScalar, PeriodScalar } from '../../schema/figures/scalars.ts';
import { Comparator, Comparison, Denominator } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import { compareAreas } from '../comparing/compareAreas.ts';
import { rateOf } from '../rates/rateOf.ts';
import { usualPer } from '../rates/usualPer.ts';
import { CellReading } from './cellReading.ts';
import { changeBetween } from './changeBetween.ts';
import { comparedPeriods } from './comparedPeriods.ts';
import type { FigureReader } from './figureReader.ts';
import { IndicatorCharts } from './indicatorCharts.ts';
import { latestOf } from './latestOf.ts';
import type { Measure } from './measure.ts';
import type { Reading } from './reading.ts';
import { restatementPage } from './restatementPage.ts';

@Directive('@shareable')
@ObjectType('Indicator', {
  description:
    'A measure of an area that can be asked for any period: the one shape in which every measure of every partner answers.',
})
export class Indicator extends IndicatorCharts {
  /** @param area code of the area */
  constructor(
    measure: Measure,
    area: string,
    asAt: string | null,
    reader: FigureReader,
    reading: Reading = new CellReading(measure, area, asAt, reader),
  ) {
    super(reading, reader);
  }

  @Field(() => Indicator, {
    nullable: true,
    description:
      'The same measure for every so many of a population, with the interval of its count; null where it is no count, such as a survey’s share.',
  })
  rate(
    @Arg('per', () => Int, { defaultValue: usualPer, description: 'For how many, from 1 to 1,000,000, such as 1000.' })
    per: number,
    @Arg('denominator', () => Denominator, {
      defaultValue: Denominator.RESIDENTS,
      description: 'By what it is divided, such as HOUSEHOLDS for burglary.',
    })
    denominator: Denominator,
  ): Indicator | null {
    const rate = rateOf(this.reading, denominator, per, this.reader);
    const { area, asAt } = this.reading;
    return rate === null ? null : new Indicator(rate.measure, area, asAt, this.reader, rate);
  }

  @Field(() => Change, {
    nullable: true,
    description:
      'The change up to a period, with a verdict that allows for chance; null only where no period is given and there is no latest one.',
  })
  async change(
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: 'Such as "R12-2023-12"; the latest where left out.',
    })
    period: Period | null,
    @Arg('since', () => Comparison, {
      defaultValue: Comparison.SAME_PERIOD_LAST_YEAR,
      description: 'With what it is compared.',
    })
    since: Comparison,
  ): Promise<Change | null> {
    const asked = period ?? (await latestOf(this.reading))?.period ?? null;
    return asked === null ? null : changeBetween(this.reading, comparedPeriods(asked, since));
  }

  @Field(() => AreaComparison, {
    nullable: true,
    description:
      'The area beside others in one period. A count is compared as a rate, and cannot be compared where there is no population to divide by. Null only where no period is given and there is no latest one.',
  })
  async against(
    @Arg('comparator', () => Comparator, { description: 'With what it is compared, such as LONDON.' })
    comparator: Comparator,
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: 'Such as "2024/25"; the latest where left out.',
    })
    period: Period | null,
    @Arg('areas', () => [String], {
      nullable: true,
      description:
        'For the comparator GROUP: codes of areas of the same kind, such as ["E09000012", "E09000025"], at most 100.',
    })
    areas: readonly string[] | null,
    @Arg('denominator', () => Denominator, {
      defaultValue: Denominator.RESIDENTS,
      description: 'By what a count is divided, such as HOUSEHOLDS; a rate keeps its own.',
    })
    denominator: Denominator,
  ): Promise<AreaComparison | null> {
    const asked = period ?? (await latestOf(this.reading))?.period ?? null;
    if (asked === null) return null;
    const reading = rateOf(this.reading, denominator, usualPer, this.reader) ?? this.reading;
    return compareAreas(reading, { comparator, period: asked, areas: areas ?? null });
  }

  @Field(() => RestatementConnection, {
    description:
      'What later releases restated of its own periods, such as its months, the latest release first. A sum such as all recorded crime is restated only where the sum changes.',
  })
  async restatements(
    @Arg('since', () => DateScalar, {
      nullable: true,
      description: 'Only by releases published on this day or later, such as "2025-12-01"; all where left out.',
    })
    since: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, from 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ): Promise<RestatementConnection> {
    return restatementPage(await this.reading.restatements(), since ?? null, first, after ?? null);
  }
}

import { Arg, Directive, Field, Int, ObjectType } from 'type-graphql';
import { RestatementConnection } from '../../schema/figures/restatement.ts';
import { DateScalar } from '../../schema/figures/scalars.ts';
import { Denominator } from '../../schema/figures/words.ts';
import { rateOf } from '../rates/rateOf.ts';
import { usualPer } from '../rates/usualPer.ts';
import { CellReading } from './cellReading.ts';
import type { FigureReader } from './figureReader.ts';
import { IndicatorComparisons } from './indicatorComparisons.ts';
import type { Measure } from './measure.ts';
import type { Reading } from './reading.ts';
import { restatementPage } from './restatementPage.ts';

@Directive('@shareable')
@ObjectType('Indicator', {
  description:
    'A measure of an area that can be asked for any period: the one shape in which every measure of every partner answers.',
})
export class Indicator extends IndicatorComparisons {
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

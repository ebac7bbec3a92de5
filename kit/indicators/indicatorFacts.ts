import { Field, ID, ObjectType } from 'type-graphql';
import { SeriesBreak } from '../../schema/figures/seriesBreak.ts';
import { Polarity, Unit } from '../../schema/figures/words.ts';
import { breaksOf } from './breakPlaces.ts';
import type { Reading } from './reading.ts';

/** What an indicator says of itself. */
@ObjectType()
export abstract class IndicatorFacts {
  constructor(protected readonly reading: Reading) {}

  @Field(() => ID, { description: 'Such as "crime/burglary".' })
  get id(): string {
    return this.reading.measure.id;
  }

  @Field(() => String, { description: 'Such as "Recorded crime: burglary".' })
  get title(): string {
    return this.reading.measure.title;
  }

  @Field(() => String, { description: 'What is counted or asked, and whose figures these are.' })
  get definition(): string {
    return this.reading.measure.definition;
  }

  @Field(() => Unit, { description: 'In what it is counted, such as COUNT.' })
  get unit(): Unit {
    return this.reading.measure.unit;
  }

  @Field(() => Polarity, { description: 'Which way is good, such as LOW_GOOD.' })
  get polarity(): Polarity {
    return this.reading.measure.polarity;
  }

  @Field(() => [SeriesBreak], {
    description:
      'Changes in its way of counting that are known with date and source; a few at most, and none for most measures.',
  })
  get breaks(): SeriesBreak[] {
    return breaksOf(this.reading.measure).map((facts) => new SeriesBreak(facts));
  }
}

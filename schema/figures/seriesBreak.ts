import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Period } from '../periods.ts';
import type { SeriesBreak as SeriesBreakFacts } from '../series/seriesBreak.ts';
import { PeriodScalar } from './scalars.ts';

@Directive('@shareable')
@ObjectType('SeriesBreak', {
  description: 'A change in the way of counting: no change of the figures is claimed across it.',
})
export class SeriesBreak {
  @Field(() => ID, { description: 'Such as "home-and-unconnected-building-2023".' })
  readonly id: string;

  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      'The first month counted the new way, such as "2023-05"; null where a release carries the new way back to its first month.',
  })
  readonly since: Period | null;

  @Field(() => String, { description: 'What changed, in plain English.' })
  readonly explanation: string;

  @Field(() => String, {
    description: 'Where that is told, such as "Home Office Counting Rules for Recorded Crime, burglary, April 2023".',
  })
  readonly source: string;

  constructor({ id, from, explanation, source }: SeriesBreakFacts) {
    this.id = id;
    this.since = from === null ? null : Period.parse(from);
    this.explanation = `${explanation}.`;
    this.source = source;
  }
}

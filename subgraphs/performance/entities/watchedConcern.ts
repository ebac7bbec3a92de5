import { Field, ID, ObjectType } from 'type-graphql';
import { Quotation } from '../../../kit/documents/quotation.ts';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { Absence } from '../../../schema/figures/absence.ts';

@ObjectType('WatchedConcern', {
  description:
    'A concern of the public that no headline target covers, kept in view beside the targets, as the London Assembly asked in 2013.',
})
export class WatchedConcern {
  @Field(() => ID, { description: 'Such as "sexual-violence".' })
  readonly id: string;

  @Field(() => String, { description: 'Such as "Sexual violence".' })
  readonly title: string;

  @Field(() => Quotation, { description: 'The words by which it came onto the list.' })
  readonly grounds: Quotation;

  @Field(() => [Indicator], {
    description: 'What the hub can tell of it in the area; a handful at most, and none where `absence` says why.',
  })
  readonly indicators: readonly Indicator[];

  @Field(() => Absence, {
    nullable: true,
    description: 'Why there is no indicator of it; null where there is one.',
  })
  readonly absence: Absence | null;

  constructor(
    { id, title, grounds }: Pick<WatchedConcern, 'id' | 'title' | 'grounds'>,
    indicators: readonly Indicator[],
    absence: Absence | null,
  ) {
    this.id = id;
    this.title = title;
    this.grounds = grounds;
    this.indicators = indicators;
    this.absence = absence;
  }
}

import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { describeEnum } from './describeEnum.ts';

/** How the counts of a table are rounded. */
export enum TableRounding {
  NONE = 'NONE',
  TO_5 = 'TO_5',
  MIDPOINT_6 = 'MIDPOINT_6',
}

describeEnum(TableRounding, 'TableRounding', 'How the counts of a table are rounded.', {
  NONE: {
    description: 'They are not: those that tell of people are withheld, and with them what would give them away.',
  },
  TO_5: { description: 'To the nearest 5, after counts of 1 to 7 are withheld; totals are sums of rounded counts.' },
  MIDPOINT_6: { description: '0 stays 0, 1 to 6 become 3, 7 to 12 become 9; totals are sums of rounded counts.' },
});

/** The numbers of a rule. */
export interface DisclosureRuleFacts {
  readonly threshold: number;
  readonly narrowest: number;
  readonly zeroShown: boolean;
  readonly rounding: `${TableRounding}`;
}

@Directive('@shareable')
@ObjectType('DisclosureRule', { description: 'By what rule a table was controlled.' })
export class DisclosureRule {
  @Field(() => Int, { description: 'Counts from 1 to one less than this are withheld, such as 5.' })
  readonly threshold: number;

  @Field(() => Int, {
    description:
      'How wide the range of every withheld count stays at least, highest less lowest, such as 5. Exact counts by outcome, object and place, which the publisher gives record by record, can limit it further.',
  })
  readonly narrowest: number;

  @Field(() => Boolean, { description: 'Whether a 0 is shown.' })
  readonly zeroShown: boolean;

  @Field(() => TableRounding, { description: 'How counts are rounded, such as NONE.' })
  readonly rounding: TableRounding;

  constructor({ threshold, narrowest, zeroShown, rounding }: DisclosureRuleFacts) {
    this.threshold = threshold;
    this.narrowest = narrowest;
    this.zeroShown = zeroShown;
    this.rounding = TableRounding[rounding];
  }
}

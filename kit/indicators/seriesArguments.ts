import { ArgsType, Field, Int } from 'type-graphql';
import { PeriodScalar } from '../../schema/figures/scalars.ts';
import { PeriodKind } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';

/** Which periods of a series are asked for. */
@ArgsType()
export class SeriesArguments {
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'First period, such as "2023-10"; the first covered where left out.',
  })
  readonly from?: Period | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Last period, such as "2024-02"; the last covered where left out.',
  })
  readonly to?: Period | null;

  @Field(() => PeriodKind, {
    nullable: true,
    description:
      'Kind of the periods, such as FINANCIAL_QUARTER; the kind of `from` where left out, and the source’s own where that is left out too.',
  })
  readonly by?: PeriodKind | null;

  @Field(() => Int, { nullable: true, description: 'Only so many, counted from the end, such as 12.' })
  readonly last?: number | null;
}

import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { AccountabilityContext } from '../context.ts';
import { Recommendation } from '../entities/recommendation.ts';
import { Undertaking } from '../entities/undertaking.ts';
import { CommitteeUndertaking } from '../records/committeeUndertaking.ts';
import { committeeUndertakings } from '../registers/undertakings.ts';

@Resolver(() => Undertaking)
export class UndertakingResolver {
  @FieldResolver(() => Recommendation, {
    nullable: true,
    description: 'The recommendation that it goes with. Never null while the subgraph answers.',
  })
  async recommendation(
    @Root() { row, reviewRow }: Undertaking,
    @Ctx() { records }: AccountabilityContext,
  ): Promise<Recommendation | null> {
    const rows = await records.recommendations(row.review);
    const found = rows.find(({ number }) => number === row.recommendation);
    return found === undefined ? null : new Recommendation(found, reviewRow);
  }

  @FieldResolver(() => CommitteeUndertaking, {
    nullable: true,
    description:
      'What became of it, as the committee keeps it in the hub under the number of its recommendation. Null where the committee keeps nothing of it.',
  })
  async followUp(
    @Root() { row, reviewRow }: Undertaking,
    @Ctx() { registers }: AccountabilityContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
  ): Promise<RecordThing | null> {
    const [area = ''] = reviewRow.areas;
    const id = [area, row.review, row.recommendation].join('/');
    const record = await registers.record(committeeUndertakings, id, asAt ?? null);
    return record === null ? null : new CommitteeUndertaking(record, asAt ?? null);
  }
}

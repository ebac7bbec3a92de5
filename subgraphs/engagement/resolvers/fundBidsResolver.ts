import { Arg, Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { defaultPageSize } from '../../../kit/graph/page.ts';
import { pageOfRecords } from '../../../kit/registers/pageOfRecords.ts';
import { restrictionOf } from '../../../kit/registers/partnersOnly.ts';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import { recordsOf } from '../../../kit/registers/recordsOf.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { EngagementContext } from '../context.ts';
import { FundBid, FundBidConnection } from '../entities/fundBid.ts';
import { fundBids } from '../registers/fundBids.ts';

interface Place {
  readonly code: string;
}

/** The bids to the crime prevention fund of a borough's board, or of all boards of London. */
export function fundBidsResolver(type: ClassType<Place>): ClassType {
  @Resolver(() => type)
  class FundBidsResolver {
    @FieldResolver(() => FundBidConnection, {
      nullable: true,
      description:
        'Bids of its boards to the crime prevention fund. Whoever does not speak for the place sees those alone whose award is published, and `absence` says so. Null while the subgraph does not answer.',
    })
    async fundBids(
      @Root() { code }: Place,
      @Ctx() { registers, viewer }: EngagementContext,
      @Arg('first', () => Int, { defaultValue: defaultPageSize, description: 'How many, from 1 to 100.' })
      first: number,
      @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
      after: string | null,
      @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
    ) {
      const records = await recordsOf(fundBids, code, asAt ?? null, registers);
      const page = pageOfRecords(FundBid, records, asAt ?? null, first, after);
      return new FundBidConnection(page, restrictionOf(viewer, fundBids, code));
    }
  }
  return FundBidsResolver;
}

import { Arg, Ctx, FieldResolver, Resolver } from 'type-graphql';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { EngagementContext } from '../context.ts';
import { CrimePreventionFund } from '../entities/crimePreventionFund.ts';
import { London } from '../entities/london.ts';
import { fundBids } from '../registers/fundBids.ts';

/** The crime prevention fund, which is London's. */
@Resolver(() => London)
export class FundResolver {
  @FieldResolver(() => CrimePreventionFund, {
    nullable: true,
    description:
      'The crime prevention fund from which boards bid, and what is left of it. Null while the subgraph does not answer.',
  })
  async crimePreventionFund(
    @Ctx() { registers }: EngagementContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
  ): Promise<CrimePreventionFund> {
    return new CrimePreventionFund(await registers.all(fundBids, asAt ?? null), asAt ?? null);
  }
}

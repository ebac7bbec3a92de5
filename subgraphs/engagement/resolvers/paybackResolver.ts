import { Arg, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import { recordsOf } from '../../../kit/registers/recordsOf.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { EngagementContext } from '../context.ts';
import { CommunityPayback } from '../entities/communityPayback.ts';
import { paybackProjects } from '../registers/paybackProjects.ts';

/** A place for which work is named. */
interface Place {
  readonly code: string;
}

/** The field that Community Payback adds to one type of place; the same for London, boroughs and wards. */
export function paybackResolver(type: ClassType<Place>): ClassType {
  @Resolver(() => type)
  class PaybackResolver {
    @FieldResolver(() => CommunityPayback, {
      nullable: true,
      description:
        'The part that the place plays in Community Payback, which is a duty of its board. Null while the subgraph does not answer.',
    })
    async communityPayback(
      @Root() { code }: Place,
      @Ctx() { registers }: EngagementContext,
      @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
    ): Promise<CommunityPayback> {
      return new CommunityPayback(await recordsOf(paybackProjects, code, asAt ?? null, registers), asAt ?? null);
    }
  }
  return PaybackResolver;
}

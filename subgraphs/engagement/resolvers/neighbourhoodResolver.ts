import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { EngagementContext } from '../context.ts';
import { PolicingNeighbourhood } from '../entities/policingNeighbourhood.ts';
import { Ward } from '../entities/ward.ts';
import { asAtDescription } from './asAtDescription.ts';

@Resolver(() => Ward)
export class NeighbourhoodResolver {
  @FieldResolver(() => [PolicingNeighbourhood], {
    nullable: true,
    description:
      'The policing neighbourhoods that lie in the ward, mostly one, so no pages; empty where none has been loaded. Source: data.police.uk. Null while the subgraph does not answer.',
  })
  async policingNeighbourhoods(
    @Root() ward: Ward,
    @Ctx() { neighbourhoods }: EngagementContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<PolicingNeighbourhood[]> {
    const all = await neighbourhoods.asAt(asAt ?? null);
    return all.ofWard(ward.code).map((id) => new PolicingNeighbourhood(id, all));
  }
}

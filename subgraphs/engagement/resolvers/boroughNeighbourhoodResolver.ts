import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { wardsOf } from '../../../schema/places/areas.ts';
import type { EngagementContext } from '../context.ts';
import { Borough } from '../entities/borough.ts';
import { PolicingNeighbourhood } from '../entities/policingNeighbourhood.ts';
import { asAtDescription } from './asAtDescription.ts';

@Resolver(() => Borough)
export class BoroughNeighbourhoodResolver {
  @FieldResolver(() => [PolicingNeighbourhood], {
    nullable: true,
    description:
      'The policing neighbourhoods that lie in the borough’s wards, some twenty, so no pages; each once. Empty where none has been loaded. Source: data.police.uk. Null while the subgraph does not answer.',
  })
  async policingNeighbourhoods(
    @Root() borough: Borough,
    @Ctx() { neighbourhoods }: EngagementContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<PolicingNeighbourhood[]> {
    const all = await neighbourhoods.asAt(asAt ?? null);
    const ids = new Set(wardsOf(borough.code).flatMap(({ code }) => all.ofWard(code)));
    return [...ids].sort().map((id) => new PolicingNeighbourhood(id, all));
  }
}

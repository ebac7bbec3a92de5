import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { EngagementContext } from '../context.ts';
import { Borough } from '../entities/borough.ts';
import { RepresentationFigure } from '../entities/representationFigure.ts';
import { panelRepresentation } from '../readings/panelRepresentation.ts';
import { asAtDescription } from './asAtDescription.ts';

@Resolver(() => Borough)
export class BoroughRepresentationResolver {
  @FieldResolver(() => [RepresentationFigure], {
    nullable: true,
    description:
      'The make-up of the borough’s ward panels by strand of diversity, in a fixed order, so no pages; each number says why it is absent where its panels have made no return. Null while the subgraph does not answer.',
  })
  panelRepresentation(
    @Root() borough: Borough,
    @Ctx() { figures }: EngagementContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<RepresentationFigure[]> {
    return panelRepresentation(borough.code, asAt ?? null, figures);
  }
}

import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { EngagementContext } from '../context.ts';
import { Borough } from '../entities/borough.ts';
import { Coverage } from '../entities/coverage.ts';
import { coverageDay } from '../readings/coverageDay.ts';
import { PanelFigures } from '../readings/panelFigures.ts';
import { asAtDescription } from './asAtDescription.ts';
import { coverageOnDescription } from './coverageOnDescription.ts';

@Resolver(() => Borough)
export class BoroughResolver {
  @FieldResolver(() => Coverage, {
    nullable: true,
    description:
      'How far ward panels are established in the borough; each figure says why it is absent where the source gives London only. Null while the subgraph does not answer.',
  })
  wardPanelCoverage(
    @Root() borough: Borough,
    @Ctx() { figures, today }: EngagementContext,
    @Arg('on', () => DateScalar, { nullable: true, description: coverageOnDescription }) on: string | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Coverage {
    return new Coverage(
      new PanelFigures({ area: borough.code, asAt: asAt ?? null, on: coverageDay(on ?? null, today) }, figures),
    );
  }
}

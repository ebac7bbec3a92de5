import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { readReportedComparisons, readReportedFigures } from '../../../kit/documents/readReported.ts';
import { ReportedComparison } from '../../../kit/documents/reportedComparison.ts';
import { ReportedFigure } from '../../../kit/documents/reportedFigure.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { PerformanceContext } from '../context.ts';
import { performanceParts } from '../documents/performanceParts.ts';
import { Area } from '../entities/area.ts';

const documentDescription =
  'Id of a source document such as "safer-neighbourhoods-update-2008"; every document where left out.';
const asAtDescription = 'A day such as "2008-06-05": what had been published by then. Today where left out.';

/** What source documents state of crime and confidence. */
@Resolver(() => Area)
export class ReportedResolver {
  @FieldResolver(() => [ReportedFigure], {
    nullable: true,
    description:
      'Numbers of crime and confidence that source documents state of the area, such as the sanction detection rate of 2007/08; a few dozen for London and none for other areas, so no pages. Null while the subgraph does not answer.',
  })
  reportedFigures(
    @Root() area: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('document', () => ID, { nullable: true, description: documentDescription }) document: string | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<ReportedFigure[]> {
    const question = { area: area.code, document: document ?? null, asAt: asAt ?? null };
    return readReportedFigures(performanceParts, question, figures);
  }

  @FieldResolver(() => [ReportedComparison], {
    nullable: true,
    description:
      'Changes of crime and confidence that source documents state of the area without giving both numbers, such as "a 4% increase on 04/05"; a few dozen for London and none for other areas, so no pages. Null while the subgraph does not answer.',
  })
  reportedComparisons(
    @Root() area: Area,
    @Ctx() { releases }: PerformanceContext,
    @Arg('document', () => ID, { nullable: true, description: documentDescription }) document: string | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<ReportedComparison[]> {
    const question = { area: area.code, document: document ?? null, asAt: asAt ?? null };
    return readReportedComparisons(performanceParts, question, releases);
  }
}

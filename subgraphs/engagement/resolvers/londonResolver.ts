import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ReportedFigure } from '../../../kit/documents/reportedFigure.ts';
import { DateScalar, PeriodScalar } from '../../../schema/figures/scalars.ts';
import type { Period } from '../../../schema/periods.ts';
import type { EngagementContext } from '../context.ts';
import { topPriorities2008 } from '../documents/teamActivity2008.ts';
import { networkFigures2008, teamStrength2008 } from '../documents/teamStrength2008.ts';
import { Coverage } from '../entities/coverage.ts';
import { EngagementActivity } from '../entities/engagementActivity.ts';
import { London } from '../entities/london.ts';
import { RepresentationFigure } from '../entities/representationFigure.ts';
import { coverageDay } from '../readings/coverageDay.ts';
import { engagementActivity } from '../readings/engagementActivity.ts';
import { PanelFigures } from '../readings/panelFigures.ts';
import { panelRepresentation } from '../readings/panelRepresentation.ts';
import { reportedOf } from '../readings/reportedOf.ts';
import { asAtDescription } from './asAtDescription.ts';
import { coverageOnDescription } from './coverageOnDescription.ts';

const away = 'Null while the subgraph does not answer.';

@Resolver(() => London)
export class LondonResolver {
  @FieldResolver(() => Coverage, {
    nullable: true,
    description: `How far ward panels are established in London. ${away}`,
  })
  wardPanelCoverage(
    @Root() london: London,
    @Ctx() { figures, today }: EngagementContext,
    @Arg('on', () => DateScalar, { nullable: true, description: coverageOnDescription }) on: string | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Coverage {
    return new Coverage(
      new PanelFigures({ area: london.code, asAt: asAt ?? null, on: coverageDay(on ?? null, today) }, figures),
    );
  }

  @FieldResolver(() => [RepresentationFigure], {
    nullable: true,
    description: `The make-up of London’s ward panels by strand of diversity: of the latest half-year for which tables were published, or else as of 2008. Some sixty numbers in a fixed order, so no pages. ${away}`,
  })
  panelRepresentation(
    @Root() london: London,
    @Ctx() { figures }: EngagementContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<RepresentationFigure[]> {
    return panelRepresentation(london.code, asAt ?? null, figures);
  }

  @FieldResolver(() => [EngagementActivity], {
    nullable: true,
    description: `What London’s neighbourhood teams did, such as 11,143 public meetings in 2007/08; some twenty activities, so no pages. ${away}`,
  })
  engagementActivity(
    @Ctx() { figures }: EngagementContext,
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description:
        'Only what is counted over exactly this period, such as "2007/08" or "2007/08-H2"; every period where left out.',
    })
    period: Period | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<EngagementActivity[]> {
    return engagementActivity(period ?? null, asAt ?? null, figures);
  }

  @FieldResolver(() => [ReportedFigure], {
    nullable: true,
    description: `How many teams, neighbourhood and transport, have each of the five most common local priorities; a team has several. Source: Safer Neighbourhoods update, 5 June 2008, ¶51. ${away}`,
  })
  topPriorities(
    @Ctx() { figures }: EngagementContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<ReportedFigure[]> {
    return reportedOf(topPriorities2008, asAt ?? null, figures);
  }

  @FieldResolver(() => [ReportedFigure], {
    nullable: true,
    description: `Officers of neighbourhood and transport teams, there and intended; half a dozen numbers. Source: Safer Neighbourhoods update, 5 June 2008, ¶51 and ¶117. ${away}`,
  })
  teamStrength(
    @Ctx() { figures }: EngagementContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<ReportedFigure[]> {
    return reportedOf(teamStrength2008, asAt ?? null, figures);
  }

  @FieldResolver(() => [ReportedFigure], {
    nullable: true,
    description: `Networks of key individuals and the surveys made with them, in numbers. Source: Safer Neighbourhoods update, 5 June 2008, ¶54 and ¶70. ${away}`,
  })
  keyIndividualNetworks(
    @Ctx() { figures }: EngagementContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<ReportedFigure[]> {
    return reportedOf(networkFigures2008, asAt ?? null, figures);
  }
}

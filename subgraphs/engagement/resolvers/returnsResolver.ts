import { Arg, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { EngagementContext } from '../context.ts';
import { EngagementGap } from '../entities/engagementGap.ts';
import { EngagementKind } from '../entities/engagementKind.ts';
import { EngagementMeetings } from '../entities/engagementMeetings.ts';
import { KeyIndividuals } from '../entities/keyIndividuals.ts';
import { NeighbourhoodWatch } from '../entities/neighbourhoodWatch.ts';
import { SaferNeighbourhoodTeam } from '../entities/saferNeighbourhoodTeam.ts';
import { EngagementReturns } from '../readings/engagementReturns.ts';
import { asAtDescription } from './asAtDescription.ts';

const away = 'Null while the subgraph does not answer.';

/** A place that boroughs make returns of. */
interface Place {
  readonly code: string;
}

/** The fields that returns add to one type of place; the same for London, boroughs and wards. */
export function returnsResolver(type: ClassType<Place>) {
  @Resolver(() => type)
  class ReturnsResolver {
    @FieldResolver(() => NeighbourhoodWatch, {
      nullable: true,
      description: `Neighbourhood Watch: schemes, households and coordinators. ${away}`,
    })
    neighbourhoodWatch(
      @Root() { code }: Place,
      @Ctx() { figures }: EngagementContext,
      @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
    ): NeighbourhoodWatch {
      return new EngagementReturns(code, asAt ?? null, figures).neighbourhoodWatch();
    }

    @FieldResolver(() => KeyIndividuals, {
      nullable: true,
      description: `Networks of residents and businesses whom neighbourhood teams ask what matters. ${away}`,
    })
    keyIndividuals(
      @Root() { code }: Place,
      @Ctx() { figures }: EngagementContext,
      @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
    ): KeyIndividuals {
      return new EngagementReturns(code, asAt ?? null, figures).keyIndividuals();
    }

    @FieldResolver(() => SaferNeighbourhoodTeam, {
      nullable: true,
      description: `The ward’s Safer Neighbourhood Team; in a borough and in London all teams together. ${away}`,
    })
    team(
      @Root() { code }: Place,
      @Ctx() { figures }: EngagementContext,
      @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
    ): SaferNeighbourhoodTeam {
      const returns = new EngagementReturns(code, asAt ?? null, figures);
      return new SaferNeighbourhoodTeam(
        (role) => returns.strength(role),
        (kind) => returns.activity(kind),
      );
    }

    @FieldResolver(() => EngagementMeetings, {
      nullable: true,
      description: `How often neighbourhood teams met the public, and how many came. ${away}`,
    })
    engagementMeetings(
      @Root() { code }: Place,
      @Ctx() { figures }: EngagementContext,
      @Arg('kind', () => EngagementKind, {
        nullable: true,
        description: 'Only this kind, such as STREET_BRIEFING; every kind where left out.',
      })
      kind: EngagementKind | null,
      @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
    ): EngagementMeetings {
      return new EngagementReturns(code, asAt ?? null, figures).meetings(kind ?? null);
    }
  }
  return ReturnsResolver;
}

/** The same for gaps, which are told of boroughs and London and of no smaller place. */
export function gapsResolver(type: ClassType<Place>) {
  @Resolver(() => type)
  class GapsResolver {
    @FieldResolver(() => [EngagementGap], {
      nullable: true,
      description: `How far engagement reaches each of some twenty communities, so no pages. ${away}`,
    })
    engagementGaps(
      @Root() { code }: Place,
      @Ctx() { figures }: EngagementContext,
      @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
    ): EngagementGap[] {
      return new EngagementReturns(code, asAt ?? null, figures).gaps();
    }
  }
  return GapsResolver;
}

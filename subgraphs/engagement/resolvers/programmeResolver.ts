import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ReportedFigure, reportedValue } from '../../../kit/documents/reportedFigure.ts';
import { standingRelease } from '../../../kit/documents/standingRelease.ts';
import { defaultPageSize, pageOf } from '../../../kit/graph/page.ts';
import { engagementOf2008 } from '../../../schema/datasets/engagementDatasets.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import type { EngagementContext } from '../context.ts';
import { programmes2008 } from '../documents/programmes.ts';
import { Programme } from '../entities/programme.ts';
import { ProgrammeConnection } from '../entities/programmeConnection.ts';
import { reportedOf } from '../readings/reportedOf.ts';

const programmes: readonly Programme[] = programmes2008.map((facts) => new Programme(facts));

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => ProgrammeConnection, {
    nullable: true,
    description:
      'Programmes, operations and projects of the police and their partners. Source: Safer Neighbourhoods update, 5 June 2008. Null while the subgraph does not answer.',
  })
  async programmes(
    @Ctx() { releases }: EngagementContext,
    @Arg('first', () => Int, { defaultValue: defaultPageSize, description: 'How many, from 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ): Promise<ProgrammeConnection> {
    const release = await standingRelease(engagementOf2008.id, null, releases);
    return new ProgrammeConnection(pageOf(release === null ? [] : programmes, ({ id }) => id, first, after));
  }

  @FieldResolver(() => Figure, {
    nullable: true,
    description:
      'In how many boroughs it is meant to run where their names are not public, such as 9; null where they are told or the document gives no number.',
  })
  async boroughCount(@Root() { facts }: Programme, @Ctx() { figures }: EngagementContext): Promise<Figure | null> {
    const { boroughs } = facts;
    if (boroughs.access !== 'RESTRICTED') return null;
    const stated = facts.figures.find(({ category }) => category === boroughs.countedAs);
    return stated === undefined ? null : reportedValue(stated, engagementOf2008, null, figures);
  }

  @FieldResolver(() => [ReportedFigure], {
    description: 'Numbers that the document states of it, such as its cost; a handful, mostly none, so no pages.',
  })
  figures(@Root() { facts }: Programme, @Ctx() { figures }: EngagementContext): Promise<ReportedFigure[]> {
    return reportedOf(facts.figures, null, figures);
  }
}

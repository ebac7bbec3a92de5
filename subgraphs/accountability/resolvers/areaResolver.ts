import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { areaByCode } from '../../../schema/places/areas.ts';
import type { AccountabilityContext } from '../context.ts';
import { Area } from '../entities/area.ts';
import { PageArguments } from '../entities/pageArguments.ts';
import { RecommendationConnection } from '../entities/recommendationConnection.ts';
import { StrategicRisk } from '../entities/strategicRisk.ts';
import { recommendationPage } from '../reading/recommendationPage.ts';

@Resolver(() => Area)
export class AreaResolver {
  @FieldResolver(() => [StrategicRisk], {
    nullable: true,
    description:
      'The strategic risks in the area’s own register, by number: a dozen, so no pages. Empty where the hub knows of no register, as for every borough: the one of 2008 is the Metropolitan Police’s, and is given for London and for that force. Null while the subgraph does not answer.',
  })
  async strategicRisks(
    @Root() { code }: Area,
    @Ctx() { records }: AccountabilityContext,
  ): Promise<StrategicRisk[] | null> {
    if (areaByCode(code) === undefined) return null;
    const rows = await records.risks();
    return rows.filter(({ areas }) => areas.includes(code)).map((row) => new StrategicRisk(row));
  }

  @FieldResolver(() => RecommendationConnection, {
    nullable: true,
    description:
      'What scrutiny committees recommended in reviews about the area itself: for Tower Hamlets the eleven of 2021, for London the nineteen of 2013. Empty where there was no review; null while the subgraph does not answer.',
  })
  async recommendations(
    @Root() { code }: Area,
    @Ctx() { records }: AccountabilityContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<RecommendationConnection | null> {
    if (areaByCode(code) === undefined) return null;
    return recommendationPage(records, await records.reviewsOfArea(code), page);
  }
}

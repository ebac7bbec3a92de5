import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AccountabilityContext } from '../context.ts';
import { Recommendation } from '../entities/recommendation.ts';
import { Undertaking } from '../entities/undertaking.ts';

@Resolver(() => Undertaking)
export class UndertakingResolver {
  @FieldResolver(() => Recommendation, {
    nullable: true,
    description: 'The recommendation that it goes with. Never null while the subgraph answers.',
  })
  async recommendation(
    @Root() { row, reviewRow }: Undertaking,
    @Ctx() { records }: AccountabilityContext,
  ): Promise<Recommendation | null> {
    const rows = await records.recommendations(row.review);
    const found = rows.find(({ number }) => number === row.recommendation);
    return found === undefined ? null : new Recommendation(found, reviewRow);
  }
}

import { Ctx, Query, Resolver } from 'type-graphql';
import { categoryEntities } from '../categories/categoryEntities.ts';
import { loadedCategories } from '../categories/loadedCategories.ts';
import type { PerformanceContext } from '../context.ts';
import { CrimeCategory } from '../entities/crimeCategory.ts';

@Resolver()
export class CategoryResolver {
  @Query(() => [CrimeCategory], {
    nullable: true,
    description:
      'The categories of recorded crime, each group before its kinds; some ninety, so no pages. Null while the subgraph does not answer.',
  })
  async crimeCategories(@Ctx() { figures }: PerformanceContext): Promise<CrimeCategory[]> {
    return categoryEntities(await loadedCategories(figures));
  }
}

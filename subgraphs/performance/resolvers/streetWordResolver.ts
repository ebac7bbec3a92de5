import { Ctx, Query, Resolver } from 'type-graphql';
import type { PerformanceContext } from '../context.ts';
import { CrimeOutcome } from '../entities/crimeOutcome.ts';
import { StreetCrimeCategory } from '../entities/streetCrimeCategory.ts';
import { loadedWords, withLoaded } from '../streets/loadedWords.ts';
import { allOutcomes, formerStreetTypes, lastOutcomes, streetTypes } from '../streets/streetWords.ts';

@Resolver()
export class StreetWordResolver {
  @Query(() => [StreetCrimeCategory], {
    nullable: true,
    description:
      'The types of street-level crime, those that were divided in May 2013 after the others, and last any that files brought and the hub does not know; some sixteen, so no pages. Null while the subgraph does not answer.',
  })
  async streetCrimeCategories(@Ctx() { figures }: PerformanceContext): Promise<StreetCrimeCategory[]> {
    const { types } = await loadedWords(figures);
    return withLoaded([...streetTypes, ...formerStreetTypes], types).map((word) => new StreetCrimeCategory(word));
  }

  @Query(() => [CrimeOutcome], {
    nullable: true,
    description:
      'What may become of a street-level crime, as a last outcome or as an outcome of a month, and last any that files brought and the hub does not know; some thirty, so no pages. Null while the subgraph does not answer.',
  })
  async crimeOutcomeTypes(@Ctx() { figures }: PerformanceContext): Promise<CrimeOutcome[]> {
    const loaded = await loadedWords(figures);
    const known = new Map([...allOutcomes, ...lastOutcomes].map((word) => [word.id, word]));
    const words = withLoaded([...known.values()], [...loaded.outcomes, ...loaded.lastOutcomes]);
    return words.map((word) => new CrimeOutcome(word));
  }
}

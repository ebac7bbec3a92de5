import { Query, Resolver } from 'type-graphql';
import { CrimeOutcome } from '../entities/crimeOutcome.ts';
import { StreetCrimeCategory } from '../entities/streetCrimeCategory.ts';
import { allOutcomes, formerStreetTypes, lastOutcomes, streetTypes } from '../streets/streetWords.ts';

@Resolver()
export class StreetWordResolver {
  @Query(() => [StreetCrimeCategory], {
    nullable: true,
    description:
      'The types of street-level crime, those that were divided in May 2013 last; sixteen, so no pages. Null while the subgraph does not answer.',
  })
  streetCrimeCategories(): StreetCrimeCategory[] {
    return [...streetTypes, ...formerStreetTypes].map((word) => new StreetCrimeCategory(word));
  }

  @Query(() => [CrimeOutcome], {
    nullable: true,
    description:
      'What may become of a street-level crime, as a last outcome or as an outcome of a month; some thirty, so no pages. Null while the subgraph does not answer.',
  })
  crimeOutcomeTypes(): CrimeOutcome[] {
    const words = new Map([...allOutcomes, ...lastOutcomes].map((word) => [word.id, word]));
    return [...words.values()].map((word) => new CrimeOutcome(word));
  }
}

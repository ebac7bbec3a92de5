import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import type { PerformanceContext } from '../context.ts';
import { Area } from '../entities/area.ts';
import { crimeOutcomes } from '../indicators/crimeOutcomes.ts';
import { streetCrime } from '../indicators/streetCrime.ts';
import { askedWord } from '../streets/askedWord.ts';
import { loadedWords } from '../streets/loadedWords.ts';
import { allOutcomes, formerStreetTypes, lastOutcomes, streetTypes, type StreetWord } from '../streets/streetWords.ts';
import { asAtDescription } from './asAtDescription.ts';

@Resolver(() => Area)
export class StreetResolver {
  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'Street-level crime with antisocial behaviour, by data.police.uk. Null while the subgraph does not answer.',
  })
  async streetCrime(
    @Root() area: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('category', () => ID, {
      nullable: true,
      description:
        'Id of a type of crime such as "anti-social-behaviour", or the publisher’s words for it; all types where left out.',
    })
    category: string | null,
    @Arg('lastOutcome', () => ID, {
      nullable: true,
      description:
        'Id of an outcome such as "under-investigation": only crimes of which it is the last one known; all where left out.',
    })
    lastOutcome: string | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<Indicator | null> {
    const place = areaByCode(area.code);
    if (place === undefined) return null;
    const type = typeof category === 'string' ? await askedType(category, figures) : null;
    const outcome = typeof lastOutcome === 'string' ? await askedLastOutcome(lastOutcome, figures) : null;
    return new Indicator(streetCrime(place, type, outcome), place.code, asAt ?? null, figures);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'Outcomes of street-level crime in the month in which they came about, by data.police.uk. Null while the subgraph does not answer.',
  })
  async crimeOutcomes(
    @Root() area: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('outcome', () => ID, {
      nullable: true,
      description: 'Id of an outcome such as "suspect-charged", or the publisher’s words for it; all where left out.',
    })
    outcome: string | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Promise<Indicator | null> {
    const place = areaByCode(area.code);
    if (place === undefined) return null;
    const type = typeof outcome === 'string' ? await askedOutcome(outcome, figures) : null;
    return new Indicator(crimeOutcomes(place, type), place.code, asAt ?? null, figures);
  }
}

function askedType(asked: string, figures: FigureReader): Promise<StreetWord> {
  return askedWord(asked, {
    known: [...streetTypes, ...formerStreetTypes],
    loaded: async () => (await loadedWords(figures)).types,
    what: 'type of street-level crime',
    list: 'streetCrimeCategories',
  });
}

function askedLastOutcome(asked: string, figures: FigureReader): Promise<StreetWord> {
  return askedWord(asked, {
    known: lastOutcomes,
    loaded: async () => (await loadedWords(figures)).lastOutcomes,
    what: 'last outcome',
    list: 'crimeOutcomeTypes',
  });
}

function askedOutcome(asked: string, figures: FigureReader): Promise<StreetWord> {
  return askedWord(asked, {
    known: allOutcomes,
    loaded: async () => (await loadedWords(figures)).outcomes,
    what: 'outcome',
    list: 'crimeOutcomeTypes',
  });
}

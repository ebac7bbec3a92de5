import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { crimeOutcomes, streetCrime } from '../../../schema/datasets/streetDatasets.ts';
import { forces } from '../../../schema/places/forces.ts';
import { outcomeMeasures } from '../importers/crimeOutcomes.ts';
import { streetMeasures } from '../importers/streetCrime.ts';
import type { StreetWord } from './streetWords.ts';

/** What files have brought of one column, by id. */
export interface LoadedWords {
  readonly types: readonly string[];
  readonly lastOutcomes: readonly string[];
  readonly outcomes: readonly string[];
}

/** Ids of the types and outcomes that the files of either force have brought, those that the hub does not know too. */
export async function loadedWords(figures: FigureReader): Promise<LoadedWords> {
  const categories = async (dataset: string, measure: string) => {
    const shelves = await Promise.all(forces.map(({ code }) => figures.shelf(dataset, code)));
    return [...new Set(shelves.flatMap((shelf) => shelf.categories(measure)))];
  };
  const [crimes, outcomes] = await Promise.all([
    categories(streetCrime.id, streetMeasures.all),
    categories(crimeOutcomes.id, outcomeMeasures.all),
  ]);
  return {
    types: crimes.filter((category) => category !== '' && !category.includes('/')),
    lastOutcomes: crimes.filter((category) => category.startsWith('/')).map((category) => category.slice(1)),
    outcomes: outcomes.filter((category) => category !== ''),
  };
}

/** A word that the hub does not know, in those of its id. */
export function unknownWord(id: string): StreetWord {
  const words = id.replaceAll('-', ' ');
  return { id, name: words.charAt(0).toUpperCase() + words.slice(1) };
}

/** The known words, and after them those that files brought besides. */
export function withLoaded(known: readonly StreetWord[], loaded: readonly string[]): readonly StreetWord[] {
  const ids = new Set(known.map(({ id }) => id));
  const unknown = [...new Set(loaded)].filter((id) => !ids.has(id)).sort();
  return [...known, ...unknown.map(unknownWord)];
}

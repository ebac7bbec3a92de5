import type { Measure } from '../../../kit/indicators/measure.ts';
import { streetCrime as dataset } from '../../../schema/datasets/streetDatasets.ts';
import { Polarity, Unit } from '../../../schema/figures/words.ts';
import type { Area } from '../../../schema/places/areas.ts';
import { streetMeasures } from '../importers/streetCrime.ts';
import { streetCategory } from '../streets/streetCategories.ts';
import { lastOutcomes, type StreetWord } from '../streets/streetWords.ts';
import { areaOfStreets, howPlaced } from './areaOfStreets.ts';

const definition =
  'Street-level crime and antisocial behaviour recorded by the Metropolitan Police and the City of London Police, as data.police.uk gives it record by record. ' +
  `Its types are not the categories of recorded crime, and the two never add up; antisocial behaviour is no notifiable offence. ${howPlaced}`;

/**
 * Street-level crime of an area.
 * @param type null for all of it, antisocial behaviour included
 * @param lastOutcome null for every last outcome
 */
export function streetCrime(area: Area, type: StreetWord | null, lastOutcome: StreetWord | null): Measure {
  const words = [type, lastOutcome].flatMap((word) => word ?? []);
  const isWithOutcome = lastOutcome !== null && lastOutcomes.some(({ id }) => id === lastOutcome.id);
  return {
    ...areaOfStreets(area, streetMeasures),
    id: ['street-crime', ...words.map(({ id }) => id)].join('/'),
    title:
      words.length === 0
        ? 'Street-level crime'
        : `Street-level crime: ${words.map(({ name }) => name.toLowerCase()).join(', ')}`,
    definition: isWithOutcome
      ? `${definition} The last outcome is the one known when the file was published.`
      : definition,
    unit: Unit.COUNT,
    polarity: lastOutcome === null ? Polarity.LOW_GOOD : Polarity.NEUTRAL,
    dataset,
    category: streetCategory(type?.id ?? '', lastOutcome?.id ?? ''),
    forArea: (other) => streetCrime(other, type, lastOutcome),
  };
}

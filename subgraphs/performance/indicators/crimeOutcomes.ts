import type { Measure } from '../../../kit/indicators/measure.ts';
import { crimeOutcomes as dataset } from '../../../schema/datasets/streetDatasets.ts';
import { Polarity, Unit } from '../../../schema/figures/words.ts';
import type { Area } from '../../../schema/places/areas.ts';
import { outcomeMeasures } from '../importers/crimeOutcomes.ts';
import type { StreetWord } from '../streets/streetWords.ts';
import { areaOfStreets, howPlaced } from './areaOfStreets.ts';

const definition =
  'Outcomes of street-level crime in the month in which they came about, whenever the crime was, as data.police.uk gives them one by one; a crime has several where it has several suspects. ' +
  `Which outcomes the files give has changed: courts’ results ended in 2020, and of crimes without a suspect hardly any were given before. ${howPlaced}`;

/** @param outcome null for all of them */
export function crimeOutcomes(area: Area, outcome: StreetWord | null): Measure {
  return {
    ...areaOfStreets(area, outcomeMeasures),
    id: outcome === null ? 'crime-outcomes' : `crime-outcomes/${outcome.id}`,
    title:
      outcome === null
        ? 'Outcomes of street-level crime'
        : `Outcomes of street-level crime: ${outcome.name.toLowerCase()}`,
    definition,
    unit: Unit.COUNT,
    // More outcomes may come of more crime: the number alone is neither good nor bad.
    polarity: Polarity.NEUTRAL,
    dataset,
    category: outcome?.id ?? '',
    forArea: (other) => crimeOutcomes(other, outcome),
  };
}

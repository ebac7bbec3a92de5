import type { Measure } from '../../../kit/indicators/measure.ts';
import { moreThoroughSearches } from '../../../schema/datasets/custodyDatasets.ts';
import { Polarity, QualityFlag, Unit } from '../../../schema/figures/words.ts';
import type { Area } from '../../../schema/places/areas.ts';
import { cityOfLondon } from '../../../schema/places/boroughs.ts';
import { cityPolice, metropolitanPolice } from '../../../schema/places/forces.ts';
import { howTold } from '../controlled/howTold.ts';
import type { CustodyForm } from '../custody/custodyFile.ts';
import { searchMeasure } from '../importers/moreThoroughSearches.ts';

function shared(area: Area) {
  return {
    unit: Unit.COUNT,
    polarity: Polarity.NEUTRAL,
    scopes: [metropolitanPolice],
    nature: 'COUNT',
    flags: area.kind === 'LONDON' ? [QualityFlag.TERRITORY] : [],
    // London has the Metropolitan Police's numbers, and so divides by those who live in its district.
    ...(area.kind === 'LONDON' ? { territory: metropolitanPolice } : {}),
    lacking: 'The file has no such words, or the table is not among those that are told.',
    assumedSampleSize: null,
  } as const satisfies Partial<Measure>;
}

/** People in custody, for the Metropolitan Police as a whole: its files tell neither borough nor suite. */
export function custodyCount(form: CustodyForm, area: Area, category: string, title: string): Measure {
  const isWhole = area.kind === 'LONDON' || area.code === metropolitanPolice;
  const told = howTold(form.dataset.id);
  return {
    ...shared(area),
    ...told.measure,
    id: category === '' ? form.measure : `${form.measure}/${category}`,
    title,
    definition: `${form.dataset.title} by the Metropolitan Police, in the month and as its file told them at the time. ${told.words}`,
    dataset: form.dataset,
    measure: form.measure,
    category,
    grain: 'MONTH',
    step: 1,
    outside: isWhole
      ? null
      : 'The Metropolitan Police gives it for the force as a whole, by no borough, command or suite.',
    forArea: (other) => custodyCount(form, other, category, title),
  };
}

/** More thorough searches, by quarter: of boroughs and commands their number, of the force and London also the tables. */
export function searchCount(area: Area, category: string): Measure {
  const isCity = area.code === cityOfLondon || area.code === cityPolice;
  const isBelow = area.kind === 'WARD';
  const told = howTold(moreThoroughSearches.id);
  return {
    ...shared(area),
    ...told.measure,
    id: category === '' ? searchMeasure : `${searchMeasure}/${category}`,
    title: 'More thorough searches where intimate parts are exposed',
    definition: `Stops and searches by the Metropolitan Police that exposed intimate parts, by quarter. ${told.words}`,
    dataset: moreThoroughSearches,
    measure: searchMeasure,
    category,
    grain: 'FINANCIAL_QUARTER',
    step: 3,
    outside: isCity
      ? 'The Metropolitan Police publishes its own searches; the City of London Police does not publish them.'
      : isBelow
        ? 'Searches that are so few are told of boroughs and larger areas only.'
        : null,
    forArea: (other) => searchCount(other, category),
  };
}

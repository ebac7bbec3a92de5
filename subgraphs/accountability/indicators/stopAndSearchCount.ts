import type { CategorySum, Measure } from '../../../kit/indicators/measure.ts';
import { stopAndSearch } from '../../../schema/datasets/accountabilityDatasets.ts';
import { Polarity, QualityFlag, Unit } from '../../../schema/figures/words.ts';
import type { Area } from '../../../schema/places/areas.ts';
import { forces } from '../../../schema/places/forces.ts';
import { allStops, isWithin, singleCategories, stopCategory, type AskedStops } from '../stops/stopCategory.ts';
import { allMeasure, placedMeasure } from '../stops/stopCounts.ts';

const definition =
  'Stops and searches by the Metropolitan Police and the City of London Police, in the month of London’s clock in which they were made, as data.police.uk gives them one by one. ' +
  'Wards, boroughs and commands count the stops whose coordinates lie in them, by either force; forces and London count every stop, those without a place too. ' +
  'The British Transport Police is not included.';

/**
 * Stops and searches in an area. A force answers for its own stops, wherever they were; every other area for those of both
 * forces, and says so where one of them is not loaded.
 */
export function allStopsIn(area: Area): Measure {
  const isWhole = area.kind === 'POLICE_FORCE' || area.kind === 'LONDON';
  return {
    id: 'stop-and-search',
    title: 'Stop and search',
    definition,
    unit: Unit.COUNT,
    // More searches may be more crime prevented or more people wrongly stopped: the figure alone does not say.
    polarity: Polarity.NEUTRAL,
    dataset: stopAndSearch,
    measure: isWhole ? allMeasure : placedMeasure,
    category: allStops,
    scopes: area.kind === 'POLICE_FORCE' ? [area.code] : forces.map(({ code }) => code),
    nature: 'COUNT',
    grain: 'MONTH',
    step: 1,
    outside: null,
    flags: [],
    otherFlags: isWhole ? [QualityFlag.UNPLACED_RECORDS] : [],
    lacking: isWhole
      ? 'The source did not tell it at that time.'
      : 'The source did not tell it at that time, or gave places to too few of the stops, or no ward boundaries are loaded to place them by.',
    assumedSampleSize: null,
  };
}

/** @param asked the values that the stops have; none for all of them */
export function stopAndSearchCount(area: Area, asked: AskedStops): Measure {
  const all = allStopsIn(area);
  const values = Object.values(asked).filter((value) => value !== undefined);
  return {
    ...all,
    id: [all.id, ...values].join('/'),
    title: values.length === 0 ? all.title : `${all.title}: ${values.map(inWords).join(', ')}`,
    category: stopCategory(asked),
    ...(values.length > 1 && { sum: sumOf(asked) }),
    forArea: (other) => stopAndSearchCount(other, asked),
  };
}

/** With several values given, the categories that have them all are added up. */
function sumOf(asked: AskedStops): CategorySum {
  return { isPart: (category) => isWithin(category, asked), needs: [allStops, ...singleCategories(asked)] };
}

/** "NO_FURTHER_ACTION" as "no further action". */
const inWords = (value: string) => value.toLowerCase().replaceAll('_', ' ');

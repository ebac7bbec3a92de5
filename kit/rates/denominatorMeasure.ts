import { conductComplaints } from '../../schema/datasets/complaintDatasets.ts';
import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import {
  censusHouseholds,
  censusWardHouseholds,
  midYearPopulation,
  policeOfficers,
} from '../../schema/datasets/populationDatasets.ts';
import { Denominator, Polarity, Unit } from '../../schema/figures/words.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import type { Measure } from '../indicators/measure.ts';
import { officersMeasure } from '../population/policeOfficers.ts';

/** What a denominator is called, for one and for many. */
export const denominatorWords: Readonly<Record<Denominator, string>> = {
  [Denominator.RESIDENTS]: 'residents',
  [Denominator.HOUSEHOLDS]: 'households',
  [Denominator.OFFICERS]: 'officers',
  [Denominator.EMPLOYEES]: 'employees',
};

/** The measure under which a force's employees are kept, in the dataset that gives them beside complaints. */
export const employeesMeasure = 'employees';

/** The numbers of a denominator in an area, as a measure of the dataset that holds them. */
export function denominatorMeasure(denominator: Denominator, area: string): Measure {
  const isWard = areaByCode(area)?.kind === 'WARD';
  switch (denominator) {
    case Denominator.RESIDENTS:
      return measureOf(midYearPopulation, 'population', 'Residents');
    case Denominator.HOUSEHOLDS:
      return measureOf(isWard ? censusWardHouseholds : censusHouseholds, 'households', 'Households');
    case Denominator.OFFICERS:
      return measureOf(policeOfficers, officersMeasure, 'Police officers');
    case Denominator.EMPLOYEES:
      // Bulletins of quarters may give them too; a year's is taken, as the publisher's own rate does.
      return {
        ...measureOf(conductComplaints, employeesMeasure, 'Employees of the police force'),
        grain: 'FINANCIAL_YEAR',
        otherGrains: [],
      };
  }
}

function measureOf(dataset: DatasetDeclaration, measure: string, title: string): Measure {
  return {
    id: measure,
    title,
    definition: `${dataset.title}; ${dataset.publisher}.`,
    unit: Unit.COUNT,
    polarity: Polarity.NEUTRAL,
    dataset,
    measure,
    category: '',
    scopes: ['all'],
    nature: 'POSITION',
    grain: 'CALENDAR_YEAR',
    step: 12,
    outside: null,
    flags: [],
    assumedSampleSize: null,
  };
}

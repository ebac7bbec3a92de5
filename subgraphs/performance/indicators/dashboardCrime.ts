import type { Measure } from '../../../kit/indicators/measure.ts';
import { dashboardOffences, dashboardTypes } from '../../../schema/datasets/dashboardDatasets.ts';
import type { DatasetDeclaration } from '../../../schema/datasets/dataset.ts';
import { Polarity, QualityFlag, Unit } from '../../../schema/figures/words.ts';
import type { Area } from '../../../schema/places/areas.ts';
import { metropolitanPolice } from '../../../schema/places/forces.ts';
import { knifeCrimeKinds } from '../crimeTypes/crimeTypes.ts';
import type { KnifeCrimeKind } from '../crimeTypes/knifeCrimeKind.ts';
import type { DashboardMeasure } from '../importers/dashboard/dashboardRecord.ts';
import { outsideMetropolitanPolice, sumOfParts } from './recordedCrime.ts';

const source =
  'Metropolitan Police Service, Monthly Crime Dashboard; the City of London Police is not included. The police go on correcting earlier months.';
const overlapping = 'Types overlap with each other and with the categories of recorded crime: they are never added up.';

interface DashboardSeries {
  readonly dataset: DatasetDeclaration;
  readonly scope: string;
  readonly measure: DashboardMeasure;
  readonly category: string;
}

type OfDashboard = Omit<Measure, 'id' | 'title' | 'definition' | 'polarity'>;

function ofDashboard(area: Area, { dataset, scope, measure, category }: DashboardSeries): OfDashboard {
  return {
    unit: Unit.COUNT,
    dataset,
    measure,
    category,
    scopes: [scope],
    nature: 'COUNT',
    grain: 'MONTH',
    step: 1,
    outside: outsideMetropolitanPolice(area),
    flags: area.kind === 'LONDON' ? [QualityFlag.TERRITORY] : [],
    assumedSampleSize: null,
    ...(area.kind === 'LONDON' ? { territory: metropolitanPolice } : {}),
  };
}

/** Knife crime of an area. Wards answer from their own rows, everything else from those of boroughs. */
export function knifeCrime(area: Area, kind: KnifeCrimeKind): Measure {
  const { id, name } = knifeCrimeKinds[kind];
  return {
    ...ofDashboard(area, { dataset: dashboardTypes, scope: 'knife', measure: 'offences', category: id }),
    id: id.replace(/^knife-crime\/knife-crime$/, 'knife-crime'),
    title: name,
    definition: `${name}, in the month in which it was recorded. ${overlapping} ${source}`,
    polarity: Polarity.LOW_GOOD,
    forArea: (other) => knifeCrime(other, kind),
  };
}

/** Positive outcomes of knife crime. The dashboard gives them of offences, and none of people injured. */
export function knifeCrimePositiveOutcomes(area: Area, kind: KnifeCrimeKind): Measure {
  const { id, name } = knifeCrimeKinds[kind];
  return {
    ...ofDashboard(area, { dataset: dashboardTypes, scope: 'knife', measure: 'positive-outcomes', category: id }),
    id: `positive-outcomes/${id.replace(/^knife-crime\/knife-crime$/, 'knife-crime')}`,
    title: `Positive outcomes: ${name.toLowerCase()}`,
    definition: `${name} that was resolved by a charge, caution or the like, in the month in which it was, whenever the offence was. ${overlapping} ${source}`,
    polarity: Polarity.NEUTRAL,
    lacking: 'Positive outcomes are counted of offences, not of people injured.',
    forArea: (other) => knifeCrimePositiveOutcomes(other, kind),
  };
}

/** A type of the dashboard's other file. @param id such as "hate-crime/racist-hate-crime" */
export function crossCuttingCrime(area: Area, { id, name }: { readonly id: string; readonly name: string }): Measure {
  return {
    ...ofDashboard(area, { dataset: dashboardTypes, scope: 'other', measure: 'offences', category: id }),
    id: `cross-cutting-crime/${id}`,
    title: name,
    definition: `${name}, as the Metropolitan Police counts it in the month in which it was recorded. ${overlapping} ${source}`,
    polarity: Polarity.LOW_GOOD,
    forArea: (other) => crossCuttingCrime(other, { id, name }),
  };
}

/** @param category id of a category of recorded crime; "" for all */
export function positiveOutcomes(area: Area, category: string, name: string): Measure {
  return {
    ...ofDashboard(area, { dataset: dashboardOffences, scope: 'all', measure: 'positive-outcomes', category }),
    ...sumOfParts(category),
    id: category === '' ? 'positive-outcomes' : `positive-outcomes/${category}`,
    title: category === '' ? 'Positive outcomes' : `Positive outcomes: ${name.toLowerCase()}`,
    definition: `Offences that were resolved by a charge, caution, penalty notice, community resolution or the like, in the month in which they were, whenever the offence was. ${source}`,
    // More of them may only mean more crime: the detection rate tells which.
    polarity: Polarity.NEUTRAL,
    forArea: (other) => positiveOutcomes(other, category, name),
  };
}

/** Offences by the dashboard's own count, which recorded crime otherwise gives: they serve to divide by. */
export function dashboardOffencesOf(area: Area, category: string): Measure {
  return {
    ...ofDashboard(area, { dataset: dashboardOffences, scope: 'all', measure: 'offences', category }),
    ...sumOfParts(category),
    id: `dashboard-offences/${category}`,
    title: 'Offences by the Monthly Crime Dashboard',
    definition: `Notifiable offences in the month in which they were recorded. ${source}`,
    polarity: Polarity.LOW_GOOD,
    forArea: (other) => dashboardOffencesOf(other, category),
  };
}

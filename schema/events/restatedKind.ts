import type { EventKind } from './eventKeys.ts';

/** Figure events are typed by what the figures are of, so that a follower's selection reaches the indicators concerned. */
const ofDataset: Readonly<Record<string, RestatedKind>> = {
  'mps-borough-crime': 'CRIME_FIGURES_RESTATED',
  'mps-ward-crime': 'CRIME_FIGURES_RESTATED',
  'mps-dashboard-offences': 'CRIME_FIGURES_RESTATED',
  'mps-dashboard-crime-types': 'CRIME_FIGURES_RESTATED',
  'street-crime': 'CRIME_FIGURES_RESTATED',
  'crime-outcomes': 'CRIME_FIGURES_RESTATED',
  'public-attitude-survey': 'SURVEY_FIGURES_RESTATED',
  'stop-and-search': 'STOP_AND_SEARCH_FIGURES_RESTATED',
};

const ofDomain: Readonly<Record<string, RestatedKind>> = {
  accountability: 'ACCOUNTABILITY_FIGURES_RESTATED',
  engagement: 'ENGAGEMENT_FIGURES_RESTATED',
};

export type RestatedKind = Extract<EventKind, `${string}_FIGURES_RESTATED`>;

/** The kind of event that tells of a dataset's restated figures; null for what is only a denominator, such as a population. */
export function restatedKindOf(dataset: string, domain: string): RestatedKind | null {
  return ofDataset[dataset] ?? ofDomain[domain] ?? null;
}

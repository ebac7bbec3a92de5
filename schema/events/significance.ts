import type { EventKind } from './eventKeys.ts';

/** How much an event asks of whoever follows it, from least to most. */
export const significances = ['ROUTINE', 'NOTABLE', 'URGENT'] as const;

export type Significance = (typeof significances)[number];

/** What each kind of event is, unless whoever appends it says more of this one. */
const usual: Readonly<Record<EventKind, Significance>> = {
  RELEASE_PUBLISHED: 'ROUTINE',
  RELEASE_WITHDRAWN: 'NOTABLE',
  CRIME_FIGURES_RESTATED: 'NOTABLE',
  SURVEY_FIGURES_RESTATED: 'NOTABLE',
  STOP_AND_SEARCH_FIGURES_RESTATED: 'NOTABLE',
  ACCOUNTABILITY_FIGURES_RESTATED: 'NOTABLE',
  ENGAGEMENT_FIGURES_RESTATED: 'NOTABLE',
  STOP_AND_SEARCH_MONTH_PUBLISHED: 'ROUTINE',
  DATASET_OVERDUE: 'NOTABLE',
  PANEL_STATUS_CHANGED: 'NOTABLE',
  PANEL_CHAIR_CHANGED: 'ROUTINE',
  PRIORITY_ADOPTED: 'ROUTINE',
  PRIORITY_FED_BACK: 'ROUTINE',
  CONTROL_LIMIT_CROSSED: 'URGENT',
  TARGET_STATUS_CHANGED: 'NOTABLE',
  QUALITY_FLAG_RAISED: 'NOTABLE',
  QUALITY_FLAG_CLEARED: 'ROUTINE',
  RECOMMENDATION_CHANGED: 'ROUTINE',
  RECOMMENDATION_DUE_SOON: 'NOTABLE',
  RECOMMENDATION_OVERDUE: 'URGENT',
  UNDERTAKING_CHANGED: 'ROUTINE',
  UNDERTAKING_OVERDUE: 'URGENT',
  RISK_CHANGED: 'ROUTINE',
  RISK_REVIEW_OVERDUE: 'URGENT',
  MONITORING_ISSUE_RAISED: 'NOTABLE',
  MONITORING_ISSUE_RESOLVED: 'NOTABLE',
  CUSTODY_ISSUE_RAISED: 'URGENT',
  CUSTODY_ISSUE_RESOLVED: 'NOTABLE',
};

export function usualSignificance(kind: EventKind): Significance {
  return usual[kind];
}

/** Whether something is at least that significant. */
export function isAtLeast(significance: Significance, minimum: Significance): boolean {
  return significances.indexOf(significance) >= significances.indexOf(minimum);
}

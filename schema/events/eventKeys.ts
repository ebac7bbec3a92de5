import { z } from 'zod';

const id = z.string().min(1);
const day = z.iso.date();

const ofRelease = z.strictObject({ dataset: id, release: id });
const ofRecommendation = z.strictObject({ review: id, number: id });
const ofDeadline = z.strictObject({ review: id, number: id, dueOn: day });

/**
 * Every event of the hub, and the keys that it carries: enough to find what it is about, never a copy of it. Whoever reads
 * an event asks the graph, and so sees what they may see, as it is when they ask.
 */
export const eventKeys = {
  /** A release brought figures of an area, or, without an area, something that is of no area in particular. */
  RELEASE_PUBLISHED: ofRelease,
  /** A release was taken out of every answer. */
  RELEASE_WITHDRAWN: ofRelease,
  /** A release gave figures of recorded crime other values than they had. */
  CRIME_FIGURES_RESTATED: ofRelease,
  /** A release gave results of a survey other values than they had. */
  SURVEY_FIGURES_RESTATED: ofRelease,
  /** A release gave counts of stops and searches other values than they had. */
  STOP_AND_SEARCH_FIGURES_RESTATED: ofRelease,
  /** A release gave other figures of accountability other values: complaints, custody. */
  ACCOUNTABILITY_FIGURES_RESTATED: ofRelease,
  /** A release gave figures of engagement other values than they had. */
  ENGAGEMENT_FIGURES_RESTATED: ofRelease,
  /** A force's month of stops and searches came; `period` is the month, such as "2025-03". */
  STOP_AND_SEARCH_MONTH_PUBLISHED: z.strictObject({
    dataset: id,
    release: id,
    period: z.string().regex(/^\d{4}-\d{2}$/),
  }),
  /** A dataset's next release did not come by the day on which it was due. */
  DATASET_OVERDUE: z.strictObject({ dataset: id, dueOn: day }),
  PANEL_STATUS_CHANGED: z.strictObject({ panel: id }),
  PANEL_CHAIR_CHANGED: z.strictObject({ panel: id }),
  PRIORITY_ADOPTED: z.strictObject({ priority: id }),
  PRIORITY_FED_BACK: z.strictObject({ priority: id }),
  /** A figure went beyond the limits of its control chart; `indicator` as the indicator's own id, such as "crime/burglary". */
  CONTROL_LIMIT_CROSSED: z.strictObject({ dataset: id, indicator: id, period: id }),
  TARGET_STATUS_CHANGED: z.strictObject({ target: id }),
  /** A check of a release's quality raised a flag, or a later release cleared it; `flag` is the id of the flag. */
  QUALITY_FLAG_RAISED: z.strictObject({ dataset: id, release: id, flag: id }),
  QUALITY_FLAG_CLEARED: z.strictObject({ dataset: id, release: id, flag: id }),
  RECOMMENDATION_CHANGED: ofRecommendation,
  RECOMMENDATION_DUE_SOON: ofDeadline,
  RECOMMENDATION_OVERDUE: ofDeadline,
  /** Something was done about what a committee undertook itself. */
  UNDERTAKING_CHANGED: z.strictObject({ undertaking: id }),
  /** The day by which a committee undertook to do something has passed. */
  UNDERTAKING_OVERDUE: z.strictObject({ undertaking: id, dueOn: day }),
  /** A risk was raised, looked at, closed or reopened. */
  RISK_CHANGED: z.strictObject({ risk: id }),
  /** The day on which a risk was to be reviewed has passed. */
  RISK_REVIEW_OVERDUE: z.strictObject({ risk: id, dueOn: day }),
  MONITORING_ISSUE_RAISED: z.strictObject({ issue: id }),
  MONITORING_ISSUE_RESOLVED: z.strictObject({ issue: id }),
  CUSTODY_ISSUE_RAISED: z.strictObject({ issue: id }),
  CUSTODY_ISSUE_RESOLVED: z.strictObject({ issue: id }),
} as const;

export type EventKind = keyof typeof eventKeys;

export type KeysOf<Kind extends EventKind> = z.infer<(typeof eventKeys)[Kind]>;

export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(eventKeys, kind);
}

export const eventKinds: readonly EventKind[] = Object.keys(eventKeys).filter(isEventKind);

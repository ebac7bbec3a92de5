import type { EventKind } from './eventKeys.ts';

/** Events that only partners who speak for the area may hear of; all others are about what anyone may see. */
const ofPartners: ReadonlySet<EventKind> = new Set([
  'CUSTODY_ISSUE_RAISED',
  'CUSTODY_ISSUE_RESOLVED',
  'RISK_CHANGED',
  'RISK_REVIEW_OVERDUE',
]);

export function isForPartnersOnly(kind: EventKind): boolean {
  return ofPartners.has(kind);
}

import type { TablePolicy } from '../../schema/disclosure/policy.ts';
import { isPublishable } from './publishable.ts';

/**
 * The share of events whose ethnicity nobody stated, in percent: what every comparison between groups leaves out. Null where
 * either count is withheld, or where the few who are left either way would be told, or without events.
 */
export function shareNotStated(
  notStated: number | null,
  all: number | null,
  policy: Pick<TablePolicy, 'threshold'>,
): number | null {
  if (!isPublishable({ numerator: notStated, denominator: all, ofWhole: true }, policy)) return null;
  return ((notStated ?? 0) / (all ?? 1)) * 100;
}

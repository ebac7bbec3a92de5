import { Period } from '../../schema/periods.ts';
import type { TargetDeclaration } from '../../schema/targets/target.ts';

/** A value that a target asks for, and of what period. */
export interface TargetPoint {
  readonly value: number;
  readonly period: Period;
}

/** What is to be reached; null where it is a change of a baseline that is not known. */
export function goalOf({ goal }: TargetDeclaration, baseline: number | null): number | null {
  if ('level' in goal) return goal.level;
  return baseline === null ? null : baseline * (1 + goal.percent / 100);
}

/**
 * What a target asks of a period: the straight line from its baseline to its goal, by the months between the ends of their
 * periods, and the goal from then on. Null for a period that begins before the baseline ends, or is of another length.
 */
export function pathValue(baseline: TargetPoint, goal: TargetPoint, period: Period): number | null {
  if (period.months !== goal.period.months || period.kind === 'DAY') return null;
  if (period.lastMonth < baseline.period.lastMonth) return null;
  const whole = goal.period.lastMonth - baseline.period.lastMonth;
  const share = whole <= 0 ? 1 : Math.min(1, (period.lastMonth - baseline.period.lastMonth) / whole);
  return baseline.value + (goal.value - baseline.value) * share;
}

/** The periods of the path: a year apart from the baseline to the one that is due. */
export function pathPeriods({ baseline, dueBy }: TargetDeclaration): readonly Period[] {
  const due = Period.parse(dueBy);
  if (baseline === null) return [due];
  const first = Period.parse(baseline.period);
  const years = Math.ceil((due.lastMonth - first.lastMonth) / 12);
  const steps = Array.from({ length: Math.max(0, years) }, (_, year) =>
    Period.ofMonths(first.firstMonth + 12 * year, first.months, first.kind),
  );
  return [...steps, due];
}

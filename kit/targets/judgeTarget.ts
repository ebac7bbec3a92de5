import type { Figure } from '../../schema/figures/figure.ts';
import { isMarred } from '../indicators/isMarred.ts';
import { TargetStatus } from './targetStatus.ts';

/** A figure beside what is asked of it. */
export interface TargetCase {
  readonly figure: Figure;
  /** Null where the target asks nothing of the period. */
  readonly asked: number | null;
  readonly direction: 'UP' | 'DOWN';
  /** Whether the period is that of the goal, or later. */
  readonly isDue: boolean;
  /** Whether the figure is a number as a document states it, which has no interval by nature. */
  readonly isStated: boolean;
}

/** How a figure stands to what is asked, with regard to its interval: the number asked for is taken as it is. */
export function judgeTarget({ figure, asked, direction, isDue, isStated }: TargetCase): TargetStatus {
  if (figure.value === null || asked === null || isMarred(figure)) return TargetStatus.NOT_COMPARABLE;
  const interval = figure.interval(0.95) ?? (isStated ? { lower: figure.value, upper: figure.value } : null);
  if (interval === null) return TargetStatus.NOT_COMPARABLE;
  const { lower, upper } = direction === 'DOWN' ? interval : { lower: -interval.upper, upper: -interval.lower };
  const line = direction === 'DOWN' ? asked : -asked;
  if (upper <= line) return isDue ? TargetStatus.MET : TargetStatus.ON_TRACK;
  if (lower > line) return isDue ? TargetStatus.MISSED : TargetStatus.OFF_TRACK;
  return TargetStatus.NOT_DISTINGUISHABLE;
}

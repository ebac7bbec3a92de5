import type { Limits } from './limits.ts';
import { type RunRule, type RunRules, runSignals } from './runRules.ts';

/** A control chart of single values: what ordinary month-to-month variation looks like, and what stands out of it. */
export interface XmrChart extends Limits {
  readonly centre: number;
  readonly averageMovingRange: number;
  readonly signals: readonly XmrSignal[];
}

/** Why some points are more than ordinary variation. */
export interface XmrSignal {
  readonly rule: 'BEYOND_LIMITS' | RunRule;
  /** Places in the series given, counted from 0. */
  readonly points: readonly number[];
}

/** The expected range of two values of a normal variable, in standard deviations. */
const RANGE_OF_TWO = 1.128;

/**
 * The XmR chart of a series (W. A. Shewhart's limits for single values): the mean ± 3 standard deviations, these estimated by
 * the average moving range / 1.128. Take seasons out first, and do not read limits drawn from fewer than 12 points as firm.
 * A lower limit below 0 is left as it is: the caller knows whether the measure can be negative.
 * @throws RangeError if there are fewer than two values, one is not finite, or a rule's length is not a whole number above 1.
 */
export function xmrChart(values: readonly number[], rules: RunRules = {}): XmrChart {
  const strange = values.find((value) => !Number.isFinite(value));
  if (strange !== undefined) throw new RangeError(`values: expected finite numbers, got ${strange}`);
  if (values.length < 2) throw new RangeError(`values: expected two or more, got ${values.length}`);

  const centre = mean(values);
  const averageMovingRange = mean(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value))));
  const sigma = averageMovingRange / RANGE_OF_TWO;
  const lower = centre - 3 * sigma;
  const upper = centre + 3 * sigma;
  const beyond = values.flatMap((value, index) => (value < lower || value > upper ? [index] : []));
  return {
    centre,
    averageMovingRange,
    lower,
    upper,
    signals: [
      ...beyond.map((index): XmrSignal => ({ rule: 'BEYOND_LIMITS', points: [index] })),
      ...runSignals(values, centre, sigma, rules),
    ],
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

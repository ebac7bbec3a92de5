import type { Observation } from '../../schema/figures/observation.ts';
import type { Period } from '../../schema/periods.ts';

/** Beyond this a population has changed too much to divide by. */
const furthestYears = 5;

/**
 * The yearly number to divide a period's count by: that of the year which holds the period's middle, or else the nearest
 * one within five years, the earlier of two as near. Undefined where there is none.
 */
export function nearestYear(years: readonly Observation[], period: Period): Observation | undefined {
  const middle = period.firstMonth + Math.floor(period.months / 2);
  // Counted from each year's own first month: financial years hold a middle as calendar years do.
  const distance = (one: Observation) => Math.abs(Math.floor((middle - one.period.firstMonth) / 12));
  return years
    .filter((one) => one.figure.value !== null && distance(one) <= furthestYears)
    .toSorted((one, other) => distance(one) - distance(other) || one.period.code - other.period.code)[0];
}

import type { Observation } from '../../schema/figures/observation.ts';
import type { Period } from '../../schema/periods.ts';

/** Beyond this a population has changed too much to divide by. */
const furthestYears = 5;

/**
 * The yearly number to divide a period's count by: that of the year which holds the period's middle, or else the nearest
 * one within five years, the earlier of two as near. Undefined where there is none.
 */
export function nearestYear(years: readonly Observation[], period: Period): Observation | undefined {
  const middle = yearOf(period.firstMonth + Math.floor(period.months / 2));
  const distance = (one: Observation) => Math.abs(yearOf(one.period.firstMonth) - middle);
  return years
    .filter((one) => one.figure.value !== null && distance(one) <= furthestYears)
    .toSorted((one, other) => distance(one) - distance(other) || one.period.code - other.period.code)[0];
}

const yearOf = (month: number) => Math.floor(month / 12);

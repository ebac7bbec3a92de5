import { Period } from '../../schema/periods.ts';

/** How far to look, in steps: a generation of months. */
const horizon = 360;

/**
 * The nearest period of the same kind that is covered whole; the earlier of two as near.
 * @param isCovered whether every part of a period is covered
 */
export function nearestPeriod(asked: Period, isCovered: (period: Period) => boolean): Period | null {
  for (let step = 1; step <= horizon; step += 1) {
    for (const way of [-1, 1]) {
      const candidate = moved(asked, way * step);
      if (candidate !== null && isCovered(candidate)) return candidate;
    }
  }
  return null;
}

/** Periods of a kind follow each other at their own length, rolling years and years to date a month apart. */
function moved(period: Period, steps: number): Period | null {
  if (period.kind === 'DAY') return null;
  const length = period.kind === 'ROLLING_YEAR' || period.kind === 'FINANCIAL_YEAR_TO_DATE' ? 1 : period.months;
  const first = period.firstMonth + steps * length;
  if (period.kind === 'FINANCIAL_YEAR_TO_DATE') return yearToDate(period.lastMonth + steps);
  return first < earliestMonth || first + period.months > latestMonth
    ? null
    : Period.ofMonths(first, period.months, period.kind);
}

const earliestMonth = 1900 * 12;
const latestMonth = 2200 * 12;

function yearToDate(lastMonth: number): Period | null {
  const monthsSinceApril = (((lastMonth - 3) % 12) + 12) % 12;
  const first = lastMonth - monthsSinceApril;
  return first < earliestMonth || lastMonth >= latestMonth
    ? null
    : Period.ofMonths(first, monthsSinceApril + 1, 'FINANCIAL_YEAR_TO_DATE');
}

import { PeriodError } from './errors.ts';
import { shapes, type PeriodKind } from './kinds.ts';
import { Period } from './period.ts';

const mostPeriods = 2_400;

/**
 * Every period of the kind that lies within the days from the start of `first` to the end of `last`, in order; none where they are the wrong way
 * round. Rolling years step by a month; years to date give one for each month, beginning with `first` where that is itself one.
 *
 * @throws PeriodError where there are more than 2,400.
 */
export function periodsFrom(first: Period, last: Period, by: PeriodKind): Period[] {
  const periods: Period[] = [];
  for (const period of candidates(first, last, by)) {
    if (period.firstDay < first.firstDay || period.lastDay > last.lastDay) continue;
    periods.push(period);
    if (periods.length > mostPeriods) {
      throw new PeriodError(
        `At most ${mostPeriods} periods are given at once; from ${first.label} to ${last.label} by ${by} there are more. Ask for fewer, or by a longer kind.`,
      );
    }
  }
  return periods;
}

function* candidates(first: Period, last: Period, by: PeriodKind): Generator<Period> {
  if (by === 'DAY') {
    const end = Period.day(last.lastDay).code;
    for (let code = Period.day(first.firstDay).code; code <= end; code++) yield Period.fromCode(code);
    return;
  }
  const { lengths, startsIn } = shapes[by];
  // All years to date begin in April, so a series from "2025/26-TO-2025-06" must be told not to begin with April alone.
  const toDateFrom = by === 'FINANCIAL_YEAR_TO_DATE' && first.kind === by ? first.lastMonth : 0;
  for (let month = first.firstMonth; month <= last.lastMonth; month++) {
    if (!startsIn(month)) continue;
    for (const months of lengths) {
      const end = month + months - 1;
      if (end <= last.lastMonth && end >= toDateFrom) yield Period.ofMonths(month, months, by);
    }
  }
}

import { Comparison } from '../../schema/figures/words.ts';
import { Period } from '../../schema/periods.ts';

/** A period and the one before it that it is compared with. */
export interface ComparedPeriods {
  readonly from: Period;
  readonly to: Period;
}

const sinceApril = (month: number) => (month + 9) % 12;

/** The two periods of a comparison: neither ever overlaps the other, and a rolling year is whole months. */
export function comparedPeriods(period: Period, since: Comparison): ComparedPeriods {
  switch (since) {
    case Comparison.SAME_PERIOD_LAST_YEAR:
      return { from: period.sameLastYear(), to: period };
    case Comparison.PREVIOUS_PERIOD:
      return { from: period.previous(), to: period };
    case Comparison.ROLLING_12_MONTHS: {
      const to = Period.rollingYearTo(lastWholeMonth(period));
      return { from: to.previous(), to };
    }
    case Comparison.YEAR_TO_DATE: {
      const last = lastWholeMonth(period);
      const months = sinceApril(last) + 1;
      const to = Period.ofMonths(last - months + 1, months, 'FINANCIAL_YEAR_TO_DATE');
      return { from: to.previous(), to };
    }
  }
}

/** The last month that has ended with the period; a day within a month leaves that month out. */
function lastWholeMonth(period: Period): number {
  const month = Period.ofMonths(period.lastMonth, 1, 'MONTH');
  return month.lastDay === period.lastDay ? period.lastMonth : period.lastMonth - 1;
}

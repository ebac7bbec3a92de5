import { Period } from '../../../schema/periods.ts';

/** The quarters and years that a month is part of, the shortest first: of a quarter, a financial and a calendar year. */
export function longerPeriodsOf(month: number): readonly Period[] {
  const { firstMonth } = Period.fromCode(month);
  return [
    Period.ofMonths(firstMonth - (firstMonth % 3), 3, 'FINANCIAL_QUARTER'),
    Period.ofMonths(firstMonth - ((firstMonth + 9) % 12), 12, 'FINANCIAL_YEAR'),
    Period.ofMonths(firstMonth - (firstMonth % 12), 12, 'CALENDAR_YEAR'),
  ];
}

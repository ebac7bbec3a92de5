import { Period } from '../../../schema/periods.ts';

/** A visit is told from this many days after it: late enough that nobody learns from it where visitors are about. */
export const visitLagDays = 28;

const day = 86_400_000;

function after(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** The first day on which a visit of a day is told. */
export function toldFrom(visitedOn: string): string {
  return after(visitedOn, visitLagDays);
}

/** The first day on which the figures of a period are told; what was recorded before it makes them, and nothing later. */
export function figuresToldFrom(period: Period): string {
  return toldFrom(period.lastDay);
}

/** The last quarter whose figures are told. */
export function lastToldQuarter(today: string): Period {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const ofMonth = year * 12 + month - 1;
  let quarter = Period.ofMonths(ofMonth - (ofMonth % 3), 3, 'FINANCIAL_QUARTER');
  while (figuresToldFrom(quarter) > today) quarter = quarter.previous();
  return quarter;
}

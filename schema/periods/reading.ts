import { monthIndex } from './calendar.ts';
import type { PeriodKind } from './kinds.ts';

export type Span = readonly [firstMonth: number, months: number, kind: PeriodKind];

export function readCalendar(text: string): Span | null {
  if (/^\d{4}$/.test(text)) return [Number(text) * 12, 12, 'CALENDAR_YEAR'];
  const [, rolling, monthAsked = ''] = /^(R12-)?(\d{4}-\d\d)$/.exec(text) ?? [];
  const month = monthIndex(monthAsked);
  if (month === null) return null;
  return rolling ? [month - 11, 12, 'ROLLING_YEAR'] : [month, 1, 'MONTH'];
}

export function readFinancial(text: string): Span | null {
  const [, year, next, quarter, half, to] =
    /^(\d{4})\/(\d\d)(?:-Q([1-4])|-H([12])|-TO-(\d{4}-\d\d))?$/.exec(text) ?? [];
  if (Number(next) !== (Number(year) + 1) % 100) return null;
  const april = Number(year) * 12 + 3;
  if (quarter) return [april + (Number(quarter) - 1) * 3, 3, 'FINANCIAL_QUARTER'];
  if (half) return [april + (Number(half) - 1) * 6, 6, 'FINANCIAL_HALF'];
  if (!to) return [april, 12, 'FINANCIAL_YEAR'];
  const last = monthIndex(to);
  return last !== null && last >= april && last < april + 12
    ? [april, last - april + 1, 'FINANCIAL_YEAR_TO_DATE']
    : null;
}

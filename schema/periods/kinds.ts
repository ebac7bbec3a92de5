import { financialYear, firstYear, lastYear, monthText, sinceApril } from './calendar.ts';

export type PeriodKind =
  | 'DAY'
  | 'MONTH'
  | 'FINANCIAL_QUARTER'
  | 'FINANCIAL_HALF'
  | 'FINANCIAL_YEAR'
  | 'FINANCIAL_YEAR_TO_DATE'
  | 'CALENDAR_YEAR'
  | 'ROLLING_YEAR';

export interface Shape {
  /** The lengths in months that a period of the kind may have. */
  readonly lengths: readonly number[];
  readonly startsIn: (month: number) => boolean;
  label(firstMonth: number, lastMonth: number): string;
}

export const shapes: Readonly<Record<Exclude<PeriodKind, 'DAY'>, Shape>> = {
  MONTH: { lengths: [1], startsIn: () => true, label: monthText },
  FINANCIAL_QUARTER: {
    lengths: [3],
    startsIn: (month) => month % 3 === 0,
    label: (first) => `${financialYear(first)}-Q${sinceApril(first) / 3 + 1}`,
  },
  FINANCIAL_HALF: {
    lengths: [6],
    startsIn: (month) => sinceApril(month) % 6 === 0,
    label: (first) => `${financialYear(first)}-H${sinceApril(first) / 6 + 1}`,
  },
  FINANCIAL_YEAR: { lengths: [12], startsIn: (month) => sinceApril(month) === 0, label: financialYear },
  FINANCIAL_YEAR_TO_DATE: {
    lengths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    startsIn: (month) => sinceApril(month) === 0,
    label: (first, last) => `${financialYear(first)}-TO-${monthText(last)}`,
  },
  CALENDAR_YEAR: { lengths: [12], startsIn: (month) => month % 12 === 0, label: (first) => String(first / 12) },
  ROLLING_YEAR: { lengths: [12], startsIn: () => true, label: (_, last) => `R12-${monthText(last)}` },
};

/** The kinds by which a bare span is named, the first that fits. */
export const naturalKinds = [
  'MONTH',
  'FINANCIAL_QUARTER',
  'FINANCIAL_HALF',
  'FINANCIAL_YEAR',
  'ROLLING_YEAR',
  'FINANCIAL_YEAR_TO_DATE',
] as const;

/** Whether there is a period of the kind with that first month and length, within the years known. */
export function exists(firstMonth: number, months: number, kind: PeriodKind): kind is Exclude<PeriodKind, 'DAY'> {
  if (kind === 'DAY' || !Number.isInteger(firstMonth)) return false;
  const within = firstMonth >= firstYear * 12 && firstMonth + months <= (lastYear + 1) * 12;
  return within && shapes[kind].lengths.includes(months) && shapes[kind].startsIn(firstMonth);
}

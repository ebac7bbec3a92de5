import { monthIndex, Period } from '../../../schema/periods.ts';

/** A share such as 0.56 or 0,56 in per cent; null for other words and for shares outside 0 to 1. */
export function perCent(text: string): number | null {
  if (!/^\d+(?:[.,]\d+)?$/.test(text)) return null;
  const share = Number(text.replace(',', '.'));
  // 0.56 × 100 is 56.00000000000001 in binary.
  return share <= 1 ? Math.round(share * 1e12) / 1e10 : null;
}

/** The twelve months to the end of a quarter, written 31/12/2014 or 2014-12-31; null for other words and other days. */
export function rollingYear(text: string): Period | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const date = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const last = monthIndex(date.slice(0, 7));
  if (last === null || last % 3 !== 2) return null;
  const period = Period.rollingYearTo(last);
  return period.lastDay === date ? period : null;
}

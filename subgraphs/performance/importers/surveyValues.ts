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
  const date = dayOf(text);
  if (date === null) return null;
  const last = monthIndex(date.slice(0, 7));
  if (last === null || last % 3 !== 2) return null;
  const period = Period.rollingYearTo(last);
  return period.lastDay === date ? period : null;
}

/** A day written 31/12/2014 or 2014-12-31, as YYYY-MM-DD; null for other words. */
export function dayOf(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const date = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
}

/** Per cent such as 46%, 46.2 % or 46,2%; null for other words and for more than 100. */
export function statedPerCent(text: string): number | null {
  const [, stated = ''] = /^(\d{1,3}(?:[.,]\d+)?) ?%$/.exec(text) ?? [];
  const value = Number(stated.replace(',', '.'));
  return stated === '' || value > 100 ? null : value;
}

/** The twelve months to the end of a financial quarter, written Q1_2122 or Q1 21-22; null for other words. */
export function quarterOf(text: string): Period | null {
  const [, quarter, year, next] = /^Q([1-4])[ _]?(\d\d)[-/]?(\d\d)$/i.exec(text) ?? [];
  if (quarter === undefined || Number(next) !== (Number(year) + 1) % 100) return null;
  return Period.rollingYearTo((2000 + Number(year)) * 12 + 2 + Number(quarter) * 3);
}

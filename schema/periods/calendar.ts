/** Months are counted since year 0 (year × 12 + month, January being 0), days since 1970-01-01. */

export const firstYear = 1900;
export const lastYear = 2199;
const dayInMilliseconds = 86_400_000;

export const two = (value: number) => String(value).padStart(2, '0');
export const monthText = (month: number) => `${Math.floor(month / 12)}-${two((month % 12) + 1)}`;
/** Months since the April that began the financial year, 0 for April. */
export const sinceApril = (month: number) => (month + 9) % 12;
export const financialYear = (month: number) => {
  const year = Math.floor((month - 3) / 12);
  return `${year}/${two((year + 1) % 100)}`;
};
export const dayText = (day: number) => new Date(day * dayInMilliseconds).toISOString().slice(0, 10);
export const firstDayOf = (month: number) => Date.UTC(Math.floor(month / 12), month % 12, 1) / dayInMilliseconds;

/** The month in months since year 0, from "YYYYMM" or "YYYY-MM"; null where the text is neither, or outside 1900 to 2199. */
export function monthIndex(text: string): number | null {
  const [, year, month] = /^(\d{4})-?(\d\d)$/.exec(text) ?? [];
  const inYear = Number(month) - 1;
  const known = Number(year) >= firstYear && Number(year) <= lastYear && inYear >= 0 && inYear < 12;
  return known ? Number(year) * 12 + inYear : null;
}

/** Days since 1970-01-01 of a day written "2008-06-05"; null for other words, and for a day that never was. */
export function dayNumber(date: string): number | null {
  const day = Date.parse(`${date}T00:00:00Z`) / dayInMilliseconds;
  // Date.parse takes 30 February for 1 March, hence the way back.
  const real = Number.isInteger(day) && dayText(day) === date;
  return real && monthIndex(date.slice(0, 7)) !== null ? day : null;
}

/**
 * A day as British files write it, 1/4/2024 or 01/04/2024, or as 2024-04-01 with or without a time: as YYYY-MM-DD. Null for
 * other words and for days that never were.
 */
export function statedDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const [iso] = /^\d{4}-\d\d-\d\d(?=$|[T ]\d\d:\d\d)/.exec(text) ?? [];
  const stated = year === '' ? iso : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (stated === undefined) return null;
  const time = Date.parse(`${stated}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== stated ? null : stated;
}

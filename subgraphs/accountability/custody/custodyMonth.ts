import type { RowReader } from '../../../kit/importing/rowReader.ts';
import { Period, PeriodError } from '../../../schema/periods.ts';

const names = 'January February March April May June July August September October November December'.split(' ');

/** The month of a row that gives year, month and perhaps the month's name; null once the reason against it is noted. */
export function custodyMonth(reader: RowReader, today: string): Period | null {
  const year = reader.take('year', (text) => (/^20\d\d$/.test(text) ? Number(text) : null), 'a year such as 2023');
  const month = reader.take('month', monthNumber, 'a month from 1 to 12');
  if (year === null || month === null) return null;
  const period = monthOf(year, month);
  if (period === null || period.firstDay > today) {
    reader.refuse('month', `The month has not begun: today is ${today}.`);
    return null;
  }
  return period;
}

/** The month's name where the file has one must be the month's. */
export function refuseOtherName(reader: RowReader, month: Period): void {
  const stated = reader.text('monthName');
  const own = names[month.firstMonth % 12] ?? '';
  if (stated.toLowerCase() === own.toLowerCase()) return;
  reader.refuse('monthName', `Expected ${own}, as the month's number says; found "${stated.slice(0, 60)}".`);
}

function monthNumber(text: string): number | null {
  const month = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return month >= 1 && month <= 12 ? month : null;
}

function monthOf(year: number, month: number): Period | null {
  try {
    return Period.month(year, month);
  } catch (error) {
    if (error instanceof PeriodError) return null;
    throw error;
  }
}

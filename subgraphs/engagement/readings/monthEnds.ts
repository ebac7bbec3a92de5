import { HubError } from '../../../kit/hubError.ts';

const most = 120;

/**
 * The last day of each month from that of one day to that of another, whose own day ends them.
 * @param from as YYYY-MM-DD
 * @throws HubError BAD_USER_INPUT where there is none, or too many
 */
export function monthEnds(from: string, to: string): readonly string[] {
  const [first, last] = [monthOf(from), monthOf(to)];
  const months = last - first + 1;
  if (from > to || months > most) {
    const message = `Expected up to ${most} months, the earlier day first; got ${from} to ${to}.`;
    throw new HubError('BAD_USER_INPUT', message);
  }
  return Array.from({ length: months }, (_, place) => (place === months - 1 ? to : lastDayOf(first + place)));
}

/** Months since the year 0. */
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function lastDayOf(month: number): string {
  return new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);
}

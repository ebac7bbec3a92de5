import { londonDay } from './londonDay.ts';
import type { StopFault } from './rawStop.ts';

export interface StopMoment {
  /** As the source gives it. */
  readonly text: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The day on London's clock, such as "2024-06-01". */
  readonly day: string;
}

const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** When a stop was; or the reason why it cannot be read. A time without a zone is refused, since its day is not sure. */
export function readMoment(text: string, today: string): StopMoment | StopFault {
  const moment = timestamp.test(text) && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment)) {
    const found = text === '' ? 'an empty cell' : `"${text.slice(0, 60)}"`;
    return {
      field: 'date',
      message: `Expected a time with its zone, such as "2024-06-01T12:30:00+00:00"; found ${found}.`,
    };
  }
  const day = londonDay(moment);
  if (day > today)
    return { field: 'date', message: `Expected a day that has come: today is ${today}; found "${text}".` };
  return { text, at: moment, day };
}

/** Date.parse takes 30 February for 1 March. */
function isDay(text: string): boolean {
  if (Number(text.slice(8)) <= 28) return true;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

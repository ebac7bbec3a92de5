import type { EventDeadline, RecurringDeadline, StatedDeadline } from '../documents/deadline.ts';

/**
 * Whether a deadline has passed at the end of a day, nothing being recorded that meets it. Derived each time, never stored.
 * @param asAt a day such as "2013-10-01"
 * @param madeOn the day on which the recommendation was made: a yearly deadline first falls due on or after it, and stays
 *   overdue from the day after that, since no later report makes good the first
 * @returns null while nothing can be said: the event has no day, or the document says "regular" and no more
 */
export function overdue(deadline: StatedDeadline, asAt: string, madeOn: string): boolean | null {
  const day = lastDay(deadline, madeOn);
  return day === null ? null : asAt > day;
}

/** The last day on which the deadline is still met; null while nothing can be said. */
export function lastDay(deadline: StatedDeadline, madeOn: string): string | null {
  switch (deadline.kind) {
    case 'ABSOLUTE':
      return deadline.on;
    case 'RECURRING':
      return firstDueDay(deadline, madeOn);
    case 'RELATIVE_TO_EVENT':
      return deadline.eventOn === null ? null : besideEvent(deadline, deadline.eventOn);
  }
}

function firstDueDay({ everyYearBy }: RecurringDeadline, madeOn: string): string | null {
  if (everyYearBy === null) return null;
  const year = Number(madeOn.slice(0, 4));
  const inThatYear = dayWithin(year, everyYearBy.month, everyYearBy.day);
  return inThatYear < madeOn ? dayWithin(year + 1, everyYearBy.month, everyYearBy.day) : inThatYear;
}

function besideEvent({ direction, offsetMonths }: EventDeadline, eventOn: string): string {
  const [year = 0, month = 1, day = 1] = eventOn.split('-').map(Number);
  switch (direction) {
    case 'WITH':
      return eventOn;
    case 'AFTER':
      return dayWithin(year, month + offsetMonths, day);
    case 'BEFORE':
      // "In advance of closing" is too late on the day of closing itself; "two months before" is met on that very day.
      return offsetMonths === 0
        ? dayText(Date.UTC(year, month - 1, day - 1))
        : dayWithin(year, month - offsetMonths, day);
  }
}

/** The day of a month, counted on from January of the year; the month's last where the month is too short. */
function dayWithin(year: number, month: number, day: number): string {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayText(Date.UTC(year, month - 1, Math.min(day, length)));
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

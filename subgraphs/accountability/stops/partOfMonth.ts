import type { Period } from '../../../schema/periods.ts';

/** Even in the City a day without a stop is rare, and three on end at an edge of the month are none that happened. */
const edge = 3;

/**
 * In words, why a month's stops look as if they covered part of it: none on its first or its last three days, as in December
 * 2022, which ends on the 17th. Null where they reach from end to end.
 * @param days stops by day
 */
export function partOfMonth(month: Period, days: ReadonlyMap<string, number>): string | null {
  const ofMonth = [...days.keys()].filter((day) => day >= month.firstDay && day <= month.lastDay).sort();
  const first = ofMonth[0];
  const last = ofMonth.at(-1);
  if (first === undefined || last === undefined) return null;
  const length = dayOf(month.lastDay);
  if (dayOf(first) <= edge && dayOf(last) > length - edge) return null;
  return `The stops of ${month.label} reach from ${first} to ${last}: the month is flagged as covered in part, and no change is claimed from it.`;
}

const dayOf = (day: string) => Number(day.slice(8));

/**
 * A publication position orders releases: the day since 1970-01-01 times fifty thousand, plus a count within the day, so that
 * two files of one day each have a place of their own. int4 reaches to the year 2087.
 */
export const positionsPerDay = 50_000;

/** The end of what has not been superseded. */
export const openEnd = 2_147_483_647;

const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of a day such as 2025-12-15. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay);
}

/** The last position that `asAt` that day can see: of a day beyond those that have positions, whatever there is or nothing. */
export function lastPositionOf(day: string): number {
  return withinPositions(dayNumber(day) * positionsPerDay + positionsPerDay - 1);
}

export function firstPositionOf(day: string): number {
  return withinPositions(dayNumber(day) * positionsPerDay);
}

function withinPositions(position: number): number {
  return Math.max(-openEnd, Math.min(openEnd - 1, position));
}

/** Summer time in London begins and ends on the hour, so what holds at the beginning of an hour holds throughout. */
const hour = 3_600_000;

const days = new Map<number, string>();

// Swedish writes days as ISO 8601 does.
const inLondon = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });

/**
 * The day on London's clock, such as "2024-06-01" for 2024-05-31T23:02Z: data.police.uk gives times in UTC, but files them
 * under the month that London's clocks showed.
 * @param moment milliseconds since 1970
 */
export function londonDay(moment: number): string {
  const begun = Math.floor(moment / hour);
  const known = days.get(begun);
  if (known !== undefined) return known;
  const day = inLondon.format(begun * hour);
  // A file has some seven hundred hours; a hub that runs for years must not keep them all.
  if (days.size > 100_000) days.clear();
  days.set(begun, day);
  return day;
}

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** Today in London, as YYYY-MM-DD. */
export function today(): string {
  return londonDay.format(new Date());
}

/** What the argument `on` of coverage by ward panels means. */
export const coverageOnDescription =
  'The day at whose end panels are counted, such as "2026-03-31"; the latest where left out. A day to come is refused. What boroughs enter later for that day is in it, unless `asAt` asks what had been published.';

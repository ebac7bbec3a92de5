/** What every argument `asAt` of a record means. */
export const recordAsAtDescription =
  'A day such as "2026-03-04": the record as it was at the end of that day, as now known. As it is now where left out.';

/** What every argument `asAt` of the subgraph means. */
export const asAtDescription =
  'A day such as "2008-06-05": the figures as they had been published by then. Today where left out.';

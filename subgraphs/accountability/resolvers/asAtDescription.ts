export const asAtDescription =
  'A day such as "2024-09-01": the figures as they had been published by then. Releases without a day of publication are not seen. Today where left out.';

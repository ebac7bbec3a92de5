/** Rates are told for every 1,000 where nothing else is asked. */
export const usualPer = 1_000;

import { Period } from '../../schema/periods.ts';

/**
 * The demonstration's version: part of its file names, by which a later start knows what is loaded, and of every seed, so
 * that another version never has the same content. Raise it with any change to what the files hold.
 */
export const demonstrationVersion = 1;

/** The day on which the demonstration's files say they were published. */
export const demonstrationPublishedOn = '2026-01-15';

const lastMonth = Period.month(2025, 12).firstMonth;

/** The 24 months to December 2025. */
export const demonstrationMonths: readonly Period[] = Array.from({ length: 24 }, (_, place) =>
  Period.ofMonths(lastMonth - 23 + place, 1, 'MONTH'),
);

/** The last months of the twelve quarters to December 2025; a year before each of them belongs to the survey's value. */
export const demonstrationQuarterEnds: readonly Period[] = Array.from({ length: 12 }, (_, place) =>
  Period.ofMonths(lastMonth - 33 + place * 3, 1, 'MONTH'),
);

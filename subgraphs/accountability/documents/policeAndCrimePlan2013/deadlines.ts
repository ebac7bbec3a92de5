import type { EventDeadline } from '../deadline.ts';

/** "With the final Plan": the letter gives no day on which the Plan was to come out. */
export const withTheFinalPlan = (words: string): EventDeadline => ({
  kind: 'RELATIVE_TO_EVENT',
  event: 'Publication of the final Police and Crime Plan',
  eventOn: null,
  direction: 'WITH',
  offsetMonths: 0,
  words,
});

/** Before something that the letter does not date. */
export const before = (event: string, words: string): EventDeadline => ({
  kind: 'RELATIVE_TO_EVENT',
  event,
  eventOn: null,
  direction: 'BEFORE',
  offsetMonths: 0,
  words,
});

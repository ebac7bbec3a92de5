/** Periods as London's partners publish by them: one door to the files of `periods/`. */
export { monthIndex } from './periods/calendar.ts';
export { PeriodError } from './periods/errors.ts';
export type { PeriodKind } from './periods/kinds.ts';
export { Period } from './periods/period.ts';
export { periodsFrom } from './periods/series.ts';

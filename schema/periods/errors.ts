import { firstYear, lastYear } from './calendar.ts';

/** The words given name no period, or the arithmetic left the years 1900 to 2199. */
export class PeriodError extends Error {
  override readonly name = 'PeriodError';
  readonly code = 'BAD_USER_INPUT';
}

export const forms =
  '"2008-06-05" (a day), "2025-03" (a month), "2024/25-Q4" (a financial quarter: January to March 2025), ' +
  '"2007/08-H2" (a financial half: October to March), "2024/25" (a financial year), ' +
  '"2025/26-TO-2025-11" (a financial year to date, the month lying in that year), "2023" (a calendar year) or ' +
  `"R12-2025-03" (the twelve months to March 2025), within the years ${firstYear} to ${lastYear}`;

export const notAPeriod = (came: string) => new PeriodError(`A period is one of ${forms}; "${came}" came.`);

import { HubError } from '../../../kit/hubError.ts';

/**
 * The day for which coverage is asked; null for the latest.
 * @throws HubError BAD_USER_INPUT for a day to come, at whose end nobody knows what there will be
 */
export function coverageDay(on: string | null, today: string): string | null {
  if (on === null || on <= today) return on;
  throw new HubError(
    'BAD_USER_INPUT',
    `Panels are counted at the end of a day that has come: today is ${today}; got ${on}. Leave the day out for the latest.`,
  );
}

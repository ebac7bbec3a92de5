import { HubError } from '../../../kit/hubError.ts';

/**
 * Refuses a list in which one number stands twice.
 * @param what such as "Recommendation"
 * @param where such as "police-and-crime-plan-2013"
 * @throws HubError CONFLICT naming the first number that is repeated
 */
export function refuseRepeatedNumbers(what: string, where: string, numbers: readonly string[]): void {
  const repeated = numbers.find((number, place) => numbers.indexOf(number) !== place);
  if (repeated === undefined) return;
  throw new HubError('CONFLICT', `${what} ${repeated} stands twice in "${where}"; give each number once.`);
}

import { HubError } from '../hubError.ts';

/** @throws HubError BAD_USER_INPUT for a level of an interval outside 0 to 1 */
export function refuseLevel(level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new HubError('BAD_USER_INPUT', `A level lies above 0 and below 1, such as 0.95; got ${String(level)}.`);
  }
}

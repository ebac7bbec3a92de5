import { Comparator } from '../../schema/figures/words.ts';
import { HubError } from '../hubError.ts';

/** @throws HubError BAD_USER_INPUT for a target that is named with another comparator than TARGET */
export function refuseStrayTarget(comparator: Comparator, target: string | null): void {
  if (target === null || comparator === Comparator.TARGET) return;
  throw new HubError('BAD_USER_INPUT', `"target" goes with the comparator TARGET only, not with ${comparator}.`);
}

import type { RegisterRecord } from '../../../kit/registers/record.ts';
import { metStates } from '../registers/recommendations.ts';
import { keptStates } from '../registers/undertakings.ts';

/** Whether the day of a recommendation or undertaking had passed at the end of another; null where it has none. */
export function overdueFollowUp({ state }: RegisterRecord, day: string | null, asAt: string): boolean | null {
  if (metStates.has(state) || keptStates.has(state)) return false;
  return day === null ? null : asAt > day;
}

import { valueOf, type RegisterRecord } from '../../../kit/registers/record.ts';
import { dueOn, metStates } from '../registers/recommendations.ts';
import { keptStates } from '../registers/undertakings.ts';

/** Whether the day of a recommendation or undertaking had passed at the end of a day; null where it has none. */
export function overdueFollowUp(record: RegisterRecord, asAt: string): boolean | null {
  if (metStates.has(record.state) || keptStates.has(record.state)) return false;
  const day = valueOf(record, dueOn);
  return day === null ? null : asAt > day;
}

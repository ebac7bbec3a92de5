import type { RegisterRecord } from '../../../kit/registers/record.ts';
import { PriorityStatus } from '../registers/words/priorityStatus.ts';

const closed: string = PriorityStatus.FED_BACK;

/** Whether a priority is not closed: the public was not told yet what came of it. */
export function isOpen({ state }: RegisterRecord): boolean {
  return state !== closed;
}

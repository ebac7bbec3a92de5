import type { RegisterRecord } from '../../../kit/registers/record.ts';
import { PriorityStatus } from '../registers/words/priorityStatus.ts';
import { isOpen } from './isOpen.ts';

const notSet: ReadonlySet<string> = new Set([PriorityStatus.PROPOSED, PriorityStatus.DROPPED]);

/** Whether a board has set a priority and stands by it: it was adopted, was not dropped, and the public was not told yet what came of it. */
export function isSet(record: RegisterRecord): boolean {
  return isOpen(record) && !notSet.has(record.state);
}

import type { RegisterRecord } from '../../../kit/registers/record.ts';
import type { RegisterReader } from '../../../kit/registers/recordReader.ts';
import { recordsOf } from '../../../kit/registers/recordsOf.ts';
import { localPriorities } from '../registers/localPriorities.ts';

/** The local priorities of London, a borough or a ward, by ward and number. */
export function prioritiesOf(
  code: string,
  asAt: string | null,
  registers: RegisterReader,
): Promise<readonly RegisterRecord[]> {
  return recordsOf(localPriorities, code, asAt, registers);
}

import type { RegisterRecord } from '../../../kit/registers/record.ts';
import type { RegisterReader } from '../../../kit/registers/recordReader.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { localPriorities } from '../registers/localPriorities.ts';

/** The local priorities of London, a borough or a ward, by ward and number. */
export function prioritiesOf(
  code: string,
  asAt: string | null,
  registers: RegisterReader,
): Promise<readonly RegisterRecord[]> {
  switch (areaByCode(code)?.kind) {
    case 'WARD':
      return registers.ofArea(localPriorities, code, asAt);
    case 'BOROUGH':
      return registers.ofBorough(localPriorities, code, asAt);
    default:
      return registers.all(localPriorities, asAt);
  }
}

import { areaByCode } from '../../schema/places/areas.ts';
import type { RegisterRecord } from './record.ts';
import type { RegisterReader } from './recordReader.ts';
import type { Register } from './register.ts';

/** The records that wards have in a register: of one ward, of all wards of a borough, or of London; by id. */
export function recordsOf(
  register: Register,
  code: string,
  asAt: string | null,
  registers: RegisterReader,
): Promise<readonly RegisterRecord[]> {
  switch (areaByCode(code)?.kind) {
    case 'WARD':
      return registers.ofArea(register, code, asAt);
    case 'BOROUGH':
      return registers.ofBorough(register, code, asAt);
    default:
      return registers.all(register, asAt);
  }
}

import type { RegisterRecord } from '../../../kit/registers/record.ts';
import type { RegisterReader } from '../../../kit/registers/recordReader.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { areaByCode, boroughsOf } from '../../../schema/places/areas.ts';

/** What is kept of an area and of the boroughs in it, by id; nothing for a ward. */
export async function recordsWithin(
  register: Register,
  area: string,
  registers: RegisterReader,
  asAt: string | null = null,
): Promise<readonly RegisterRecord[]> {
  if (areaByCode(area)?.kind === 'WARD') return [];
  const codes = [area, ...boroughsOf(area).map(({ code }) => code)];
  const records = await Promise.all(codes.map((code) => registers.ofArea(register, code, asAt)));
  return records.flat().toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

import type { RegisterRecord } from './record.ts';

/** Which records may be counted together: what is made up to show the hub only as long as nothing real is there to count. */
export function countable(records: readonly RegisterRecord[]): readonly RegisterRecord[] {
  const real = records.filter(({ isDemonstration }) => !isDemonstration);
  return real.length > 0 ? real : records;
}

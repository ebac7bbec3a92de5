import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReceivedFile } from '../kit/importing/report.ts';
import { months } from './wardFile.ts';
import type { WardRow } from './wardRows.ts';

/** A row of the borough file. */
type BoroughRow = Omit<WardRow, 'ward' | 'code'>;

/** The rows of wards added up to their boroughs: a borough file that goes with the ward file. */
export function boroughRows(wards: readonly WardRow[]): BoroughRow[] {
  const sums = new Map<string, BoroughRow & { counts: number[] }>();
  for (const { major, minor, borough, counts } of wards) {
    const key = `${major}\t${minor}\t${borough}`;
    const sum = sums.get(key) ?? { major, minor, borough, counts: counts.map(() => 0) };
    for (const [month, count] of counts.entries()) sum.counts[month] = (sum.counts[month] ?? 0) + count;
    sums.set(key, sum);
  }
  return [...sums.values()];
}

/** Writes rows as "MPS Borough Level Crime" has them. */
export async function writeBoroughFile(path: string, rows: readonly BoroughRow[]): Promise<ReceivedFile> {
  const heading = `MajorText,MinorText,BoroughName,${months.map(compact).join(',')}\n`;
  const lines = rows.map(({ major, minor, borough, counts }) => `${major},${minor},${borough},${counts.join(',')}\n`);
  const text = heading + lines.join('');
  await writeFile(path, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { name: basename(path), path, sha256, bytes: Buffer.byteLength(text) };
}

/** A month as the file heads its columns, such as 202312. */
function compact(month: number): string {
  return `${String(Math.floor(month / 12))}${String((month % 12) + 1).padStart(2, '0')}`;
}

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReceivedFile } from '../kit/importing/report.ts';
import { Period } from '../schema/periods.ts';
import { publishedMonths, type WardRow } from './wardRows.ts';

const firstMonth = Period.parse('2023-12').firstMonth;

/** Months of the file, as indices (year × 12 + month − 1). */
export const months = Array.from({ length: publishedMonths }, (_, place) => firstMonth + place);

/**
 * Writes rows as "MPS Ward Level Crime" has them, and tells what a door needs to know of the file.
 * @param of the months that the rows count, as indices
 */
export async function writeWardFile(
  path: string,
  rows: Iterable<WardRow>,
  of: readonly number[] = months,
): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const digested = async function* (lines: Iterable<string>) {
    for (const line of lines) {
      hash.update(line);
      bytes += Buffer.byteLength(line);
      yield line;
    }
  };
  await pipeline(digested(linesOf(rows, of)), createWriteStream(path));
  return { name: basename(path), path, sha256: hash.digest('hex'), bytes };
}

function* linesOf(rows: Iterable<WardRow>, of: readonly number[]): Generator<string> {
  yield `MajorText,MinorText,WardName,WardCode,LookUp_BoroughName,${of.map(compact).join(',')}\n`;
  for (const { major, minor, ward, code, borough, counts } of rows) {
    yield `${major},${minor},${quoted(ward)},${code},${borough},${counts.join(',')}\n`;
  }
}

function quoted(name: string): string {
  return name.includes(',') ? `"${name}"` : name;
}

/** A month as the file heads its columns, such as 202312. */
function compact(month: number): string {
  return `${Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, '0')}`;
}

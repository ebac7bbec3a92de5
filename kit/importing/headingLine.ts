import { open } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { notText } from './notText.ts';

/** Far more than the longest heading line that is published (191 months take 2 kB). */
const longestHeadingLine = 65_536;
const lineFeed = 0x0a;

const delimiters = [',', ';', '\t'] as const;

export interface HeadingLine {
  readonly headings: readonly string[];
  readonly delimiter: (typeof delimiters)[number];
  /** False for a file that was cut short, since every publisher ends the last line. */
  readonly endsWithLineEnd: boolean;
}

/** The first line of a delimited text file, or in words why it has none. */
export async function readHeadingLine(path: string): Promise<HeadingLine | string> {
  const { beginning, endsWithLineEnd } = await readEnds(path);
  const other = notText(beginning);
  if (other === 'empty') return 'The file is empty. Send it again as it was published.';
  if (other !== null) return `The file is ${other}. Expected comma-separated text in UTF-8: export the table as CSV.`;
  const end = beginning.indexOf(lineFeed);
  if (end === -1 && beginning.length === longestHeadingLine) {
    return `The first line is longer than ${longestHeadingLine} bytes. Expected a line of column headings.`;
  }
  const line = beginning.subarray(0, end === -1 ? beginning.length : end).toString('utf8');
  const text = line.replace(/^\uFEFF/, '').replace(/\r$/, '');
  if (text.includes('\uFFFD'))
    return 'The heading line is not in UTF-8. Save the file as "CSV UTF-8" and send it again.';
  return (
    split(text, endsWithLineEnd) ?? 'The heading line has a quotation mark that neither opens nor closes a heading.'
  );
}

async function readEnds(path: string) {
  await using file = await open(path);
  const { size } = await file.stat();
  const first = await file.read(Buffer.alloc(longestHeadingLine), 0, longestHeadingLine, 0);
  const last = await file.read(Buffer.alloc(1), 0, 1, Math.max(size - 1, 0));
  return { beginning: first.buffer.subarray(0, first.bytesRead), endsWithLineEnd: last.buffer[0] === lineFeed };
}

/** The headings by the delimiter that gives the most of them. */
function split(line: string, endsWithLineEnd: boolean): HeadingLine | undefined {
  const readings = delimiters.flatMap((delimiter) => {
    const headings = headingsBy(line, delimiter);
    return headings ? [{ headings, delimiter, endsWithLineEnd }] : [];
  });
  return readings.sort((one, other) => named(other.headings) - named(one.headings))[0];
}

function headingsBy(line: string, delimiter: string): readonly string[] | null {
  try {
    return parse(line, { delimiter, relax_column_count: true })[0] ?? [];
  } catch {
    // Quotation marks that are right by one delimiter may be wrong by another; the caller tells if they are by all.
    return null;
  }
}

const named = (headings: readonly string[]) => headings.filter((heading) => heading.trim() !== '').length;

import { createReadStream } from 'node:fs';

const lineFeed = 0x0a;
const quotationMark = 0x22;
const carriageReturn = '\r';

/** Where reading is to go on: a byte of the file, and the number of the line that begins there. */
export interface FilePlace {
  readonly byte: number;
  readonly line: number;
}

export const beginning: FilePlace = { byte: 0, line: 1 };

/**
 * The lines of a text file, in runs, up to the first that has a quotation mark or is longer than a record may be. Without
 * quotation marks a line is a record and a delimiter ends a value, so that nothing has to be parsed.
 * @returns where that line begins; null where there is none
 */
export async function* plainLines(
  path: string,
  longestRecord: number,
): AsyncGenerator<readonly string[], FilePlace | null> {
  let { byte, line } = beginning;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of readChunks(path)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const mark = bytes.indexOf(quotationMark);
    const end = (mark === -1 ? bytes.lastIndexOf(lineFeed) : bytes.lastIndexOf(lineFeed, mark)) + 1;
    if (end > 0) {
      const lines = bytes.toString('utf8', 0, end - 1).split('\n');
      yield lines.map(withoutReturn);
      byte += end;
      line += lines.length;
    }
    rest = bytes.subarray(end);
    if (mark !== -1 || rest.length > longestRecord) return { byte, line };
  }
  if (rest.length > 0) yield [withoutReturn(rest.toString('utf8'))];
  return null;
}

async function* readChunks(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path)) yield chunk;
}

function withoutReturn(line: string): string {
  return line.endsWith(carriageReturn) ? line.slice(0, -1) : line;
}

/** Joins small pieces of COPY text into batches of about so many characters, which go to the database in one piece each. */
export async function* copyLimits(pieces: AsyncIterable<string>, batchLength: number): AsyncGenerator<string> {
  let batch: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    batch.push(piece);
    length += piece.length;
    if (length >= batchLength) {
      yield batch.join('');
      batch = [];
      length = 0;
    }
  }
  if (length > 0) yield batch.join('');
}

/** One value as COPY's text format wants it: null is \N, and tabs, line ends and backslashes are escaped. */
export function copyValue(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return /[\\\t\n\r]/.test(value)
    ? value.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character)
    : value;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Values beside each other in COPY's text format. */
export function copyValues(values: readonly (string | number | boolean | null)[]): string {
  return values.map(copyValue).join('\t');
}

import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { type CsvError, parse, type Info } from 'csv-parse';
import type { HeadingLine } from './headingLine.ts';
import type { TextRow } from './importer.ts';
import { beginning, plainLines, type FilePlace } from './plainLines.ts';
import type { Refusal } from './report.ts';

/** Longer records come of a quotation that is never closed; without a limit the rest of the file would be one value. */
const longestRecord = 1_000_000;

const dialect = {
  bom: true,
  info: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n'],
  max_record_size: longestRecord,
  skip_records_with_error: true,
};

interface BrokenQuotation {
  /** The line on which the parser noticed, which may be long after the quotation began. */
  readonly seenOn: number;
  /** Whether it is never closed. */
  readonly open: boolean;
}

const isOpen = (error?: CsvError) => error?.code === 'CSV_QUOTE_NOT_CLOSED' || error?.code === 'CSV_MAX_RECORD_SIZE';

/** The data rows of a delimited text file; rows without any content are no records. */
export async function* textRows(path: string, heading: HeadingLine): AsyncGenerator<TextRow> {
  for await (const run of textRuns(path, heading)) yield* run;
}

/** The same rows, in the runs in which they are read. */
export async function* textRuns(path: string, heading: HeadingLine): AsyncGenerator<readonly TextRow[]> {
  // The last row of the file is judged apart, so each run waits for the next.
  let held: readonly TextRow[] = [];
  for await (const run of parsedRuns(path, heading)) {
    if (run.length === 0) continue;
    if (held.length > 0) yield held;
    held = run;
  }
  const last = held.at(-1);
  if (last === undefined) {
    yield [{ line: 1, cells: [], refusal: refusalOf(1, 'The file has a heading line and no rows.') }];
  } else if (heading.endsWithLineEnd || last.refusal) {
    yield held;
  } else {
    const message =
      'The file ends inside this line: it looks cut short, since the last line has no line end. Fetch it again from the publisher.';
    yield [...held.slice(0, -1), { ...last, refusal: refusalOf(last.line, message) }];
  }
}

async function* parsedRuns(path: string, heading: HeadingLine): AsyncGenerator<readonly TextRow[]> {
  const plain = plainLines(path, longestRecord);
  let line = beginning.line;
  for (;;) {
    const next = await plain.next();
    if (next.done === true) {
      if (next.value !== null) yield* inRuns(quotedRows(path, heading, next.value));
      return;
    }
    yield next.value.flatMap((text, place) => rowOf(text, line + place, heading) ?? []);
    line += next.value.length;
  }
}

/** As long as those of plain lines are, more or less. */
const runLength = 500;

async function* inRuns(rows: AsyncIterable<TextRow>): AsyncGenerator<readonly TextRow[]> {
  let run: TextRow[] = [];
  for await (const row of rows) {
    run.push(row);
    if (run.length < runLength) continue;
    yield run;
    run = [];
  }
  yield run;
}

/** The row of a line without quotation marks; null for the heading and for a line without any content. */
function rowOf(text: string, line: number, heading: HeadingLine): TextRow | null {
  if (line === beginning.line) return null;
  // Nearly every line is sound, and one look at the whole is a tenth of a look at each cell.
  return rowOfCells(text.split(heading.delimiter), line, heading, damageSigns.test(text));
}

/** The rows from a place on, by a parser that knows quotation marks. */
async function* quotedRows(path: string, heading: HeadingLine, from: FilePlace): AsyncGenerator<TextRow> {
  let line = from.line;
  let broken: BrokenQuotation | undefined;
  const parser = parse({
    ...dialect,
    delimiter: heading.delimiter,
    // Not left to be thrown: that would destroy the stream together with the good rows before the fault.
    on_skip: (error) => void (broken ??= { seenOn: Number(error?.['lines']), open: isOpen(error) }),
  });
  // A fault of reading destroys the parser with it, and so comes out of the loop below.
  const source = bytesUntil(path, from.byte, () => broken !== undefined);
  const records: AsyncIterable<{ record: string[]; info: Info }> = pipeline(source, parser, () => undefined);
  for await (const { record, info } of records) {
    if (broken && info.lines >= broken.seenOn) break;
    const row = line === beginning.line ? null : rowOfCells(record, line, heading);
    if (row !== null) yield row;
    line = from.line + info.lines;
  }
  if (broken) yield { line, cells: [], refusal: brokenQuotation(line, broken) };
}

/** A row of the table; null for one without any content. */
function rowOfCells(
  cells: readonly string[],
  line: number,
  { headings }: HeadingLine,
  mayBeDamaged = true,
): TextRow | null {
  if (cells.every((cell) => cell.trim() === '')) return null;
  const refusal = (mayBeDamaged ? damage(cells, line, headings) : undefined) ?? wrongWidth(cells, line, headings);
  return refusal ? { line, cells, refusal } : { line, cells };
}

/** The file's bytes from a place up to a fault: what follows a broken quotation is not worth reading. */
async function* bytesUntil(path: string, start: number, stopped: () => boolean): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { start })) {
    if (stopped()) return;
    yield chunk;
  }
}

/** Bytes that are no UTF-8 come out of the parser as U+FFFD. */
const damageSigns = /[\uFFFD\0]/;

function damage(cells: readonly string[], line: number, headings: readonly string[]): Refusal | undefined {
  const column = cells.findIndex((cell) => cell.includes('\uFFFD') || cell.includes('\0'));
  if (column === -1) return undefined;
  const shown = cells[column]?.slice(0, 60).replaceAll('\0', '\\0');
  const message = `Holds bytes that are not text in UTF-8: "${shown}". Save the file as "CSV UTF-8" and send it again.`;
  return { line, column: headings[column]?.trim() ?? null, message };
}

/** Cells under empty headings at the end may be left out; beyond the headings only blanks may follow. */
function wrongWidth(cells: readonly string[], line: number, headings: readonly string[]): Refusal | undefined {
  if (cells.length === headings.length) return undefined;
  const needed = headings.findLastIndex((heading) => heading.trim() !== '') + 1;
  const beyond = cells.slice(headings.length).some((cell) => cell.trim() !== '');
  if (cells.length >= needed && !beyond) return undefined;
  return refusalOf(line, `Expected ${needed} cells, as many as there are headings; found ${cells.length}.`);
}

function brokenQuotation(line: number, { open }: BrokenQuotation): Refusal {
  const what = open
    ? 'A quotation opens here and is not closed'
    : 'A quotation mark here neither opens nor closes a value';
  return refusalOf(line, `${what}; the rows after it cannot be told apart. A mark inside a value is written twice.`);
}

const refusalOf = (line: number, message: string): Refusal => ({ line, column: null, message });

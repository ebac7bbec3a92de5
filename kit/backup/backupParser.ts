import { createHash } from 'node:crypto';
import { HubError } from '../hubError.ts';
import {
  anyHeaderFormat,
  closingFormat,
  endOfRows,
  formatVersion,
  headerFormat,
  nameOf,
  tableLineFormat,
  type BackupHeader,
  type BackupTable,
} from './backupFormat.ts';
import { lineEnds } from './lineEnds.ts';

/** What a backup consists of, in the order of the file. */
export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly table: BackupTable }
  /** Whole rows of the table last named. */
  | { readonly kind: 'rows'; readonly rows: Uint8Array };

const lineEnd = 10;
const terminator = Buffer.from(endOfRows);
const lineThenTerminator = Buffer.from(`\n${endOfRows}`);

/** Takes a backup apart as it comes, and checks it against what it says of itself. */
export class BackupParser {
  #rest: Buffer = Buffer.alloc(0);
  /** Lines read so far. */
  #line = 0;
  #header: BackupHeader | undefined;
  readonly #counts: number[] = [];
  #isInRows = false;
  #isClosed = false;
  readonly #hash = createHash('sha256');

  /** @param file the backup's name, for faults */
  constructor(private readonly file: string) {}

  *take(chunk: Uint8Array): Generator<BackupPart> {
    let text = this.#rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#rest, chunk]);
    while (text.length > 0) {
      if (this.#isClosed) throw this.fault('something follows the closing line');
      const length = this.#isInRows ? lengthOfRows(text) : text.indexOf(lineEnd) + 1;
      const taken = text.subarray(0, length);
      if (this.#isInRows) {
        if (length > 0) yield this.#takeRows(taken);
        text = text.subarray(length);
        if (!text.subarray(0, terminator.length).equals(terminator)) break;
        this.#accept(terminator);
        this.#isInRows = false;
        text = text.subarray(terminator.length);
      } else {
        if (length === 0) break;
        const part = this.#takeLine(taken);
        if (part !== undefined) yield part;
        text = text.subarray(length);
      }
    }
    this.#rest = text;
  }

  /** Call it at the end of the file. @throws HubError where the closing line has not come */
  finish(): void {
    if (!this.#isClosed) throw this.cutShort();
  }

  cutShort(): HubError {
    return this.fault('the file ends before its closing line: it was cut short');
  }

  /** A fault of the file, with the place up to which it was read. */
  fault(what: string): HubError {
    const table = this.#isInRows ? `, in table ${nameOf(this.#table())}` : '';
    return new HubError(
      'BAD_USER_INPUT',
      `${this.file}, after line ${String(this.#line)}${table}: ${what}. The backup is refused whole and nothing was changed; fetch it again or take another.`,
    );
  }

  #table(): BackupTable {
    const table = this.#header?.tables[this.#counts.length - 1];
    if (table === undefined) throw this.fault('there are more tables than the header names');
    return table;
  }

  #accept(text: Uint8Array): void {
    this.#hash.update(text);
    this.#line += lineEnds(text);
  }

  #takeRows(rows: Buffer): BackupPart {
    this.#accept(rows);
    this.#counts.push((this.#counts.pop() ?? 0) + lineEnds(rows));
    return { kind: 'rows', rows };
  }

  #takeLine(text: Buffer): BackupPart | undefined {
    const json = this.#parse(text);
    if (this.#header === undefined) {
      this.#header = this.#readHeader(json);
      this.#accept(text);
      return { kind: 'header', header: this.#header };
    }
    if (this.#counts.length === this.#header.tables.length) {
      this.#close(json);
      return undefined;
    }
    this.#counts.push(0);
    const table = this.#table();
    if (tableLineFormat.safeParse(json).data?.table !== nameOf(table)) {
      throw this.fault(`expected the table ${nameOf(table)} to begin, got ${shown(text)}`);
    }
    this.#accept(text);
    this.#isInRows = true;
    return { kind: 'table', table };
  }

  #parse(text: Buffer): unknown {
    try {
      return JSON.parse(text.toString());
    } catch {
      throw this.fault(`expected a line of JSON, got ${shown(text)}`);
    }
  }

  #readHeader(json: unknown): BackupHeader {
    const any = anyHeaderFormat.safeParse(json).data;
    if (any === undefined) throw this.fault('the first line is not the header of a backup');
    if (any.version > formatVersion) {
      throw this.fault(
        `the format is version ${String(any.version)}, and this hub reads up to version ${String(formatVersion)}: restore it with the hub that made it or a newer one`,
      );
    }
    const header = headerFormat.safeParse(json);
    if (!header.success)
      throw this.fault(`the header is not what it should be: ${header.error.issues[0]?.message ?? ''}`);
    return header.data;
  }

  #close(json: unknown): void {
    const closing = closingFormat.safeParse(json).data?.closing;
    if (closing === undefined) throw this.fault('expected the closing line');
    const wrong = this.#header?.tables.findIndex((_, at) => closing.rows[at] !== this.#counts[at]) ?? -1;
    const table = this.#header?.tables[wrong];
    if (table !== undefined) {
      throw this.fault(
        `the closing line tells ${String(closing.rows[wrong])} rows of ${nameOf(table)}, and ${String(this.#counts[wrong])} are there`,
      );
    }
    if (this.#hash.digest('hex') !== closing.sha256) {
      throw this.fault('the content is not what it was when the backup was made (its SHA-256 differs)');
    }
    this.#line += 1;
    this.#isClosed = true;
  }
}

/** How much of the text is whole rows; the rest is the end of the table or of what has come so far. */
function lengthOfRows(text: Buffer): number {
  if (text.subarray(0, terminator.length).equals(terminator)) return 0;
  const end = text.indexOf(lineThenTerminator);
  return (end === -1 ? text.lastIndexOf(lineEnd) : end) + 1;
}

function shown(text: Buffer): string {
  return JSON.stringify(text.toString().trimEnd().slice(0, 60));
}

import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { HubError } from '../hubError.ts';
import { entryAfter, type ReadFacts } from './readEntry.ts';
import { startOf, type ReadLog } from './readLog.ts';

export interface ReadRecorderOptions {
  readonly log: Pick<ReadLog, 'open' | 'append' | 'touch' | 'seal' | 'sealAbandoned' | 'retain'>;
  readonly logger: Logger;
  readonly now?: () => Date;
  /** After how long a silent process counts as gone, in milliseconds; 0 where no other can be there. @default 120_000 */
  readonly silentForMs?: number;
  /** How many days entries are kept once they are sealed; null for ever. @default null */
  readonly keptDays?: number | null;
  /** Most entries in one statement. @default 1_000 */
  readonly batch?: number;
  /** Most answers that wait for their entries; further ones are refused. @default 10_000 */
  readonly mostWaiting?: number;
  /** How long an answer waits for its entry, in milliseconds. @default 10_000 */
  readonly patienceMs?: number;
}

interface Waiting {
  readonly facts: ReadFacts;
  readonly done: () => void;
  readonly failed: (error: HubError) => void;
}

interface Place {
  readonly segment: string;
  readonly day: string;
  readonly number: number;
  readonly hash: string;
}

/** How often a process says that it is there, and looks for others that are not. */
const beatMs = 30_000;

/**
 * Writes this process's part of the record of reads: one chain, in a new segment each day. Entries that come while a statement is
 * under way go into the next one together, so that a thousand reads a second cost some dozen statements.
 */
export class ReadRecorder {
  readonly #options: ReadRecorderOptions;
  readonly #now: () => Date;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #place: Place | null = null;
  #beat: NodeJS.Timeout | null = null;
  #beating: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: ReadRecorderOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Seals what processes that are gone left open, and goes on doing so. */
  async start(): Promise<void> {
    await this.#tidy();
    this.#beat ??= setInterval(() => {
      this.#beating = this.#beating.then(() => this.#tidy());
    }, beatMs).unref();
  }

  /** Comes back when the entry is written. @throws HubError NOT_RECORDED when it is not: what it speaks of must not be answered */
  record(facts: ReadFacts): Promise<void> {
    const { mostWaiting = 10_000 } = this.#options;
    if (this.#isClosed || this.#waiting.length >= mostWaiting) return Promise.reject(notRecorded());
    return new Promise((done, failed) => {
      this.#waiting.push({ facts, done, failed });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Writes what is under way and seals the segment. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#beat !== null) clearInterval(this.#beat);
    await this.#beating;
    await this.#writing;
    const place = this.#place;
    this.#place = null;
    if (place !== null) await this.#sealed(place.segment);
  }

  async #writeAll(): Promise<void> {
    // One turn later: whoever asks in the same moment goes into the first statement too.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#options.batch ?? 1_000);
      const error = await this.#inTime(this.#write(batch));
      for (const { done, failed } of batch) {
        if (error === null) done();
        else failed(error);
      }
    }
    this.#writing = null;
  }

  /** Null where it was written. What takes too long counts as not written, though it may be: the segment is left as it is. */
  async #inTime(write: Promise<void>): Promise<HubError | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error('the record of reads takes too long')),
        this.#options.patienceMs ?? 10_000,
      );
    });
    try {
      await Promise.race([write, late]);
      return null;
    } catch (err) {
      write.catch(() => undefined);
      // Whether the entries are there is not known: the chain goes on in another segment, and this one is sealed as it is.
      this.#place = null;
      this.#options.logger.error({ err: nameOf(err) }, 'reads were not recorded, and were refused');
      return notRecorded();
    } finally {
      clearTimeout(timer);
    }
  }

  async #write(batch: readonly Waiting[], isAgain = false): Promise<void> {
    const place = await this.#placeOf(this.#now().toISOString().slice(0, 10));
    const at = this.#now().toISOString();
    let last: { segment: string; number: number; hash: string } = place;
    const entries = batch.map(({ facts }) => (last = entryAfter(last, at, facts)));
    if (await this.#options.log.append(place.segment, entries)) {
      // Only where nobody gave the segment up meanwhile.
      if (this.#place === place) this.#place = { ...place, number: last.number, hash: last.hash };
      return;
    }
    this.#place = null;
    if (isAgain) throw new Error('the segment just opened is sealed');
    await this.#write(batch, true);
  }

  async #placeOf(day: string): Promise<Place> {
    if (this.#place?.day === day) return this.#place;
    if (this.#place !== null) await this.#options.log.seal(this.#place.segment);
    this.#place = null;
    const segment = `${day}-${randomBytes(8).toString('hex')}`;
    await this.#options.log.open(segment);
    return (this.#place = { day, ...startOf(segment) });
  }

  async #tidy(): Promise<void> {
    const { log, silentForMs = 120_000, keptDays = null, logger } = this.#options;
    try {
      if (this.#place !== null) await log.touch(this.#place.segment);
      // Where nobody else writes, all that is open at the start is left over; later on, what this process gave up.
      await log.sealAbandoned(this.#place === null ? silentForMs : Math.max(silentForMs, beatMs));
      if (keptDays !== null) await log.retain(keptDays);
    } catch (err) {
      logger.error({ err: nameOf(err) }, 'the record of reads was not tidied; it is tried again');
    }
  }

  async #sealed(segment: string): Promise<void> {
    try {
      await this.#options.log.seal(segment);
    } catch (err) {
      this.#options.logger.error(
        { err: nameOf(err) },
        'a segment of the record of reads was not sealed; the next start does',
      );
    }
  }
}

/** A database's words may quote what was being written, which is nobody's business in a log. */
function nameOf(error: unknown): string {
  return error instanceof HubError ? error.code : error instanceof Error ? error.name : 'unknown';
}

export function notRecorded(): HubError {
  return new HubError(
    'NOT_RECORDED',
    'What you asked for is restricted, and that you asked could not be recorded just now, so that there is no answer. Public figures are answered. Try again in a minute.',
  );
}

import type { FileRecord, FileSummary } from './importer.ts';
import type { Refusal } from './report.ts';

/** Reasons shown to the sender; the rest are counted. */
const refusalsShown = 100;

/**
 * Passes a file's records on to the stage and keeps the account. After the first refusal nothing more is staged, since
 * the file will be refused whole, but reading goes on to find the other faults.
 */
export class Intake {
  #records = 0;
  #refusedRecords = 0;
  readonly #refusals: Refusal[] = [];
  #summary: FileSummary | undefined;

  /** Records read so far. */
  get records(): number {
    return this.#records;
  }

  get refused(): number {
    return this.#refusedRecords;
  }

  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }

  get summary(): FileSummary {
    if (this.#summary === undefined) throw new Error('the file has not been read to the end');
    return this.#summary;
  }

  async *taken(records: AsyncGenerator<FileRecord, FileSummary>): AsyncGenerator<FileRecord> {
    for (;;) {
      const next = await records.next();
      if (next.done === true) {
        this.#summary = next.value;
        // Rows that were refused are missing from what was read, so that the file looks cut short; their own reasons tell more.
        if (this.#refusedRecords === 0) this.refuse(next.value.refusals);
        return;
      }
      const { records: count = 1, refusals } = next.value;
      this.#records += count;
      if (refusals !== undefined && refusals.length > 0) {
        this.#refusedRecords += 1;
        this.refuse(refusals);
      } else if (this.#refusals.length === 0) {
        yield next.value;
      }
    }
  }

  /** Reasons found after the records were read; those against single lines count as refused records. */
  refuse(refusals: readonly Refusal[]): void {
    this.#refusals.push(...refusals.slice(0, refusalsShown - this.#refusals.length));
  }

  refuseLines(refusals: readonly Refusal[]): void {
    this.#refusedRecords += refusals.length;
    this.refuse(refusals);
  }
}

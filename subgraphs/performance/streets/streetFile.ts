import type { FileRecord, FileSummary, ImportContext, TextRow, TextTable } from '../../../kit/importing/importer.ts';
import type { Refusal } from '../../../kit/importing/report.ts';
import { RowReader } from '../../../kit/importing/rowReader.ts';
import { Period } from '../../../schema/periods.ts';
import type { LsoaPlaces } from './lsoaPlaces.ts';
import { RepeatedRecords } from './repeatedRecords.ts';
import { StreetCounts, type StreetMeasures } from './streetCounts.ts';
import { forceByName } from './streetForce.ts';
import { StreetPlacing } from './streetPlacing.ts';

export interface StreetFileParts {
  readonly table: TextTable;
  readonly context: ImportContext;
  readonly places: LsoaPlaces;
  readonly measures: StreetMeasures;
  /** Share of records, alike in id and all that is counted, above which a file looks loaded twice. */
  readonly mostRepeated: number;
  /** The category of a record; null once the reason against it is with the reader. */
  readonly categoryOf: (reader: RowReader) => string | null;
}

/** What a kind of file adds to the summary that all of them have. */
export interface OwnSummary {
  readonly categories: Iterable<string>;
  readonly remarks: readonly string[];
  readonly unknownRecords: number;
}

/**
 * A force's month of records of data.police.uk: counted by category and ward, and forgotten one by one. Ids are often
 * blank or shared and rows alike are separate records, so every row counts.
 */
export class StreetFile {
  readonly #parts: StreetFileParts;
  readonly #counts = new StreetCounts();
  readonly #placing: StreetPlacing;
  readonly #repeated = new RepeatedRecords();
  #force: string | undefined;
  #month: Period | undefined;

  constructor(parts: StreetFileParts) {
    this.#parts = parts;
    this.#placing = new StreetPlacing(parts.places);
  }

  /** Counts a run of rows. Their records are given at once, apart from those with reasons against them: to pass on a hundred thousand costs more than to count them. */
  *read(rows: readonly TextRow[]): Generator<FileRecord> {
    let sound = 0;
    for (const row of rows) {
      const refusals = this.#read(row);
      if (refusals.length > 0) yield { line: row.line, cells: [], refusals };
      else sound += 1;
    }
    const [first] = rows;
    if (first !== undefined && sound > 0) yield { line: first.line, cells: [], records: sound };
  }

  /** @returns the reasons against the row */
  #read(row: TextRow): readonly Refusal[] {
    if (row.refusal) return [row.refusal];
    const reader = new RowReader(this.#parts.table, row);
    const force = reader.take('force', (text) => this.#forceOf(text), 'one of London’s forces, the same in every row');
    const month = reader.take('month', (text) => this.#monthOf(text), 'a month that has begun, the same in every row');
    const category = this.#parts.categoryOf(reader);
    const place = this.#placing.placeOf(reader);
    if (reader.refusals.length > 0) return reader.refusals;
    this.#force ??= force ?? undefined;
    this.#month ??= month ?? undefined;
    if (category !== null) this.#counts.add(category, place);
    this.#repeated.add(reader.text('crimeId'), `${reader.text('lsoa')} ${category ?? ''}`);
    return [];
  }

  summary({ categories, remarks, unknownRecords }: OwnSummary): FileSummary {
    const { measures, places, mostRepeated } = this.#parts;
    const period = this.#month?.code ?? 0;
    const isRepeated = this.#repeated.share > mostRepeated;
    const flags = [
      ...(this.#placing.unplaced > 0 ? ['UNPLACED_RECORDS'] : []),
      ...(isRepeated ? ['SUSPECTED_DUPLICATES'] : []),
    ];
    return {
      periods: [period],
      flags: Object.fromEntries(flags.map((flag) => [flag, [period]])),
      remarks: [
        ...remarks,
        ...this.#placing.remarks(this.#counts.total),
        ...(this.#counts.isPlaced ? [] : ['Most records have no place, so no figure is given below the force.']),
        ...(isRepeated ? [this.#repeated.remark] : []),
      ],
      refusals: this.#placing.refusals(),
      publishedOn: null,
      unknownRecords,
      unplacedRecords: this.#placing.unplaced,
      cells: this.#counts.cells(measures, this.#force ?? '', period),
      scheme: this.#counts.scheme(measures, categories),
      restsOn: [...places.releases].map(([dataset, release]) => ({ dataset, release })),
    };
  }

  #forceOf(name: string): string | null {
    const force = forceByName(name);
    return force === undefined || (this.#force !== undefined && this.#force !== force) ? null : force;
  }

  #monthOf(text: string): Period | null {
    if (this.#month !== undefined) return this.#month.label === text ? this.#month : null;
    const hasBegun = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) && text <= this.#parts.context.today.slice(0, 7);
    return hasBegun ? Period.parse(text) : null;
  }
}

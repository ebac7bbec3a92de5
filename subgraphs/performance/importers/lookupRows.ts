import { copyValues } from '../../../kit/database/copyBatches.ts';
import type { FileRecord, FileSummary, TextRow, TextTable } from '../../../kit/importing/importer.ts';
import type { Refusal } from '../../../kit/importing/report.ts';
import { RowReader } from '../../../kit/importing/rowReader.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';

/** Gives the codes that are kept of a row of London, the borough's being known; null once the reason is with the reader. */
export type LookupRow = (reader: RowReader, borough: string) => readonly string[] | null;

/** Reads a lookup between areas, of London or of the country, and keeps the rows of London's boroughs. */
export class LookupRows {
  readonly #table: TextTable;
  readonly #rowOf: LookupRow;
  readonly #boroughs = new Set<string>();
  readonly #lines = new Map<string, number>();
  #elsewhere = 0;

  constructor(table: TextTable, rowOf: LookupRow) {
    this.#table = table;
    this.#rowOf = rowOf;
  }

  read(row: TextRow): FileRecord {
    const { line } = row;
    if (row.refusal) return { line, cells: [], refusals: [row.refusal] };
    const reader = new RowReader(this.#table, row);
    const isCode = (text: string) => (/^[A-Z]\d{8}$/.test(text) ? text : null);
    const authority = reader.take('authority', isCode, 'the code of a local authority, such as E09000030');
    if (authority !== null && areaByCode(authority)?.kind !== 'BOROUGH') {
      this.#elsewhere += 1;
      return { line, cells: [] };
    }
    const kept = authority === null ? null : this.#rowOf(reader, authority);
    if (kept === null || reader.refusals.length > 0) return { line, cells: [], refusals: reader.refusals };
    const earlier = this.#lines.get(kept.join(' '));
    if (earlier !== undefined) {
      return { line, cells: [], refusals: [{ line, column: null, message: `Line ${earlier} says the same already.` }] };
    }
    this.#lines.set(kept.join(' '), line);
    if (authority !== null) this.#boroughs.add(authority);
    return { line, cells: [], rows: [copyValues(kept)] };
  }

  summary(): FileSummary {
    return {
      periods: [],
      flags: {},
      remarks: this.#elsewhere === 0 ? [] : [`Rows of places outside London that were left out: ${this.#elsewhere}.`],
      refusals: this.#missing(),
      publishedOn: null,
    };
  }

  #missing(): readonly Refusal[] {
    const absent = boroughs.filter(({ code }) => !this.#boroughs.has(code)).map(({ name }) => name);
    if (absent.length === 0) return [];
    const message = `No row of ${absent.join(', ')}: the file looks cut short, or is not of London. Fetch it again.`;
    return [{ line: null, column: null, message }];
  }
}

export const lsoaCode = (text: string) => (/^E01\d{6}$/.test(text) ? text : null);
export const expectedLsoa = 'the code of an LSOA, such as E01000001';

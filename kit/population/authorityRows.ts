import { Period } from '../../schema/periods.ts';
import { boroughByName } from '../../schema/places/aliases.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import { boroughs } from '../../schema/places/boroughs.ts';
import { london } from '../../schema/places/london.ts';
import type { StagedCell } from '../cells/stagedCell.ts';
import type { FileRecord, FileSummary, TextRow, TextTable } from '../importing/importer.ts';
import type { Refusal } from '../importing/report.ts';
import { RowReader } from '../importing/rowReader.ts';

/** Gives the cells of one area from its row; faults go to the reader. */
export type CellsOfArea = (reader: RowReader, area: string) => readonly StagedCell[];

/**
 * Reads tables by local authority, of London or of the country, by their columns `code` and `name`. London's boroughs are
 * kept; its own row is set beside their sum where the publisher's figures add up.
 */
export class AuthorityRows {
  readonly #table: TextTable;
  readonly #cellsOf: CellsOfArea;
  /** The boroughs seen and their sum, by measure, category and period. */
  readonly #sums = new Map<string, { readonly period: number; readonly boroughs: Set<string>; sum: number }>();
  readonly #londonRows: { readonly line: number; readonly cells: readonly StagedCell[] }[] = [];
  #elsewhere = 0;

  constructor(table: TextTable, cellsOf: CellsOfArea) {
    this.#table = table;
    this.#cellsOf = cellsOf;
  }

  read(row: TextRow): FileRecord {
    const { line } = row;
    if (row.refusal) return { line, cells: [], refusals: [row.refusal] };
    const reader = new RowReader(this.#table, row);
    const cells = this.#cells(reader, line);
    return reader.refusals.length === 0 ? { line, cells } : { line, cells: [], refusals: reader.refusals };
  }

  /** @param addsUp whether the publisher's row of London is the sum of the boroughs (estimates are; censuses are not) */
  summary(addsUp: boolean): FileSummary {
    const sums = [...this.#sums.values()];
    const remarks =
      this.#elsewhere === 0 ? [] : [`Rows of places outside London’s boroughs that were left out: ${this.#elsewhere}.`];
    return {
      periods: [...new Set(sums.map(({ period }) => period))].sort((one, other) => one - other),
      flags: {},
      remarks,
      refusals: [...this.#missing(), ...(addsUp ? this.#differences() : [])],
      publishedOn: null,
    };
  }

  #cells(reader: RowReader, line: number): readonly StagedCell[] {
    const isCode = (text: string) => (/^[A-Z]\d{8}$/.test(text) ? text : null);
    const code = reader.take('code', isCode, 'the code of a local authority, such as E09000030');
    if (code === null) return [];
    const area = areaByCode(code);
    if (code === london.code) this.#londonRows.push({ line, cells: this.#cellsOf(reader, code) });
    if (area?.kind !== 'BOROUGH') {
      this.#elsewhere += code === london.code ? 0 : 1;
      return [];
    }
    const isIts = (name: string) => (boroughByName(name)?.code === code ? name : null);
    reader.take('name', isIts, `the name of ${code}, "${area.name}"`);
    const cells = this.#cellsOf(reader, code);
    for (const cell of cells) this.#add(cell);
    return cells;
  }

  #add(cell: StagedCell): void {
    const sum = this.#sums.get(keyOf(cell)) ?? { period: cell.period, boroughs: new Set(), sum: 0 };
    sum.boroughs.add(cell.area);
    sum.sum += cell.value ?? 0;
    this.#sums.set(keyOf(cell), sum);
  }

  #missing(): readonly Refusal[] {
    if (this.#sums.size === 0) {
      return [{ line: null, column: null, message: 'No row is of a London borough. Send the table that holds them.' }];
    }
    return [...this.#sums].flatMap(([key, { period, boroughs: seen }]) => {
      const absent = boroughs.filter(({ code }) => !seen.has(code)).map(({ name }) => name);
      if (absent.length === 0) return [];
      const what = [...key.split('\t').slice(0, 2).filter(Boolean), yearOf(period)].join(', ');
      const message = `No row of ${absent.join(', ')} (${what}): the file looks cut short. Fetch it again.`;
      return [{ line: null, column: null, message }];
    });
  }

  #differences(): readonly Refusal[] {
    return this.#londonRows.flatMap(({ line, cells }) =>
      cells.flatMap((cell) => {
        const sum = this.#sums.get(keyOf(cell))?.sum;
        if (sum === cell.value) return [];
        const message = `The row of London gives ${cell.value ?? 'nothing'} for ${yearOf(cell.period)}, and its boroughs add up to ${sum ?? 'nothing'}. Expected the same.`;
        return [{ line, column: null, message }];
      }),
    );
  }
}

const keyOf = ({ measure, category, period }: StagedCell) => [measure, category, period].join('\t');
const yearOf = (period: number) => String(Math.floor(Period.fromCode(period).firstMonth / 12));

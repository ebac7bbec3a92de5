import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import type { TextRow, TextTable } from '../../../kit/importing/importer.ts';
import type { Refusal } from '../../../kit/importing/report.ts';
import { Period } from '../../../schema/periods.ts';

/** Releases of 2026 begin with a month that adds up to 40 crimes in London instead of 73,652. */
const ghostShare = 0.01;

interface MonthColumn {
  readonly column: number;
  readonly heading: string;
  readonly period: number;
  total: number;
}

/** The month columns of a recorded crime file: their cells row by row, and their totals over the whole file. */
export class MonthlyCounts {
  readonly #months: readonly MonthColumn[];

  constructor({ headings, months }: TextTable) {
    this.#months = months.map(({ column, month }) => ({
      column,
      heading: headings[column]?.trim() ?? '',
      period: Period.ofMonths(month, 1, 'MONTH').code,
      total: 0,
    }));
  }

  /** The counts of a row, noughts included; or a refusal for each cell that is no count. */
  read(row: TextRow, category: string, area: string): { cells: readonly StagedCell[]; refusals: readonly Refusal[] } {
    const cells: StagedCell[] = [];
    const refusals: Refusal[] = [];
    for (const month of this.#months) {
      const text = row.cells[month.column]?.trim() ?? '';
      if (/^\d{1,9}$/.test(text)) {
        const value = Number(text);
        month.total += value;
        cells.push({ measure: 'crime', category, area, period: month.period, value });
      } else {
        refusals.push({ line: row.line, column: month.heading, message: notACount(text) });
      }
    }
    return { cells, refusals };
  }

  /** Records of all rows by month. */
  totals(): ReadonlyMap<number, number> {
    return new Map(this.#months.map(({ period, total }) => [period, total]));
  }

  /**
   * The months that the file covers, once it is read to the end. A ghost month at the beginning is not among them; its
   * cells have been given by then, and the kit ignores staged cells outside the periods of the summary.
   */
  periods(): {
    readonly periods: readonly number[];
    readonly ghostMonths: readonly number[];
    readonly remarks: readonly string[];
  } {
    const [first, ...others] = this.#months;
    const mean = others.reduce((sum, { total }) => sum + total, 0) / others.length;
    if (!first || !(first.total < mean * ghostShare)) {
      return { periods: this.#months.map(({ period }) => period), ghostMonths: [], remarks: [] };
    }
    const remark =
      `The month ${first.heading} was left out: it adds up to ${first.total}, less than 1 % of the mean of the other months ` +
      `(${Math.round(mean)}), which is an artefact of publication.`;
    return { periods: others.map(({ period }) => period), ghostMonths: [first.period], remarks: [remark] };
  }
}

function notACount(text: string): string {
  const found = text === '' ? 'an empty cell' : `"${text.slice(0, 40)}"`;
  return `Expected a whole number from 0 without separators, such as 1204; found ${found}.`;
}

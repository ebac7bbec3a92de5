import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import type { FileRecord, FileSummary, ImportContext, TextRow, TextTable } from '../../../kit/importing/importer.ts';
import type { Refusal } from '../../../kit/importing/report.ts';
import { RowReader } from '../../../kit/importing/rowReader.ts';
import { monthIndex, type Period } from '../../../schema/periods.ts';
import { boroughByName } from '../../../schema/places/aliases.ts';
import { boroughs, cityOfLondon } from '../../../schema/places/boroughs.ts';
import { london } from '../../../schema/places/london.ts';
import { questions } from '../questions/questions.ts';
import { expectedBorough } from './expectedBorough.ts';
import { dayOf, quarterOf, statedPerCent } from './surveyValues.ts';

const surveyed = [...boroughs.filter(({ code }) => code !== cityOfLondon), london];

/** Reads the survey's later layout: a row for each borough and quarter, a column for each question, a row "MPS" for London. */
export class WideSurveyRows {
  readonly #table: TextTable;
  readonly #context: ImportContext;
  readonly #questions: readonly string[];
  /** The areas of each rolling year. */
  readonly #areas = new Map<number, { readonly period: Period; readonly seen: Set<string> }>();

  constructor(table: TextTable, context: ImportContext) {
    this.#table = table;
    this.#context = context;
    this.#questions = Object.keys(table.columns).filter((name) => name in questions);
  }

  read(row: TextRow): FileRecord {
    const { line } = row;
    if (row.refusal) return { line, cells: [], refusals: [row.refusal] };
    const reader = new RowReader(this.#table, row);
    const cells = this.#cells(reader);
    return reader.refusals.length === 0 ? { line, cells } : { line, cells: [], refusals: reader.refusals };
  }

  summary(): FileSummary {
    const years = [...this.#areas.values()].sort((one, other) => one.period.firstMonth - other.period.firstMonth);
    const message = 'No column is headed by a question, such as "Good job". Send the table as it was published.';
    return {
      periods: years.map(({ period }) => period.code),
      flags: {},
      remarks: [],
      refusals: this.#questions.length === 0 ? [{ line: 1, column: null, message }] : years.flatMap(missingAreas),
      publishedOn: null,
    };
  }

  #cells(reader: RowReader): readonly StagedCell[] {
    const ended = (text: string) => {
      const period = quarterOf(text);
      return period !== null && period.lastDay <= this.#context.today ? period : null;
    };
    const period = reader.take('quarter', ended, 'a quarter that has ended, such as Q1_2122 for April to June 2021');
    this.#checkDate(reader, period);
    const area = reader.take('borough', surveyedArea, (text) => `"MPS" or ${expectedBorough(text)}`);
    const shares = this.#questions.flatMap((category) => {
      // A question that was not put in a quarter is left blank.
      if (reader.text(category) === '') return [];
      const value = reader.take(category, statedPerCent, 'a share from 0 % to 100 %, such as 46%');
      return value === null ? [] : [{ category, value }];
    });
    if (period === null || area === null) return [];
    const year = this.#areas.get(period.code) ?? { period, seen: new Set<string>() };
    this.#areas.set(period.code, year);
    if (year.seen.has(area)) reader.refuse('borough', 'A row before gives this borough and quarter. Expected one.');
    year.seen.add(area);
    return shares.map((share) => ({ measure: 'confidence', ...share, area, period: period.code }));
  }

  /** The quarter tells the period. What day the date is of has not been told, but it lies in the quarter or contradicts it. */
  #checkDate(reader: RowReader, period: Period | null): void {
    if (period === null || this.#table.columns['date'] === undefined) return;
    const day = dayOf(reader.text('date'));
    if (day === null) return;
    const month = monthIndex(day.slice(0, 7));
    if (month !== null && month <= period.lastMonth && month > period.lastMonth - 3) return;
    reader.refuse(
      'date',
      `Found ${reader.text('date')} beside the quarter ${reader.text('quarter')}. Expected a day of that quarter, up to ${period.lastDay}: correct the one that is wrong.`,
    );
  }
}

function surveyedArea(name: string): string | null {
  if (name === 'MPS') return london.code;
  const code = boroughByName(name)?.code;
  return code === undefined || code === cityOfLondon ? null : code;
}

function missingAreas({
  period,
  seen,
}: {
  readonly period: Period;
  readonly seen: ReadonlySet<string>;
}): readonly Refusal[] {
  const absent = surveyed
    .filter(({ code }) => !seen.has(code))
    .map(({ code, name }) => (code === london.code ? 'MPS' : name));
  if (absent.length === 0) return [];
  const message = `No row of ${absent.join(', ')} for ${period.label}: the file looks cut short. Fetch it again.`;
  return [{ line: null, column: null, message }];
}

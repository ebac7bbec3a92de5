import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import type { FileRecord, FileSummary, ImportContext, TextRow, TextTable } from '../../../kit/importing/importer.ts';
import type { Refusal } from '../../../kit/importing/report.ts';
import { RowReader } from '../../../kit/importing/rowReader.ts';
import { strayCells } from '../../../kit/importing/strayCells.ts';
import type { Period } from '../../../schema/periods.ts';
import { boroughByName } from '../../../schema/places/aliases.ts';
import { boroughs, cityOfLondon } from '../../../schema/places/boroughs.ts';
import { london } from '../../../schema/places/london.ts';
import { questionByName, questionNames } from '../questions/questions.ts';
import { expectedBorough } from './expectedBorough.ts';
import { perCent, rollingYear } from './surveyValues.ts';

const surveyed = boroughs.filter(({ code }) => code !== cityOfLondon);
const share = 'a share from 0 to 1, such as 0.56 or 0,56';

/** The answers to one question in one rolling year. */
interface Answers {
  readonly question: string;
  readonly period: Period;
  /** London's share, which the row of every borough repeats. */
  readonly london: { readonly line: number; readonly value: number };
  /** The line of each borough. */
  readonly lines: Map<string, number>;
}

/** Reads the rows of the survey's borough sheet, and keeps what can only be judged at its end. */
export class SurveyRows {
  readonly #table: TextTable;
  readonly #context: ImportContext;
  readonly #strayCells: (row: TextRow) => readonly string[];
  readonly #answers = new Map<string, Answers>();
  readonly #remarks: string[] = [];

  constructor(table: TextTable, context: ImportContext) {
    this.#table = table;
    this.#context = context;
    this.#strayCells = strayCells(table);
  }

  read(row: TextRow): FileRecord {
    const { line } = row;
    if (row.refusal) return { line, cells: [], refusals: [row.refusal] };
    const stray = this.#strayCells(row);
    if (stray.length > 0)
      this.#remarks.push(`Line ${line}: a note under no heading was ignored ("${stray.join(' | ')}").`);
    const reader = new RowReader(this.#table, row);
    const cells = this.#cells(reader, line);
    return reader.refusals.length === 0 ? { line, cells } : { line, cells: [], refusals: reader.refusals };
  }

  summary(): FileSummary {
    const answers = [...this.#answers.values()];
    const periods = [...new Set(answers.map(({ period }) => period.code))].sort((one, other) => one - other);
    return {
      periods,
      flags: {},
      remarks: this.#remarks,
      refusals: answers.flatMap(missingBoroughs),
      publishedOn: null,
    };
  }

  #cells(reader: RowReader, line: number): readonly StagedCell[] {
    const ended = (text: string) => {
      const period = rollingYear(text);
      return period !== null && period.lastDay <= this.#context.today ? period : null;
    };
    const period = reader.take('date', ended, 'the last day of a quarter that has ended, such as 31/12/2023');
    reader.take('survey', (text) => (text === 'PAS' ? text : null), '"PAS", the Public Attitude Survey');
    const area = reader.take('borough', surveyedBorough, expectedBorough);
    const question = reader.take(
      'measure',
      (text) => questionByName(text) ?? null,
      `one of ${questionNames.join(', ')}`,
    );
    const value = reader.take('proportion', perCent, share);
    const inLondon = reader.take('london', perCent, share);
    if (period === null || area === null || question === null || value === null || inLondon === null) return [];
    const { answers, isFirst } = this.#answersTo(question, period, { line, value: inLondon });
    if (answers.london.value !== inLondon) {
      const message = `Line ${answers.london.line} gives ${answers.london.value} % of London for the same question and quarter, this line ${inLondon} %.`;
      reader.refuse('london', `${message} Expected one value.`);
    }
    const earlier = answers.lines.get(area);
    if (earlier !== undefined) {
      reader.refuse(
        'proportion',
        `Line ${earlier} already gives a value for this borough, question and quarter. Expected one.`,
      );
    }
    answers.lines.set(area, line);
    const cell = { measure: 'confidence', category: question, period: period.code };
    const own = { ...cell, area, value };
    return isFirst ? [own, { ...cell, area: london.code, value: inLondon }] : [own];
  }

  #answersTo(question: string, period: Period, inLondon: Answers['london']) {
    const key = `${question} ${period.code}`;
    const known = this.#answers.get(key);
    if (known) return { answers: known, isFirst: false };
    const answers: Answers = { question, period, london: inLondon, lines: new Map() };
    this.#answers.set(key, answers);
    return { answers, isFirst: true };
  }
}

function surveyedBorough(name: string): string | null {
  const code = boroughByName(name)?.code;
  return code === undefined || code === cityOfLondon ? null : code;
}

function missingBoroughs({ question, period, lines }: Answers): readonly Refusal[] {
  const absent = surveyed.filter(({ code }) => !lines.has(code)).map(({ name }) => name);
  if (absent.length === 0) return [];
  const message = `No value of ${question} in ${period.label} for ${absent.join(', ')}: the file looks cut short. Fetch it again.`;
  return [{ line: null, column: null, message }];
}

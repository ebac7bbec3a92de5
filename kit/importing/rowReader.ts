import { columnIndex } from './columnIndex.ts';
import type { TextRow, TextTable } from './importer.ts';
import { refusalAt } from './refusalAt.ts';
import type { Refusal } from './report.ts';

/** Reads the cells of one row by the signature's names for its columns, and gathers the reasons against them. */
export class RowReader {
  readonly #table: TextTable;
  readonly #row: TextRow;
  readonly refusals: Refusal[] = [];

  constructor(table: TextTable, row: TextRow) {
    this.#table = table;
    this.#row = row;
  }

  /**
   * @param parse gives null for words that the column does not hold; blanks around them are gone
   * @param expected what it does hold, to go on after "Expected"
   * @returns what was parsed, or null once the reason is among the refusals
   */
  take<Value>(
    column: string,
    parse: (text: string) => Value | null,
    expected: string | ((text: string) => string),
  ): Value | null {
    const text = this.text(column);
    const value = parse(text);
    if (value === null) {
      const found = text === '' ? 'an empty cell' : `"${text.slice(0, 60)}"`;
      const wanted = typeof expected === 'string' ? expected : expected(text);
      this.refuse(column, `Expected ${wanted}; found ${found}.`);
    }
    return value;
  }

  /** The text of a cell without the blanks around it. */
  text(column: string): string {
    return this.#row.cells[columnIndex(this.#table, column)]?.trim() ?? '';
  }

  /** As `text`, of a column that a file may leave out: empty where it does. */
  textWhereGiven(column: string): string {
    return this.#table.columns[column] === undefined ? '' : this.text(column);
  }

  refuse(column: string, message: string): void {
    this.refusals.push(refusalAt(this.#table, this.#row.line, columnIndex(this.#table, column), message));
  }
}

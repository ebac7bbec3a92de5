import type { Cell } from '../../shape/shape.ts';
import { Spool } from '../spool.ts';
import { rowXml, styles } from './cellXml.ts';

/** The rows that a sheet can have. */
export const mostRows = 1_048_576;

const opening =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const frozen =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

export interface SheetOptions {
  readonly columns: readonly string[];
  /** Widths in characters; as wide as the names where left out. */
  readonly widths?: readonly number[];
  /** Whether long texts are broken over several lines. */
  readonly wraps?: boolean;
}

/** One sheet as it grows: a heading line that stays in sight, and rows. */
export class Sheet {
  rows = 1;
  readonly #spool: Spool;

  private constructor(
    readonly name: string,
    path: string,
    private readonly style: number,
  ) {
    this.#spool = new Spool(path);
  }

  static async begin(
    name: string,
    path: string,
    { columns, widths = [], wraps = false }: SheetOptions,
  ): Promise<Sheet> {
    const sheet = new Sheet(name, path, wraps ? styles.wrapped : styles.plain);
    const width = (column: string, index: number) => widths[index] ?? Math.min(Math.max(column.length + 2, 10), 40);
    const cols = columns.map(
      (column, index) =>
        `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width(column, index))}" customWidth="1"/>`,
    );
    await sheet.#spool.write(
      `${opening}${frozen}<cols>${cols.join('')}</cols><sheetData>${rowXml(columns, 1, styles.heading)}`,
    );
    return sheet;
  }

  get isFull(): boolean {
    return this.rows >= mostRows;
  }

  async add(cells: readonly Cell[]): Promise<void> {
    this.rows += 1;
    await this.#spool.write(rowXml(cells, this.rows, this.style));
  }

  async *read(): AsyncGenerator<string | Uint8Array> {
    yield* this.#spool.read();
    yield '</sheetData></worksheet>';
  }

  close(): Promise<void> {
    return this.#spool.close();
  }
}

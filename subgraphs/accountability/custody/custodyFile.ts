import { tableOfCells } from '../../../kit/disclosure/countTable.ts';
import type { Coordinates, Dimension } from '../../../kit/disclosure/dimension.ts';
import type {
  FileRecord,
  FileSummary,
  StoreContext,
  TableImporter,
  TextRow,
  TextTable,
} from '../../../kit/importing/importer.ts';
import { RowReader } from '../../../kit/importing/rowReader.ts';
import { wholeNumber } from '../../../kit/population/counts.ts';
import type { DatasetDeclaration } from '../../../schema/datasets/dataset.ts';
import { metropolitanPolice } from '../../../schema/places/forces.ts';
import type { PeopleTables } from '../controlled/controlCounts.ts';
import { controlPeriods } from '../controlled/controlPeriods.ts';
import { rememberWithdrawn } from '../controlled/rememberWithdrawn.ts';
import { tableCategory } from '../controlled/tableCategory.ts';
import { withLondon } from '../controlled/withLondon.ts';
import { ColumnReader, type Vocabulary } from './columnReader.ts';
import { custodyMonth, refuseOtherName } from './custodyMonth.ts';

/** One of the police's files of counts of people in custody by month. */
export interface CustodyForm {
  readonly dataset: DatasetDeclaration;
  readonly measure: string;
  readonly dimensions: readonly CustodyDimension[];
  /** The fixed list of tables that are told, each by the names of its dimensions. */
  readonly tables: readonly (readonly string[])[];
}

export interface CustodyDimension {
  readonly name: string;
  readonly vocabulary: Vocabulary;
  readonly role?: Dimension['role'];
}

interface MonthCell {
  readonly coordinates: Coordinates;
  readonly count: number;
}

/**
 * Takes such a file. Its rows count people by five or six characteristics at once, many of them one person: they are added up
 * to the fixed list of tables, controlled month by month, and forgotten.
 */
export function custodyImporter(form: CustodyForm): TableImporter {
  return {
    dataset: form.dataset.id,
    omittedIsZero: form.dataset.omittedIsZero,
    addsLines: false,
    rollUp: null,
    consequences: rememberWithdrawn,
    scopeOf: () => metropolitanPolice,
    async *read(table: TextTable, { today, database }: StoreContext): AsyncGenerator<FileRecord, FileSummary> {
      const columns = form.dimensions.map(({ name, vocabulary }) => new ColumnReader(name, vocabulary));
      const months = new Map<number, MonthCell[]>();
      const lines = new Map<string, number>();
      for await (const row of table.rows()) {
        const refusals =
          row.refusal === undefined ? takeRow(table, row, { columns, months, lines, today }) : [row.refusal];
        yield { line: row.line, cells: [], ...(refusals.length > 0 && { refusals }) };
      }
      const periods = [...months.keys()].sort((one, other) => one - other);
      const told = await controlPeriods(
        { database, dataset: form.dataset.id, scope: metropolitanPolice },
        periods.map((period) => tablesOf(form, columns, period, months.get(period) ?? [])),
      );
      const remarks = [...columns.flatMap((column) => column.remarks), ...told.remarks];
      return { periods, flags: {}, remarks, refusals: [], publishedOn: null, cells: withLondon(told.cells) };
    },
  };
}

interface Taking {
  readonly columns: readonly ColumnReader[];
  readonly months: Map<number, MonthCell[]>;
  readonly lines: Map<string, number>;
  readonly today: string;
}

function takeRow(table: TextTable, row: TextRow, { columns, months, lines, today }: Taking) {
  const reader = new RowReader(table, row);
  const month = custodyMonth(reader, today);
  if (month !== null && table.columns['monthName'] !== undefined) refuseOtherName(reader, month);
  const count = reader.take('count', wholeNumber, 'a whole number such as 12');
  const key = keyOf(table, row);
  const earlier = lines.get(key);
  if (earlier !== undefined) {
    reader.refuse('count', `Line ${earlier} already counts the same. Expected each combination once.`);
  }
  lines.set(key, row.line);
  if (month === null || count === null || reader.refusals.length > 0) return reader.refusals;
  const coordinates = Object.fromEntries(
    columns.map((column) => [column.name, column.read(reader.text(column.name), count)]),
  );
  const cells = months.get(month.code) ?? [];
  cells.push({ coordinates, count });
  months.set(month.code, cells);
  return reader.refusals;
}

/** Every cell of a row but its count. */
function keyOf(table: TextTable, { cells }: TextRow): string {
  return cells.filter((_, place) => place !== table.columns['count']).join('\t');
}

function tablesOf(
  form: CustodyForm,
  columns: readonly ColumnReader[],
  period: number,
  cells: readonly MonthCell[],
): PeopleTables {
  const dimensions = new Map(
    form.dimensions.map(({ name, role }, place): [string, Dimension] => {
      const categories = columns[place]?.categories ?? [];
      return [name, { name, categories, ...(role !== undefined && { role }) }];
    }),
  );
  return {
    period,
    tables: form.tables.map((names) =>
      tableOfCells(
        names.flatMap((name) => dimensions.get(name) ?? []),
        cells,
      ),
    ),
    behind: () => tableOfCells([...dimensions.values()], cells),
    placeOf: (coordinates) => ({
      measure: form.measure,
      category: tableCategory(coordinates),
      area: metropolitanPolice,
    }),
  };
}

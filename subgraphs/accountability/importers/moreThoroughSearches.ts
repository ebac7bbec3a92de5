import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import { tableOfCells } from '../../../kit/disclosure/countTable.ts';
import { TOTAL, type Coordinates, type Dimension } from '../../../kit/disclosure/dimension.ts';
import type {
  FileRecord,
  FileSummary,
  StoreContext,
  TableImporter,
  TextRow,
  TextTable,
} from '../../../kit/importing/importer.ts';
import { RowReader } from '../../../kit/importing/rowReader.ts';
import { statedDay } from '../../../kit/importing/statedDay.ts';
import { moreThoroughSearches } from '../../../schema/datasets/custodyDatasets.ts';
import { monthIndex, Period } from '../../../schema/periods.ts';
import { placeOfRecord } from '../../../schema/places/aliases.ts';
import { boroughsOf } from '../../../schema/places/areas.ts';
import { commands } from '../../../schema/places/commands.ts';
import { metropolitanPolice } from '../../../schema/places/forces.ts';
import type { PeopleTables } from '../controlled/controlCounts.ts';
import { controlPeriods } from '../controlled/controlPeriods.ts';
import { rememberWithdrawn } from '../controlled/rememberWithdrawn.ts';
import { tableCategory } from '../controlled/tableCategory.ts';
import { withLondon } from '../controlled/withLondon.ts';
import { ColumnReader } from '../custody/columnReader.ts';
import { ages, ethnicities, genders, searchReasons, searchResults } from '../custody/words/vocabularies.ts';

/** The measure under which these searches are kept. */
export const searchMeasure = 'more-thorough-searches';

/** The tables that are told of the force, by the names of their dimensions; of boroughs and commands their number alone. */
export const searchTables: readonly (readonly string[])[] = ['ethnicity', 'sex', 'age', 'reason'].map((name) => [
  'outcome',
  name,
]);

/** Where a search was, if not in a borough of the force: at an airport, or not told. */
const elsewhere = 'ELSEWHERE';

const boroughs = boroughsOf(metropolitanPolice).map(({ code }) => code);
const boroughDimension: Dimension = {
  name: 'borough',
  categories: [...boroughs, elsewhere],
  groups: commands.map(({ code }) => ({ code, parts: boroughsOf(code).map((borough) => borough.code) })),
};

/**
 * Searches of single persons that exposed intimate parts, one row each. No row is kept, nor anything of one: they are counted by
 * quarter in a fixed list of tables, and what may be told of those is kept.
 */
export const moreThoroughSearchesImporter: TableImporter = {
  dataset: moreThoroughSearches.id,
  omittedIsZero: moreThoroughSearches.omittedIsZero,
  addsLines: true,
  rollUp: null,
  consequences: rememberWithdrawn,
  scopeOf: () => metropolitanPolice,
  async *read(table: TextTable, { today, database }: StoreContext): AsyncGenerator<FileRecord, FileSummary> {
    const columns = columnReaders();
    const searches = new Map<number, Coordinates[]>();
    const months = new Set<number>();
    for await (const row of table.rows()) {
      const refusals =
        row.refusal === undefined ? takeRow(table, row, { columns, searches, months, today }) : [row.refusal];
      yield { line: row.line, cells: [], ...(refusals.length > 0 && { refusals }) };
    }
    const periods = quartersOf(months);
    const told = await controlPeriods(
      { database, dataset: moreThoroughSearches.id, scope: metropolitanPolice },
      periods.map((period) => tablesOf(columns, period, searches.get(period) ?? [])),
    );
    const partial = periods.filter((period) => isPartial(period, months, today));
    return {
      periods,
      flags: partial.length === 0 ? {} : { PARTIAL_PERIOD: partial },
      remarks: [...columns.flatMap((column) => column.remarks), ...told.remarks],
      refusals: [],
      publishedOn: null,
      recordCount: searchesTold(told.cells),
      cells: withLondon(told.cells),
    };
  },
};

/** Each line is one search: how many there are would give back what a quarter withholds. */
function searchesTold(cells: readonly StagedCell[]): number {
  return cells
    .filter(({ area, category }) => area === metropolitanPolice && category === '')
    .reduce((sum, { value }) => sum + (value ?? 0), 0);
}

function columnReaders(): readonly ColumnReader[] {
  return [
    new ColumnReader('outcome', searchResults),
    new ColumnReader('ethnicity', ethnicities),
    new ColumnReader('sex', genders),
    new ColumnReader('age', ages),
    new ColumnReader('reason', searchReasons),
  ];
}

interface Taking {
  readonly columns: readonly ColumnReader[];
  readonly searches: Map<number, Coordinates[]>;
  readonly months: Set<number>;
  readonly today: string;
}

function takeRow(table: TextTable, row: TextRow, { columns, searches, months, today }: Taking) {
  const reader = new RowReader(table, row);
  const day = reader.take('date', statedDay, 'a day such as 2023-10-31 or 31/10/2023');
  const borough = reader.take('borough', boroughOf, 'a London borough by its name, or what stands for none');
  if (day !== null && day > today) reader.refuse('date', `The day is in the future: today is ${today}.`);
  const month = monthIndex(day?.slice(0, 7) ?? '');
  if (borough === null || month === null || reader.refusals.length > 0) return reader.refusals;
  months.add(month);
  const quarter = quarterOf(month);
  const own = searches.get(quarter) ?? [];
  own.push({
    borough,
    ...Object.fromEntries(columns.map((each) => [each.name, each.read(reader.text(each.name), 1)])),
  });
  searches.set(quarter, own);
  return reader.refusals;
}

/** The code of the borough; another place under a name that police files use; null for other words. */
function boroughOf(text: string): string | null {
  if (/^(?:#?n\/a|)$/i.test(text) || /^\w+ \(heathrow airport\)/i.test(text)) return elsewhere;
  const place = placeOfRecord(text);
  if (place === undefined) return null;
  return boroughs.includes(place.code) ? place.code : elsewhere;
}

const quarterOf = (month: number) => Period.ofMonths(month - (month % 3), 3, 'FINANCIAL_QUARTER').code;

/** From the first quarter that has a search to the last: one between them that has none had none. */
function quartersOf(months: ReadonlySet<number>): readonly number[] {
  if (months.size === 0) return [];
  const [first, last] = [quarterOf(Math.min(...months)), quarterOf(Math.max(...months))];
  return Array.from({ length: (last - first) / 3 + 1 }, (_, place) => first + 3 * place);
}

/** Whether the file begins or ends within a quarter, as far as its months tell, or the quarter has not ended. */
function isPartial(code: number, months: ReadonlySet<number>, today: string): boolean {
  const { firstMonth, lastMonth, lastDay } = Period.fromCode(code);
  return Math.min(...months) > firstMonth || Math.max(...months) < lastMonth || lastDay >= today;
}

function tablesOf(columns: readonly ColumnReader[], period: number, rows: readonly Coordinates[]): PeopleTables {
  const [outcome, ...others] = columns.map(({ name, categories }): Dimension => ({
    name,
    categories,
    ...(name === 'outcome' ? { role: 'SENSITIVE' } : name === 'reason' ? {} : { role: 'PERSONAL' }),
  }));
  const cells = rows.map((coordinates) => ({ coordinates, count: 1 }));
  const tables = [[boroughDimension], ...others.map((other) => (outcome === undefined ? [other] : [outcome, other]))];
  return {
    period,
    tables: tables.map((dimensions) => tableOfCells(dimensions, cells)),
    placeOf: ({ borough = TOTAL, ...rest }) =>
      borough === TOTAL
        ? { measure: searchMeasure, category: tableCategory(rest), area: metropolitanPolice }
        : borough === elsewhere
          ? { measure: searchMeasure, category: 'elsewhere', area: metropolitanPolice }
          : { measure: searchMeasure, category: '', area: borough },
  };
}

import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import type {
  FileRecord,
  FileSummary,
  StoreContext,
  TableImporter,
  TextTable,
} from '../../../kit/importing/importer.ts';
import { RowReader } from '../../../kit/importing/rowReader.ts';
import { countOfPeople } from '../../../kit/population/counts.ts';
import { employeesMeasure } from '../../../kit/rates/denominatorMeasure.ts';
import { conductComplaints } from '../../../schema/datasets/complaintDatasets.ts';
import type { Period, PeriodKind } from '../../../schema/periods.ts';
import { cityPolice, metropolitanPolice } from '../../../schema/places/forces.ts';
import { london } from '../../../schema/places/london.ts';
import { complaintDays } from '../complaints/complaintGroups.ts';
import { complaintCounts, type ComplaintCounts } from '../complaints/complaintRow.ts';
import { complaintMeasure } from '../complaints/controlComplaints.ts';
import { endedPeriod } from './endedPeriod.ts';

/** The periods that the publisher's tables are of: its annual report, and bulletins of quarters and of the year so far. */
export const conductPeriods: readonly PeriodKind[] = ['FINANCIAL_YEAR', 'FINANCIAL_QUARTER', 'FINANCIAL_YEAR_TO_DATE'];

interface ForceRow {
  readonly force: string;
  readonly period: Period;
  readonly counts: ComplaintCounts;
  /** Officers and staff; null where the table does not say. */
  readonly employees: number | null;
}

/** The tables of the Independent Office for Police Conduct: London's two forces are taken, every other row is passed over. */
export const conductComplaintsImporter: TableImporter = {
  dataset: conductComplaints.id,
  omittedIsZero: conductComplaints.omittedIsZero,
  addsLines: false,
  rollUp: null,
  scopeOf: () => 'all',
  async *read(table: TextTable, { today }: StoreContext): AsyncGenerator<FileRecord, FileSummary> {
    const rows: ForceRow[] = [];
    const lines = new Map<string, number>();
    let others = 0;
    for await (const row of table.rows()) {
      if (row.refusal !== undefined) {
        yield { line: row.line, cells: [], refusals: [row.refusal] };
        continue;
      }
      const reader = new RowReader(table, row);
      const force = forceNamed(reader.text('place'));
      if (force === null) {
        others += 1;
        yield { line: row.line, cells: [] };
        continue;
      }
      const period = reader.take('period', (text) => endedPeriod(text, conductPeriods, today), expected(today));
      const counts = complaintCounts(table, reader);
      const employees = employeesOf(table, reader);
      const key = `${force} ${period?.label ?? ''}`;
      const earlier = lines.get(key);
      if (earlier !== undefined) {
        reader.refuse('place', `Line ${earlier} already gives this force and period. Expected them once.`);
      }
      lines.set(key, row.line);
      if (period !== null && reader.refusals.length === 0) rows.push({ force, period, counts, employees });
      yield { line: row.line, cells: [], ...(reader.refusals.length > 0 && { refusals: reader.refusals }) };
    }
    return {
      periods: [...new Set(rows.map(({ period }) => period.code))],
      flags: {},
      remarks: others === 0 ? [] : [`Rows of other forces or of England and Wales that were left out: ${others}.`],
      refusals: lines.size > 0 ? [] : [noForce],
      publishedOn: null,
      cells: [...rows.flatMap(cellsOfForce), ...sumsOf(rows)],
    };
  },
};

const noForce = {
  line: null,
  column: 'Police force',
  message:
    'No row is of the Metropolitan Police or of the City of London Police. Expected one of them by name, such as "Metropolitan" or "City of London (with Action Fraud)".',
};

const expected = (today: string) =>
  `a financial year, quarter or year to date that has ended by ${today}, such as 2022/23 or 2023/24-Q1`;

/** The publisher writes "Metropolitan" and "City of London (with Action Fraud)". */
function forceNamed(name: string): string | null {
  const plain = name.toLowerCase();
  if (/^(the )?metropolitan\b/.test(plain)) return metropolitanPolice;
  return /^city of london\b/.test(plain) ? cityPolice : null;
}

function employeesOf(table: TextTable, reader: RowReader): number | null {
  if (table.columns['employees'] === undefined || reader.text('employees') === '') return null;
  return reader.take(
    'employees',
    countOfPeople,
    'a whole number from 1, such as 43500, or a blank where it is not known',
  );
}

function cellsOfForce({ force, period, counts, employees }: ForceRow): readonly StagedCell[] {
  return [...cellsOf(force, period, counts), ...employeeCells(force, period, employees)];
}

function employeeCells(area: string, { code: period }: Period, value: number | null): readonly StagedCell[] {
  return value === null ? [] : [{ measure: employeesMeasure, category: '', area, period, value }];
}

function cellsOf(area: string, { code: period }: Period, counts: ComplaintCounts): readonly StagedCell[] {
  return [...counts].map(([category, value]) => ({ measure: complaintMeasure, category, area, period, value }));
}

const isMean: ReadonlySet<string> = new Set(complaintDays.map(({ days }) => days));

/** London is both forces; where the tables give a number for one of them only, London has none. */
function sumsOf(rows: readonly ForceRow[]): readonly StagedCell[] {
  return [...Map.groupBy(rows, ({ period }) => period.code).values()].flatMap((own) => {
    const [first, second] = own;
    if (first === undefined || second === undefined) return [];
    const sums = [...first.counts].flatMap(([kind, value]) => {
      const other = second.counts.get(kind);
      return other === undefined || isMean.has(kind) ? [] : [[kind, value + other] as const];
    });
    const employees = first.employees === null || second.employees === null ? null : first.employees + second.employees;
    return cellsOfForce({ force: london.code, period: first.period, counts: new Map(sums), employees });
  });
}

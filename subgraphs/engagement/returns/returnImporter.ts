import type { FileRecord, FileSummary, TableImporter, TextRow, TextTable } from '../../../kit/importing/importer.ts';
import { RowReader } from '../../../kit/importing/rowReader.ts';
import { wholeNumber } from '../../../kit/population/counts.ts';
import { Period, PeriodError } from '../../../schema/periods.ts';
import { boroughByName } from '../../../schema/places/aliases.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { replacedReturns } from './replacedReturns.ts';
import { returnCells, type ReturnRow } from './returnCells.ts';
import type { ReturnForm, RowCounts } from './returnForm.ts';

/**
 * Takes a borough's return on one of the forms. A file is of one borough, which is its scope: a borough corrects its own
 * return and touches nobody else's. It is small and read whole, since the borough's sums are known only at its end.
 */
export function returnImporter(form: ReturnForm): TableImporter {
  return {
    dataset: form.dataset.id,
    omittedIsZero: form.dataset.omittedIsZero,
    addsLines: false,
    rollUp: null,
    scopeOf: (table) => boroughOfFile(form, table),
    boroughsOf: async (table) => [await boroughOfFile(form, table)],
    async *read(table, { today, database }): AsyncGenerator<FileRecord, FileSummary> {
      const borough = await boroughOfFile(form, table);
      const rows: ReturnRow[] = [];
      const lines = new Map<string, number>();
      for await (const row of table.rows()) {
        const record = recordOf(form, { table, row, borough, today, lines });
        if (!('refusals' in record)) rows.push(record);
        yield { line: row.line, cells: [], ...('refusals' in record && { refusals: record.refusals }) };
      }
      const summary = returnCells(form, borough, rows);
      const asked = { dataset: form.dataset.id, borough, periods: summary.periods };
      const replaced = await replacedReturns(database, database.schema, asked);
      return { ...summary, remarks: [...replaced, ...summary.remarks] };
    },
  };
}

interface Place {
  readonly code: string;
  readonly borough: string;
}

/** The borough of the first row that names a place. */
async function boroughOfFile(form: ReturnForm, table: TextTable): Promise<string> {
  for await (const row of table.rows()) {
    if (row.refusal !== undefined) continue;
    const place = placeOf(form, new RowReader(table, row).text('place'));
    if (place !== null) return place.borough;
  }
  return 'none';
}

function placeOf(form: ReturnForm, text: string): Place | null {
  const area = areaByCode(text.toUpperCase()) ?? boroughByName(text);
  if (form.place === 'WARD') return area?.kind === 'WARD' ? { code: area.code, borough: area.borough } : null;
  return area?.kind === 'BOROUGH' ? { code: area.code, borough: area.code } : null;
}

const expectedPlaces = {
  WARD: 'the code of a ward of London, such as E05009317',
  BOROUGH: 'a London borough by its name or code, such as Tower Hamlets',
} as const;

interface RowPlace {
  readonly table: TextTable;
  readonly row: TextRow;
  readonly borough: string;
  readonly today: string;
  /** The line of each place, quarter and kind, which may stand only once. */
  readonly lines: Map<string, number>;
}

function recordOf(
  form: ReturnForm,
  { table, row, borough, today, lines }: RowPlace,
): ReturnRow | Pick<Required<FileRecord>, 'refusals'> {
  if (row.refusal) return { refusals: [row.refusal] };
  const reader = new RowReader(table, row);
  const place = reader.take('place', (text) => placeOf(form, text), expectedPlaces[form.place]);
  const quarter = reader.take('quarter', (text) => endedQuarter(text, today), expectedQuarter(today));
  const kind =
    form.kinds === null ? null : reader.take('kind', (text) => form.kinds?.idOf(text) ?? null, form.kinds.expected);
  const counts = countsOf(form, reader);
  if (place !== null && place.borough !== borough) {
    reader.refuse(
      'place',
      `The file is of ${nameOf(borough)}, and this is in ${nameOf(place.borough)}. Expected one borough a file.`,
    );
  }
  for (const { column, message } of form.faults(counts)) reader.refuse(column, message);
  if (place === null || quarter === null || reader.refusals.length > 0) return { refusals: reader.refusals };
  const key = [place.code, quarter, kind].join(' ');
  const earlier = lines.get(key);
  if (earlier !== undefined) {
    reader.refuse('place', `Line ${earlier} already gives this for the same quarter. Expected it once.`);
    return { refusals: reader.refusals };
  }
  lines.set(key, row.line);
  return { place: place.code, period: quarter, kind, counts };
}

function countsOf(form: ReturnForm, reader: RowReader): RowCounts {
  const counts = form.counts.map((column) => {
    if (reader.text(column) === '') return [column, null] as const;
    return [
      column,
      reader.take(column, wholeNumber, 'a whole number such as 12, or a blank where it is not known'),
    ] as const;
  });
  return Object.fromEntries(counts);
}

/** The code of a financial quarter that has ended; null for other words. */
function endedQuarter(text: string, today: string): number | null {
  try {
    const period = Period.parse(text);
    return period.kind === 'FINANCIAL_QUARTER' && period.lastDay < today ? period.code : null;
  } catch (error) {
    if (error instanceof PeriodError) return null;
    throw error;
  }
}

const expectedQuarter = (today: string) =>
  `a financial quarter that has ended by ${today}, such as 2025/26-Q4 for January to March 2026`;

const nameOf = (code: string) => areaByCode(code)?.name ?? code;

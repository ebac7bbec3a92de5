import type { FileRecord, TextTable } from '../../../kit/importing/importer.ts';
import { RowReader } from '../../../kit/importing/rowReader.ts';
import { boroughByName } from '../../../schema/places/aliases.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import type { Borough } from '../../../schema/places/boroughs.ts';
import { endedPeriod, expectedQuarter } from './endedPeriod.ts';

/** A row of a borough's return whose place and quarter are in order. */
export interface ReturnedRow {
  readonly line: number;
  /** Code of the quarter. */
  readonly period: number;
  readonly reader: RowReader;
}

/** A borough by its name in any spelling, or its code. */
function boroughOf(text: string): Borough | null {
  const area = areaByCode(text.toUpperCase()) ?? boroughByName(text);
  return area?.kind === 'BOROUGH' ? area : null;
}

/** The borough of the first row that names one: a file is of one borough, which is its scope. "none" where no row does. */
export async function boroughOfReturn(table: TextTable): Promise<string> {
  for await (const row of table.rows()) {
    if (row.refusal !== undefined) continue;
    const borough = boroughOf(new RowReader(table, row).text('place'));
    if (borough !== null) return borough.code;
  }
  return 'none';
}

/**
 * Reads the rows of a borough's return: place, quarter, and what `take` reads of the rest. It gives the name of what may stand only
 * once, such as the quarter.
 */
export async function* returnedRows(
  table: TextTable,
  borough: string,
  today: string,
  take: (row: ReturnedRow) => string | null,
): AsyncGenerator<FileRecord> {
  const lines = new Map<string, number>();
  for await (const row of table.rows()) {
    if (row.refusal !== undefined) {
      yield { line: row.line, cells: [], refusals: [row.refusal] };
      continue;
    }
    const reader = new RowReader(table, row);
    const place = reader.take('place', boroughOf, 'a London borough by its name or code, such as Tower Hamlets');
    const quarter = reader.take(
      'period',
      (text) => endedPeriod(text, ['FINANCIAL_QUARTER'], today),
      expectedQuarter(today),
    );
    if (place !== null && place.code !== borough) {
      const own = areaByCode(borough)?.name ?? borough;
      reader.refuse('place', `The file is of ${own}, and this is ${place.name}. Expected one borough a file.`);
    }
    const key = quarter === null ? null : take({ line: row.line, period: quarter.code, reader });
    if (key !== null && reader.refusals.length === 0) refuseSecond(lines, key, row.line, reader);
    yield { line: row.line, cells: [], ...(reader.refusals.length > 0 && { refusals: reader.refusals }) };
  }
}

function refuseSecond(lines: Map<string, number>, key: string, line: number, reader: RowReader): void {
  const earlier = lines.get(key);
  if (earlier === undefined) lines.set(key, line);
  else reader.refuse('place', `Line ${earlier} already gives this for the same quarter. Expected it once.`);
}

import { columnIndex } from '../../../kit/importing/columnIndex.ts';
import type {
  FileRecord,
  FileSummary,
  StoreContext,
  TableImporter,
  TextRow,
  TextTable,
} from '../../../kit/importing/importer.ts';
import { refusalAt } from '../../../kit/importing/refusalAt.ts';
import type { Refusal } from '../../../kit/importing/report.ts';
import { stopAndSearch } from '../../../schema/datasets/accountabilityDatasets.ts';
import { standingBoundaries } from '../boundaries/standingBoundaries.ts';
import { forceOfFile } from '../stops/forceOfFile.ts';
import { namelessFile } from '../stops/namelessFile.ts';
import type { RawStop, StopField } from '../stops/rawStop.ts';
import { stopConsequences } from '../stops/stopConsequences.ts';
import { StopFile, stopRows } from '../stops/stopFile.ts';
import { stopRollUp } from '../stops/stopRollUp.ts';

/** A force's month of stops and searches as CSV; the heading has been the same since December 2014. */
export const stopAndSearchTableImporter: TableImporter = {
  dataset: stopAndSearch.id,
  omittedIsZero: stopAndSearch.omittedIsZero,
  // Rows have no ids, so several alike are several stops.
  addsLines: true,
  rollUp: stopRollUp,
  rows: stopRows,
  consequences: stopConsequences,
  scopeOf: ({ fileName }) => forceOfFile(fileName) ?? '',
  async *read(table: TextTable, { today, database }: StoreContext): AsyncGenerator<FileRecord, FileSummary> {
    const { fileName } = table;
    const force = forceOfFile(fileName);
    if (force === null) return namelessFile;
    const file = new StopFile({ fileName, force, today, boundaries: await standingBoundaries(database) });
    const rawOf = reader(table);
    for await (const run of table.runs()) {
      const rows: string[] = [];
      for (const row of run) {
        const taken = row.refusal ?? takeRow(file, rawOf(row), row.line, table);
        if (typeof taken === 'string') rows.push(taken);
        else yield { line: row.line, cells: [], refusals: [taken] };
      }
      yield { line: run[0]?.line ?? 0, records: rows.length, cells: [], rows };
    }
    return file.summary();
  },
};

function takeRow(file: StopFile, raw: RawStop, line: number, table: TextTable): string | Refusal {
  const taken = file.take(raw);
  return typeof taken === 'string' ? taken : refusalAt(table, line, columnIndex(table, taken.field), taken.message);
}

/** Reads the fields by the places of their columns, found once: a file has as many rows as a city has stops. */
function reader(table: TextTable): (row: TextRow) => RawStop {
  const column = (field: StopField) => columnIndex(table, field);
  const [type, date, latitude, longitude] = [column('type'), column('date'), column('latitude'), column('longitude')];
  const [gender, ageRange] = [column('gender'), column('ageRange')];
  const [selfDefined, officerDefined] = [column('selfDefinedEthnicity'), column('officerDefinedEthnicity')];
  const [power, object, outcome] = [column('power'), column('object'), column('outcome')];
  return ({ cells }) => ({
    type: textAt(cells, type),
    date: textAt(cells, date),
    latitude: textAt(cells, latitude),
    longitude: textAt(cells, longitude),
    gender: textAt(cells, gender),
    ageRange: textAt(cells, ageRange),
    selfDefinedEthnicity: textAt(cells, selfDefined),
    officerDefinedEthnicity: textAt(cells, officerDefined),
    power: textAt(cells, power),
    object: textAt(cells, object),
    outcome: textAt(cells, outcome),
  });
}

const textAt = (cells: readonly string[], column: number) => cells[column]?.trim() ?? '';

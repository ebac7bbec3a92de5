import { policeOfficers } from '../../schema/datasets/populationDatasets.ts';
import { Period } from '../../schema/periods.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import { forces } from '../../schema/places/forces.ts';
import { london } from '../../schema/places/london.ts';
import type { StagedCell } from '../cells/stagedCell.ts';
import type { FileRecord, FileSummary, ImportContext, Importer, TextRow, TextTable } from '../importing/importer.ts';
import { RowReader } from '../importing/rowReader.ts';
import { countOfPeople, expectedCount } from './counts.ts';

/** The measure under which officers are kept. */
export const officersMeasure = 'officers';

/** Who has officers of their own. */
const havingOfficers: ReadonlySet<string> = new Set(['POLICE_FORCE', 'BASIC_COMMAND_UNIT', 'BOROUGH']);

/**
 * Police officers on 31 March, filed under the calendar year of that day. Boroughs are never added up to a force, which has officers of
 * no borough; London has a number where both forces do.
 */
export const policeOfficersImporter: Importer<TextTable> = {
  dataset: policeOfficers.id,
  omittedIsZero: policeOfficers.omittedIsZero,
  addsLines: false,
  rollUp: null,
  scopeOf: () => 'all',
  async *read(table: TextTable, context: ImportContext): AsyncGenerator<FileRecord, FileSummary> {
    const ofForces = new Map<number, Map<string, number>>();
    const periods = new Set<number>();
    for await (const row of table.rows()) {
      const { cell, ...record } = readRow(table, row, context);
      if (cell === null) yield { ...record, cells: [] };
      else {
        periods.add(cell.period);
        yield { ...record, cells: [cell, ...ofLondon(cell, ofForces)] };
      }
    }
    return {
      periods: [...periods].sort((one, other) => one - other),
      flags: {},
      remarks: [],
      refusals: [],
      publishedOn: null,
    };
  },
};

function readRow(table: TextTable, row: TextRow, { today }: ImportContext) {
  const { line } = row;
  if (row.refusal) return { line, refusals: [row.refusal], cell: null };
  const reader = new RowReader(table, row);
  const hasOfficers = (text: string) => (havingOfficers.has(areaByCode(text)?.kind ?? '') ? text : null);
  const ofYear = (text: string) =>
    /^(?:19|20)\d\d$/.test(text) && `${text}-03-31` <= today ? Period.parse(text) : null;
  const area = reader.take(
    'code',
    hasOfficers,
    'the code of a police force, a basic command unit or a borough, such as E23000001',
  );
  const year = reader.take('year', ofYear, 'a year whose 31 March has passed, such as 2025');
  const value = reader.take('officers', countOfPeople, expectedCount);
  const cell: StagedCell | null =
    area === null || year === null || value === null
      ? null
      : { measure: officersMeasure, category: '', area, period: year.code, value };
  return { line, ...(cell === null ? { refusals: reader.refusals } : {}), cell };
}

/** London's number, once the last of its forces is read. */
function ofLondon(
  { area, period, value, ...same }: StagedCell,
  ofForces: Map<number, Map<string, number>>,
): readonly StagedCell[] {
  if (areaByCode(area)?.kind !== 'POLICE_FORCE') return [];
  const year = ofForces.get(period) ?? new Map<string, number>();
  ofForces.set(period, year.set(area, value ?? 0));
  if (year.size < forces.length) return [];
  return [{ ...same, area: london.code, period, value: [...year.values()].reduce((sum, each) => sum + each, 0) }];
}

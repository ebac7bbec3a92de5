import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import type {
  FileRecord,
  FileSummary,
  StoreContext,
  TableImporter,
  TextTable,
} from '../../../kit/importing/importer.ts';
import { complaintsReturn } from '../../../schema/datasets/complaintDatasets.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { cityOfLondon } from '../../../schema/places/boroughs.ts';
import { complaintDays } from '../complaints/complaintGroups.ts';
import { complaintCounts } from '../complaints/complaintRow.ts';
import { controlComplaints, type ReturnedComplaints } from '../complaints/controlComplaints.ts';
import { heldCells } from '../controlled/controlCounts.ts';
import { heldRemark } from '../controlled/controlPeriods.ts';
import { rememberWithdrawn } from '../controlled/rememberWithdrawn.ts';
import { noneTold, toldBefore, toldOfArea } from '../controlled/toldCounts.ts';
import { boroughOfReturn, returnedRows } from './returnedRows.ts';

/**
 * A borough's quarters of complaints on the hub's own form. What is kept is what may be told: the counts themselves are
 * forgotten once they are controlled.
 */
export const complaintsReturnImporter: TableImporter = {
  dataset: complaintsReturn.id,
  omittedIsZero: complaintsReturn.omittedIsZero,
  addsLines: false,
  rollUp: null,
  consequences: rememberWithdrawn,
  scopeOf: boroughOfReturn,
  boroughsOf: async (table) => [await boroughOfReturn(table)],
  async *read(table: TextTable, { today, database }: StoreContext): AsyncGenerator<FileRecord, FileSummary> {
    const area = await boroughOfReturn(table);
    const returned: ReturnedComplaints[] = [];
    yield* returnedRows(table, area, today, ({ period, reader }) => {
      const counts = complaintCounts(table, reader);
      if (area === cityOfLondon) reader.refuse('place', ofCity);
      if (counts.size === 0 && reader.refusals.length === 0) {
        reader.refuse('period', 'The row gives no number at all. Expected at least the cases logged.');
      }
      if (reader.refusals.length === 0) returned.push({ area, period, counts });
      return String(period);
    });
    const periods = [...new Set(returned.map(({ period }) => period))];
    const before = await toldBefore(database, complaintsReturn.id, area, periods);
    const cells: StagedCell[] = [];
    const held: string[] = [];
    for (const quarter of returned) {
      const ofCommand = areaByCode(area)?.kind === 'BOROUGH';
      const { earlier, standing } = toldOfArea(before.get(quarter.period) ?? noneTold, area);
      const told = await controlComplaints(quarter, earlier);
      const own = told ?? heldCells(quarter.period, standing, earlier);
      if (told === null) held.push(heldRemark(quarter.period, standing));
      cells.push(...own, ...(ofCommand ? commandCells(area, own) : []));
    }
    return { periods, flags: {}, remarks: held, refusals: [], publishedOn: null, cells };
  },
};

/** Its force is the City's alone, so that its exact numbers would give back what a return withholds. */
const ofCity =
  'The City of London has a force of its own, whose complaints are told as the Independent Office for Police Conduct publishes them. Expected a borough of the Metropolitan Police.';

const isMean: ReadonlySet<string> = new Set(complaintDays.map(({ days }) => days));

/** A command adds up what its boroughs tell, so that it tells nothing more; means do not add up. */
function commandCells(borough: string, own: readonly StagedCell[]): readonly StagedCell[] {
  const place = areaByCode(borough);
  const command = place?.kind === 'BOROUGH' ? place.command : null;
  return command === null
    ? []
    : own.filter(({ category }) => !isMean.has(category)).map((cell) => ({ ...cell, area: command }));
}

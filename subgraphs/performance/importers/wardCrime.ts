import { columnIndex } from '../../../kit/importing/columnIndex.ts';
import type { FileRecord, FileSummary, Importer, TextTable } from '../../../kit/importing/importer.ts';
import { refusalAt } from '../../../kit/importing/refusalAt.ts';
import { widerCategories } from '../../../schema/crime/crimeCategories.ts';
import { wardCrime } from '../../../schema/datasets/performanceDatasets.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { CrimeRows, placeNumber } from './crimeRows.ts';
import { WardMonths } from './wardMonths.ts';

/** "MPS Ward Level Crime", recent or historical, in any order of its columns. */
export const wardCrimeImporter: Importer<TextTable> = {
  dataset: wardCrime.id,
  omittedIsZero: wardCrime.omittedIsZero,
  // Heathrow Villages stands under Hillingdon and again under aviation security.
  addsLines: true,
  // Crimes that could not be placed in a ward are missing here: wards must not be added up to boroughs (`crimeNotPlaced` is what they lack).
  rollUp: { categories: widerCategories, areas: () => [] },
  scopeOf: () => 'all',
  async *read(table: TextTable): AsyncGenerator<FileRecord, FileSummary> {
    const wardCode = columnIndex(table, 'wardCode');
    const former = new Map<string, number>();
    const rows = new CrimeRows(table, (row, borough) => {
      const code = row.cells[wardCode]?.trim().toUpperCase() ?? '';
      if (!/^E05\d{6}$/.test(code)) {
        const message = `Expected the code of a ward, such as E05013570; found "${code.slice(0, 40)}".`;
        return refusalAt(table, row.line, wardCode, message);
      }
      if (areaByCode(code) === undefined) former.set(code, (former.get(code) ?? 0) + 1);
      return { area: code, key: Number(code.slice(3)) * 100 + placeNumber(borough) };
    });
    const months = new WardMonths();
    for await (const row of table.rows()) {
      const record = rows.read(row);
      months.add(record.cells);
      yield record;
    }
    const missing = [...rows.totals.missingBoroughs(), ...rows.totals.missingRows()];
    const summary = rows.summary(formerWards(former), missing);
    return { ...summary, leftOut: months.leftOut(summary.periods) };
  },
};

function formerWards(former: ReadonlyMap<string, number>): readonly string[] {
  if (former.size === 0) return [];
  const lines = [...former.values()].reduce((sum, each) => sum + each, 0);
  const [first] = former.keys();
  return [
    `Rows of wards that are not among today’s: ${lines}, of ${former.size} wards such as ${first}; they were kept under their own codes. ` +
      'London’s wards changed by May 2022.',
  ];
}

import type { FileRecord, FileSummary, Importer, TextTable } from '../../../kit/importing/importer.ts';
import { widerCategories } from '../../../schema/crime/crimeCategories.ts';
import { boroughCrime } from '../../../schema/datasets/performanceDatasets.ts';
import { boroughs, cityOfLondon } from '../../../schema/places/boroughs.ts';
import { metropolitanPolice } from '../../../schema/places/forces.ts';
import { london } from '../../../schema/places/london.ts';
import { CrimeRows, placeNumber } from './crimeRows.ts';
import { UnplacedMonths } from './unplacedMonths.ts';

/** The groups that the files of every naming scheme have, in every borough. */
const coreGroups = [
  'arson-and-criminal-damage',
  'burglary',
  'drug-offences',
  'miscellaneous-crimes-against-society',
  'possession-of-weapons',
  'public-order-offences',
  'robbery',
  'sexual-offences',
  'theft',
  'vehicle-offences',
  'violence-against-the-person',
];

const policed = boroughs.filter(({ code }) => code !== cityOfLondon);
const commandOf = new Map(policed.map(({ code, command }) => [code, command]));
const buckets = {
  AIRPORTS: 'of Heathrow and London City airports',
  UNKNOWN: 'of an unknown place',
};

/** "MPS Borough Level Crime", recent or historical, under any of its headings. */
export const boroughCrimeImporter: Importer<TextTable> = {
  dataset: boroughCrime.id,
  omittedIsZero: boroughCrime.omittedIsZero,
  // Two names of one category, before and after a renaming, may stand in one file; the same names twice are refused.
  addsLines: true,
  rollUp: {
    categories: widerCategories,
    areas(area) {
      const command = commandOf.get(area);
      return [...(command === undefined || command === null ? [] : [command]), metropolitanPolice, london.code];
    },
  },
  scopeOf: () => 'all',
  async *read(table: TextTable): AsyncGenerator<FileRecord, FileSummary> {
    const rows = new CrimeRows(table, (_, place) => ({ area: place.code, key: placeNumber(place) }));
    const unplaced = new UnplacedMonths();
    const outside = { AIRPORTS: { rows: 0, crimes: 0 }, UNKNOWN: { rows: 0, crimes: 0 } };
    for await (const row of table.rows()) {
      const record = rows.read(row);
      const area = record.cells[0]?.area;
      if (area === 'AIRPORTS' || area === 'UNKNOWN') {
        outside[area].rows += 1;
        outside[area].crimes += record.cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
      }
      if (area === 'UNKNOWN') unplaced.add(record.cells);
      yield record;
    }
    const remarks = (['AIRPORTS', 'UNKNOWN'] as const)
      .filter((bucket) => outside[bucket].rows > 0)
      .map((bucket) => {
        const { rows: lines, crimes } = outside[bucket];
        return `Rows ${buckets[bucket]}: ${lines}, with ${crimes} crimes; they are in no borough and count for the force and for London.`;
      });
    const summary = rows.summary(remarks, [...rows.totals.missingGroups(coreGroups), ...rows.totals.missingRows()]);
    return unplaced.told(summary, rows.monthTotals());
  },
};

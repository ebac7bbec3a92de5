import type { FileRecord, FileSummary, JsonImporter, StoreContext } from '../../../kit/importing/importer.ts';
import { isJsonObject, shownJson, type JsonItems } from '../../../kit/importing/jsonItems.ts';
import type { Refusal } from '../../../kit/importing/report.ts';
import { stopAndSearch } from '../../../schema/datasets/accountabilityDatasets.ts';
import { standingBoundaries } from '../boundaries/standingBoundaries.ts';
import { forceOfFile, isExtractOfArea } from '../stops/forceOfFile.ts';
import { extractOfArea, namelessFile } from '../stops/namelessFile.ts';
import { rawStop, stopFields, type RawStop, type StopField } from '../stops/rawStop.ts';
import { stopConsequences } from '../stops/stopConsequences.ts';
import { StopFile, stopRows } from '../stops/stopFile.ts';
import { stopRollUp } from '../stops/stopRollUp.ts';

/** A force's month of stops and searches as the API of data.police.uk gives it (`stops-force`). */
export const stopAndSearchItemsImporter: JsonImporter = {
  reads: 'JSON',
  dataset: stopAndSearch.id,
  omittedIsZero: stopAndSearch.omittedIsZero,
  addsLines: true,
  rollUp: stopRollUp,
  rows: stopRows,
  consequences: stopConsequences,
  scopeOf: ({ fileName }) => forceOfFile(fileName) ?? '',
  async *read(source: JsonItems, { today, database }: StoreContext): AsyncGenerator<FileRecord, FileSummary> {
    const { fileName, items, pointer } = source;
    if (isExtractOfArea(fileName)) return extractOfArea;
    const force = forceOfFile(fileName);
    if (force === null) return namelessFile;
    const file = new StopFile({ fileName, force, today, boundaries: await standingBoundaries(database) });
    for (const [place, item] of items.entries()) {
      const line = place + 1;
      const raw = readItem(item, source, `${pointer}/${place}`);
      const taken = 'message' in raw ? raw : file.take(raw);
      if (typeof taken === 'string') yield { line, cells: [], rows: [taken] };
      else if ('line' in taken) yield { line, cells: [], refusals: [taken] };
      else {
        const column = `${pointer}/${place}/${pathOf(taken.field, source)}`;
        yield { line, cells: [], refusals: [{ line: null, column, message: taken.message }] };
      }
    }
    return file.summary();
  },
};

/** Where an item holds a field, below the item itself. */
function pathOf(field: StopField, { properties }: JsonItems): string {
  const path = properties[field] ?? field;
  return field === 'latitude' || field === 'longitude' ? `${properties['location'] ?? 'location'}/${field}` : path;
}

/** An item in the words that the CSV of the same month has: null where that is blank. */
function readItem(item: unknown, source: JsonItems, at: string): RawStop | Refusal {
  if (!isJsonObject(item)) return { line: null, column: at, message: `Expected a stop; found ${shownJson(item)}.` };
  const location = item[source.properties['location'] ?? 'location'];
  const texts: Partial<Record<StopField, string>> = {};
  for (const field of stopFields) {
    const isPlace = field === 'latitude' || field === 'longitude';
    const value = isPlace ? (isJsonObject(location) ? location[field] : null) : item[source.properties[field] ?? field];
    if (value !== null && value !== undefined && typeof value !== 'string') {
      return {
        line: null,
        column: `${at}/${pathOf(field, source)}`,
        message: `Expected text or null; found ${shownJson(value)}.`,
      };
    }
    texts[field] = value?.trim() ?? '';
  }
  return rawStop((field) => texts[field] ?? '');
}

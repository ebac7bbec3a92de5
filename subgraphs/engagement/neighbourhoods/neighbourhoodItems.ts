import type { FileRecord, FileSummary, JsonImporter, OwnRow, OwnRows } from '../../../kit/importing/importer.ts';
import { isJsonObject, shownJson, type JsonItems } from '../../../kit/importing/jsonItems.ts';
import type { Refusal } from '../../../kit/importing/report.ts';
import type { Viewer } from '../../../kit/viewer.ts';
import type { DatasetDeclaration } from '../../../schema/datasets/dataset.ts';
import { DroppedDetails } from './droppedDetails.ts';
import { namelessFile, neighbourhoodOfFile } from './neighbourhoodOfFile.ts';
import { heldBackOf } from './textDecisions.ts';

/** One kind of list that the police publish of a neighbourhood. */
export interface NeighbourhoodList {
  readonly dataset: DatasetDeclaration;
  readonly rows: OwnRows;
  /** What one item is, such as "a priority". */
  readonly thing: string;
  /** What is kept of an item, besides its place in the list; faults go to the item. */
  read(item: NeighbourhoodItem, dropped: DroppedDetails, circumstances: Circumstances): OwnValues | null;
}

/** What is known beside the file. */
export interface Circumstances {
  readonly sender: Viewer;
  /** Digests of texts of the neighbourhood that were held back for good: they are not kept again. */
  readonly heldBack: ReadonlySet<string>;
}

type OwnValues = readonly (string | number | boolean | null)[];

/** An item of a list, read by the signature's names for its properties. */
export class NeighbourhoodItem {
  readonly refusals: Refusal[] = [];
  readonly #item: Readonly<Record<string, unknown>>;
  readonly #source: JsonItems;
  readonly #place: number;

  constructor(item: Readonly<Record<string, unknown>>, source: JsonItems, place: number) {
    this.#item = item;
    this.#source = source;
    this.#place = place;
  }

  value(name: string): unknown {
    return this.#item[this.#source.properties[name] ?? name];
  }

  /** A text, or null where there is none; another thing is refused. */
  text(name: string): string | null {
    const value = this.value(name);
    if (value === null || value === undefined) return null;
    if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
    this.refuse(name, `Expected text or null; found ${shownJson(value)}.`);
    return null;
  }

  /** A day, from a moment without a zone such as "2024-03-05T00:00:00"; null where there is none. */
  day(name: string): string | null {
    const text = this.text(name);
    if (text === null) return null;
    const [, day = ''] = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d.*)?$/.exec(text) ?? [];
    const time = Date.parse(`${day}T00:00:00Z`);
    if (!Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day) return day;
    this.refuse(name, `Expected a day such as "2024-03-05T00:00:00"; found ${shownJson(text)}.`);
    return null;
  }

  refuse(name: string, message: string): void {
    const { pointer, properties } = this.#source;
    this.refusals.push({ line: null, column: `${pointer}/${this.#place}/${properties[name] ?? name}`, message });
  }
}

/** Takes such a list as a release of its own, whose scope is the neighbourhood that the file is named after. */
export function neighbourhoodImporter(list: NeighbourhoodList): JsonImporter {
  return {
    reads: 'JSON',
    dataset: list.dataset.id,
    omittedIsZero: false,
    addsLines: false,
    rollUp: null,
    rows: { ...list.rows, columns: ['ordinal', ...list.rows.columns] },
    // Two neighbourhoods of one team may have the same priorities to the letter.
    isOfScope: true,
    scopeOf: ({ fileName }) => neighbourhoodOfFile(fileName) ?? 'none',
    async *read(source, { database, sender }): AsyncGenerator<FileRecord, FileSummary> {
      const neighbourhood = neighbourhoodOfFile(source.fileName);
      if (neighbourhood === null) return namelessFile(source.fileName);
      const dropped = new DroppedDetails();
      const circumstances = { sender, heldBack: await heldBackOf(database, neighbourhood) };
      for (const [place, value] of source.items.entries()) {
        yield recordOf(list, { source, place, value, dropped, circumstances });
      }
      return { periods: [], flags: {}, remarks: dropped.remarks, refusals: [], publishedOn: null };
    },
  };
}

interface Placed {
  readonly source: JsonItems;
  readonly place: number;
  readonly value: unknown;
  readonly dropped: DroppedDetails;
  readonly circumstances: Circumstances;
}

function recordOf(list: NeighbourhoodList, { source, place, value, dropped, circumstances }: Placed): FileRecord {
  const line = place + 1;
  if (!isJsonObject(value)) {
    const message = `Expected ${list.thing}; found ${shownJson(value)}.`;
    return { line, cells: [], refusals: [{ line: null, column: `${source.pointer}/${place}`, message }] };
  }
  const item = new NeighbourhoodItem(value, source, place);
  const kept = list.read(item, dropped, circumstances);
  if (item.refusals.length > 0) return { line, cells: [], refusals: item.refusals };
  const row: OwnRow[] = kept === null ? [] : [[line, ...kept]];
  return { line, cells: [], rows: row };
}

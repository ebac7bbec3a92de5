import DataLoader from 'dataloader';
import { readCells, type CellRequest, type CellRow } from '../cells/readCells.ts';
import { readHistory, type HistoryRequest, type HistoryRow } from '../cells/readHistory.ts';
import { refuseAborted } from '../database/untilAborted.ts';
import { openEnd, lastPositionOf } from '../releases/positions.ts';
import { ReleaseBook } from '../releases/releaseBook.ts';
import { Turns } from '../turns.ts';
import type { SeriesRows } from './periodValue.ts';
import type { Readable } from './readable.ts';
import type { Shelf } from './shelf.ts';
import type { ShelfKeeper, Shelves } from './shelfKeeper.ts';

export interface Stretch {
  readonly series: number;
  readonly area: string;
  readonly from: number;
  readonly to: number;
  readonly asAt: string | null;
  /** On which lines of history the scope has releases. */
  readonly lines: 'DATED' | 'UNDATED' | 'BOTH';
}

/**
 * Reads figures for one request. However many indicators ask, they cost one statement for releases, one for series and
 * one for cells (a second for cells where indicators ask for more after looking at the first).
 */
export class FigureReader {
  readonly #shelves: DataLoader<string, Shelves>;
  readonly #stretches: DataLoader<Stretch, SeriesRows, string>;
  readonly #histories: DataLoader<HistoryRequest, readonly HistoryRow[], string>;
  readonly #turns = new Turns(100, 8);

  /** @param keeper of the releases of the same database, for as long as a process runs */
  constructor(
    private readonly database: Readable,
    keeper: ShelfKeeper,
  ) {
    this.#shelves = new DataLoader((datasets) => keeper.read(datasets));
    this.#stretches = new DataLoader((stretches) => this.#readStretches(stretches), {
      cacheKeyFn: ({ series, area, from, to, asAt }) => [series, area, from, to, asAt].join(' '),
      maxBatchSize: 20_000,
    });
    this.#histories = new DataLoader((requests) => this.#readHistories(requests), {
      cacheKeyFn: ({ series, area }) => `${String(series)} ${area}`,
      maxBatchSize: 20_000,
    });
  }

  async shelf(dataset: string, scope: string): Promise<Shelf> {
    return (await this.#shelves.load(dataset)).get(scope) ?? emptyShelf;
  }

  /** Scopes of a dataset of which anything is loaded. */
  async scopes(dataset: string): Promise<readonly string[]> {
    return [...(await this.#shelves.load(dataset)).keys()];
  }

  rows(stretch: Stretch): Promise<SeriesRows> {
    return this.#stretches.load(stretch);
  }

  /**
   * Waits for its turn to work out figures of one area among many: after so many the process does what else it has to do.
   * @throws HubError TIMED_OUT once nobody waits
   */
  async turn(): Promise<void> {
    await this.#turns.next();
    refuseAborted(this.database.signal);
  }

  /** Every span of a series in an area, superseded ones too. */
  history(request: HistoryRequest): Promise<readonly HistoryRow[]> {
    return this.#histories.load(request);
  }

  async #readHistories(requests: readonly HistoryRequest[]): Promise<(readonly HistoryRow[])[]> {
    const rows = await readHistory(this.database, this.database.schema, requests);
    const byRequest = Map.groupBy(rows, ({ request }) => request);
    return requests.map((_, place) => byRequest.get(place) ?? []);
  }

  async #readStretches(stretches: readonly Stretch[]): Promise<SeriesRows[]> {
    const merged = mergedStretches(stretches);
    const requests: CellRequest[] = [];
    const lines: Map<number, CellRow>[] = [];
    for (const { rows, ...stretch } of merged.values()) {
      const { asAt, lines: wanted } = stretch;
      const position = asAt === null ? openEnd - 1 : lastPositionOf(asAt);
      const add = (dated: boolean, line: Map<number, CellRow>) => {
        requests.push({ ...stretch, position, dated });
        lines.push(line);
      };
      if (wanted !== 'UNDATED') add(true, rows.dated);
      if (wanted !== 'DATED' && asAt === null) add(false, rows.undated);
    }
    for (const row of await readCells(this.database, this.database.schema, requests)) {
      lines[row.request]?.set(row.period, row);
    }
    return stretches.map((stretch) => merged.get(placeOf(stretch))?.rows ?? noRows);
  }
}

interface MergedStretch extends Stretch {
  readonly rows: { readonly dated: Map<number, CellRow>; readonly undated: Map<number, CellRow> };
}

const noRows: SeriesRows = { dated: new Map(), undated: new Map() };

const placeOf = ({ series, area, asAt }: Stretch) => `${String(series)} ${area} ${asAt ?? ''}`;

/** Stretches of one series in one area are read as one, from the first to the last period that any of them asks for. */
function mergedStretches(stretches: readonly Stretch[]): ReadonlyMap<string, MergedStretch> {
  const merged = new Map<string, MergedStretch>();
  for (const stretch of stretches) {
    const place = placeOf(stretch);
    const known = merged.get(place);
    merged.set(
      place,
      known === undefined
        ? { ...stretch, rows: { dated: new Map(), undated: new Map() } }
        : { ...known, from: Math.min(known.from, stretch.from), to: Math.max(known.to, stretch.to) },
    );
  }
  return merged;
}

const emptyShelf: Shelf = { book: new ReleaseBook([]), series: () => undefined, categories: () => [] };

import DataLoader from 'dataloader';
import type { Readable } from '../../indicators/readable.ts';
import type { StoredTable } from './storedTable.ts';
import { readTables } from './tableStore.ts';

/** The tables of one area and period. */
export interface AskedTables {
  readonly dataset: string;
  readonly area: string;
  readonly period: number;
}

/** Reads stored tables for one request, in one statement for a dataset however many areas and periods ask. */
export class DisclosedTableReader {
  readonly #tables: DataLoader<AskedTables, readonly StoredTable[], string>;

  constructor(database: Readable) {
    this.#tables = new DataLoader(
      async (asked) => {
        const found = new Map<string, StoredTable[]>();
        for (const [dataset, ofDataset] of Map.groupBy(asked, (one) => one.dataset)) {
          const areas = [...new Set(ofDataset.map(({ area }) => area))];
          const periods = [...new Set(ofDataset.map(({ period }) => period))];
          for (const table of await readTables(database, database.schema, { dataset, areas, periods })) {
            const key = keyOf(table);
            found.set(key, [...(found.get(key) ?? []), table]);
          }
        }
        return asked.map((one) => found.get(keyOf(one)) ?? []);
      },
      { cacheKeyFn: keyOf },
    );
  }

  of(asked: AskedTables): Promise<readonly StoredTable[]> {
    return this.#tables.load(asked);
  }
}

const keyOf = ({ dataset, area, period }: AskedTables) => `${dataset} ${area} ${String(period)}`;

import type { CountsByTable } from '../../../kit/disclosure/exchange/tableCounts.ts';
import { tellsOfFew } from '../../../kit/disclosure/exchange/tellsOfFew.ts';
import type { StoredTable } from '../../../kit/disclosure/store/storedTable.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import { stopTables } from '../../../schema/disclosure/stopTables.ts';

/** All that was ever told of an area and period, the tables that stand included: readers still have it. */
export class PeopleHistory {
  readonly #told: ReadonlyMap<string, readonly StoredTable[]>;

  constructor(told: readonly StoredTable[]) {
    this.#told = Map.groupBy(told, ({ area, period }) => keyOf(area, period));
  }

  /** Each earlier set of tables. */
  of(area: string, period: number): readonly CountsByTable[] {
    const byRelease = Map.groupBy(this.#told.get(keyOf(area, period)) ?? [], ({ release }) => release);
    return Array.from(byRelease.values(), (tables) => new Map(tables.map(({ table, counts }) => [table, counts])));
  }

  /** Whether tables beside earlier ones would tell that a few people came or went. */
  tellsOfFew(area: string, period: number, tables: CountsByTable): boolean {
    return this.of(area, period).some((before) =>
      stopTables.some(({ id, dimensions }) =>
        tellsOfFew(dimensions, before.get(id) ?? [], tables.get(id) ?? [], controlled.threshold),
      ),
    );
  }
}

const keyOf = (area: string, period: number) => `${area} ${String(period)}`;

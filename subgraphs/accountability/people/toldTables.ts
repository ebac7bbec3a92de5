import type { CountsByTable } from '../../../kit/disclosure/exchange/tableCounts.ts';
import type { StoredTable } from '../../../kit/disclosure/store/storedTable.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';

/** Tables by area and period, as they stand or are about to. */
export class ToldTables {
  readonly #tables = new Map<string, Map<string, readonly (number | null)[]>>();

  constructor(stored: readonly StoredTable[] = []) {
    for (const { area, period, table, counts } of stored) this.#of(area, period).set(table, counts);
  }

  of(area: string, period: number): CountsByTable | undefined {
    const tables = this.#tables.get(keyOf(area, period));
    return tables === undefined || tables.size === 0 ? undefined : tables;
  }

  set(area: string, period: number, tables: CountsByTable): void {
    this.#tables.set(keyOf(area, period), new Map(tables));
  }

  /** Those of a period are no more. */
  remove(areas: readonly string[], period: number): void {
    for (const area of areas) this.#tables.delete(keyOf(area, period));
  }

  /** As they are put into the store. */
  stored(areas: readonly string[], period: number, release: number): readonly StoredTable[] {
    const { threshold, narrowest, zeroShown, rounding } = controlled;
    const rule = { threshold, narrowest, zeroShown, rounding };
    return areas.flatMap((area) =>
      Array.from(this.of(area, period) ?? [], ([table, counts]) => ({
        table,
        dataset: 'stop-and-search',
        area,
        period,
        release,
        rule,
        counts,
      })),
    );
  }

  #of(area: string, period: number): Map<string, readonly (number | null)[]> {
    const key = keyOf(area, period);
    const tables = this.#tables.get(key) ?? new Map<string, readonly (number | null)[]>();
    this.#tables.set(key, tables);
    return tables;
  }
}

const keyOf = (area: string, period: number) => `${area} ${String(period)}`;

/** Tables added up count by count; a count that one of them withholds is withheld. Undefined where one of them is missing. */
export function sumOfTold(tables: readonly (CountsByTable | undefined)[]): CountsByTable | undefined {
  const [first, ...others] = tables;
  if (first === undefined || others.includes(undefined)) return undefined;
  return new Map(
    Array.from(first, ([id, counts]) => [
      id,
      counts.map((count, at) =>
        others.reduce<number | null>((sum, other) => {
          const more = other?.get(id)?.[at] ?? null;
          return sum === null || more === null ? null : sum + more;
        }, count),
      ),
    ]),
  );
}

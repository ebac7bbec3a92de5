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

  /**
   * Whether a force's tables beside those of its boroughs would tell of a few who came or went where nothing is told: in boroughs
   * that withhold it, or in no place. What is left of the force's change once its boroughs' are taken away is theirs.
   */
  restTellsOfFew(
    force: string,
    boroughs: readonly string[],
    period: number,
    tables: ReadonlyMap<string, CountsByTable>,
  ): boolean {
    return this.#releases(force, period).some((release) =>
      stopTables.some(({ id, dimensions: [rows] }) => {
        const changes = (area: string) =>
          changesOf(this.#before(area, period, id, release), tables.get(area)?.get(id) ?? []);
        const ofForce = changes(force);
        const ofBoroughs = boroughs.map(changes);
        const columns = ofForce.length / ((rows?.categories.length ?? 0) + 1);
        // The last row is all people together, which is exact in every place.
        return ofForce.slice(0, -columns).some((change, cell) => {
          if (change === null) return false;
          const rest = ofBoroughs.reduce((left, own) => left - (own[cell] ?? 0), change);
          return rest !== 0 && Math.abs(rest) < controlled.threshold;
        });
      }),
    );
  }

  #releases(area: string, period: number): readonly number[] {
    return [...new Set((this.#told.get(keyOf(area, period)) ?? []).map(({ release }) => release))];
  }

  /** What stood of a table with a release, whichever release had brought it. */
  #before(area: string, period: number, id: string, upTo: number): readonly (number | null)[] {
    const own = (this.#told.get(keyOf(area, period)) ?? []).filter(
      ({ table, release }) => table === id && release <= upTo,
    );
    return own.toSorted((one, other) => other.release - one.release)[0]?.counts ?? [];
  }
}

function changesOf(before: readonly (number | null)[], after: readonly (number | null)[]): readonly (number | null)[] {
  return after.map((is, cell) => {
    const was = before[cell] ?? null;
    return was === null || is === null ? null : is - was;
  });
}

const keyOf = (area: string, period: number) => `${area} ${String(period)}`;

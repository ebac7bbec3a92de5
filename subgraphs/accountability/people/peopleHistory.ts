import type { CountsByTable } from '../../../kit/disclosure/exchange/tableCounts.ts';
import { tellsOfFew } from '../../../kit/disclosure/exchange/tellsOfFew.ts';
import type { StoredTable } from '../../../kit/disclosure/store/storedTable.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import { stopTables } from '../../../schema/disclosure/stopTables.ts';

/** All that was ever told of an area and period, the tables that stand included: readers still have it. */
export class PeopleHistory {
  readonly #tellings: ReadonlyMap<string, readonly Telling[]>;

  /** @param told as the store gives it: of each area and period the tellings in one order. */
  constructor(told: readonly StoredTable[]) {
    const places = Map.groupBy(told, ({ area, period }) => keyOf(area, period));
    this.#tellings = new Map(Array.from(places, ([key, tables]) => [key, tellingsOf(tables)]));
  }

  /** Each earlier set of tables. */
  of(area: string, period: number): readonly CountsByTable[] {
    return this.#of(area, period).map(({ tables }) => tables);
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
    return this.#before(force, boroughs, period).some((before) =>
      stopTables.some(({ id, dimensions: [rows] }) => {
        const changes = (area: string) => changesOf(before.get(area)?.get(id) ?? [], tables.get(area)?.get(id) ?? []);
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

  /**
   * What a force and its boroughs told together, by area. They are told with one number at one time; a borough that told less
   * often with it than its force was withheld altogether at times, no one knows when: each of its tellings is tried, and none.
   */
  #before(force: string, boroughs: readonly string[], period: number): readonly ReadonlyMap<string, CountsByTable>[] {
    const withNumber = Map.groupBy(this.#of(force, period), ({ release }) => release);
    return [...withNumber].flatMap(([release, ofForce]) => {
      const ofBoroughs = boroughs.map(
        (area) => [area, this.#of(area, period).filter((telling) => telling.release === release)] as const,
      );
      const uneven = ofBoroughs.flatMap(([, own]) => (own.length === ofForce.length ? [] : [own.length + 1]));
      const tries = Array(Math.max(1, ...uneven)).keys();
      return [...tries].flatMap((tried) =>
        ofForce.map(({ tables }, at) => {
          const together = ofBoroughs.flatMap(([area, own]) => {
            const telling = own[own.length === ofForce.length ? at : tried];
            return telling === undefined ? [] : [[area, telling.tables] as const];
          });
          return new Map([[force, tables] as const, ...together]);
        }),
      );
    });
  }

  #of(area: string, period: number): readonly Telling[] {
    return this.#tellings.get(keyOf(area, period)) ?? [];
  }
}

/** The tables of one area and period that were told at one time. */
interface Telling {
  readonly release: number;
  readonly tables: CountsByTable;
}

/** One number of a release can have told several times, such as of a quarter whose first month was restated. */
function tellingsOf(told: readonly StoredTable[]): readonly Telling[] {
  return [...Map.groupBy(told, ({ release }) => release)].flatMap(([release, tables]) => {
    const ofTables = [...Map.groupBy(tables, ({ table }) => table)];
    const times = Math.max(...ofTables.map(([, of]) => of.length));
    return [...Array(times).keys()].map((time) => ({
      release,
      tables: new Map(
        ofTables.flatMap(([table, of]) => of.slice(time, time + 1).map(({ counts }) => [table, counts] as const)),
      ),
    }));
  });
}

function changesOf(before: readonly (number | null)[], after: readonly (number | null)[]): readonly (number | null)[] {
  return after.map((is, cell) => {
    const was = before[cell] ?? null;
    return was === null || is === null ? null : is - was;
  });
}

const keyOf = (area: string, period: number) => `${area} ${String(period)}`;

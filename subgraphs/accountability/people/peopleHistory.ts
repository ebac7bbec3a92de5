import type { CountsByTable } from '../../../kit/disclosure/exchange/tableCounts.ts';
import { tellsOfFew } from '../../../kit/disclosure/exchange/tellsOfFew.ts';
import type { ToldTable } from '../../../kit/disclosure/store/storedTable.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import { stopTables } from '../../../schema/disclosure/stopTables.ts';

/** The tables of one area and period that were told at one time. */
export interface Telling {
  readonly area: string;
  /** Code of the period. */
  readonly period: number;
  /** Number of the release that it was from. */
  readonly release: number;
  /** Number of the telling. */
  readonly told: number;
  /** Number of the telling from which on it was told no longer; null where it stands. */
  readonly gone: number | null;
  readonly tables: CountsByTable;
}

/** All that was ever told of some areas and periods, the tables that stand included: readers still have it. */
export class PeopleHistory {
  readonly #tellings: ReadonlyMap<string, readonly Telling[]>;

  /** @param told as the store gives it, in any order */
  constructor(told: readonly ToldTable[]) {
    const tellings = Map.groupBy(
      told.filter(({ isMadeUp }) => !isMadeUp),
      ({ area, period, telling }) => `${keyOf(area, period)} ${String(telling)}`,
    );
    this.#tellings = Map.groupBy(
      [...tellings.values()].flatMap(tellingOf).toSorted((one, other) => one.told - other.told),
      ({ area, period }) => keyOf(area, period),
    );
  }

  /** Each earlier set of tables, in the order in which they were told. */
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
    return this.states([force, ...boroughs], [period]).some((state) => {
      const before = new Map(state.map((telling) => [telling.area, telling.tables] as const));
      return stopTables.some(({ id, dimensions: [rows] }) => {
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
      });
    });
  }

  /** What readers had beside each other of some areas and periods, one state after the other; none that is part of another. */
  states(areas: readonly string[], periods: readonly number[]): readonly (readonly Telling[])[] {
    const all = areas.flatMap((area) => periods.flatMap((period) => this.#of(area, period)));
    const times = [...new Set(all.map(({ told }) => told))].sort((one, other) => one - other);
    const states = times.map((time) => all.filter(({ told, gone }) => told <= time && time < (gone ?? Infinity)));
    return states.filter((state, at) => {
      const next = new Set(states[at + 1]);
      return next.size === 0 || !state.every((telling) => next.has(telling));
    });
  }

  #of(area: string, period: number): readonly Telling[] {
    return this.#tellings.get(keyOf(area, period)) ?? [];
  }
}

function tellingOf(tables: readonly ToldTable[]): Telling[] {
  const [first] = tables;
  if (first === undefined) return [];
  const { area, period, release, telling, gone } = first;
  return [
    { area, period, release, told: telling, gone, tables: new Map(tables.map(({ table, counts }) => [table, counts])) },
  ];
}

function changesOf(before: readonly (number | null)[], after: readonly (number | null)[]): readonly (number | null)[] {
  return after.map((is, cell) => {
    const was = before[cell] ?? null;
    return was === null || is === null ? null : is - was;
  });
}

const keyOf = (area: string, period: number) => `${area} ${String(period)}`;

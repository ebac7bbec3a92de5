import { controlMonth, type ControlledMonth } from '../../../kit/disclosure/exchange/controlMonth.ts';
import { PeopleFamily } from '../../../kit/disclosure/exchange/peopleFamily.ts';
import { isAllWithheld } from '../../../kit/disclosure/exchange/placeProof.ts';
import { tableCounts, withheldIn, type CountsByTable } from '../../../kit/disclosure/exchange/tableCounts.ts';
import type { WithheldRows } from '../../../kit/disclosure/exchange/withheldRows.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import type { PeopleHistory } from './peopleHistory.ts';
import type { PeopleTally } from './peopleTally.ts';
import { stopAttributes } from './stopAttributes.ts';

/** One month of a force with its boroughs. */
export interface ForceMonth {
  readonly force: string;
  readonly boroughs: readonly string[];
  /** Code of the month. */
  readonly period: number;
  readonly tally: PeopleTally;
  readonly history: PeopleHistory;
}

/** A month's tables by area. */
export interface ControlledTables {
  readonly told: ReadonlyMap<string, CountsByTable>;
  /** Of boroughs of which nothing about people can be told: exact totals and nothing else. */
  readonly unshown: ReadonlyMap<string, CountsByTable>;
}

/** A month's tables, controlled; null where the last ones must stay, since the difference would tell of a few people. */
export function monthTables({ force, boroughs, period, tally, history }: ForceMonth): ControlledTables | null {
  const family = new PeopleFamily(tally.people, controlled);
  const before = (area: string) => history.of(area, period).map((tables) => withheldIn(stopAttributes, tables));
  const already: ControlledMonth = {
    areas: boroughs.map((area) => merged(before(area))),
    whole: merged(before(force)),
  };
  const { areas, whole } = controlMonth(family, 0, already);
  const months = [0];
  const isUnshown = (at: number) => isAllWithheld(areas[at]);
  const tablesOf = (at: number) => tableCounts(family, { areas: [at], months }, areas[at] ?? new Map());
  const of = (unshown: boolean) =>
    boroughs.flatMap((area, at) => (isUnshown(at) === unshown ? [[area, tablesOf(at)] as const] : []));
  const everywhere = { areas: [...Array(boroughs.length + 1).keys()], months };
  // Where nothing about people can be told there is no table.
  const told = new Map([...of(false), [force, tableCounts(family, everywhere, whole)]]);
  const tells =
    [...told].some(([area, tables]) => history.tellsOfFew(area, period, tables)) ||
    history.restTellsOfFew(force, boroughs, period, told);
  return tells ? null : { told, unshown: new Map(of(true)) };
}

/** What any of several sets of tables withholds. */
export function merged(sets: readonly ReadonlyMap<string, WithheldRows>[]): Map<string, WithheldRows> {
  const [first, ...others] = sets;
  const all = new Map(first);
  for (const other of others) for (const [name, rows] of other) all.get(name)?.addAll(rows);
  return all;
}

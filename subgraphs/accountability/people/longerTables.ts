import { controlLonger } from '../../../kit/disclosure/exchange/controlLonger.ts';
import { PeopleFamily } from '../../../kit/disclosure/exchange/peopleFamily.ts';
import { isAllWithheld, type LongerTelling } from '../../../kit/disclosure/exchange/placeProof.ts';
import {
  tableCounts,
  withheldAltogether,
  withheldIn,
  type CountsByTable,
} from '../../../kit/disclosure/exchange/tableCounts.ts';
import { WithheldRows } from '../../../kit/disclosure/exchange/withheldRows.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import { Period } from '../../../schema/periods.ts';
import { longerPeriodsOf } from './longerPeriods.ts';
import { merged } from './monthTables.ts';
import type { PeopleHistory } from './peopleHistory.ts';
import type { PeopleTally } from './peopleTally.ts';
import { stopAttributes } from './stopAttributes.ts';
import { sumOfTold, type ToldTables } from './toldTables.ts';

/** A quarter or a year of a force with its boroughs, whose months are told. */
export interface ForceSpan {
  readonly force: string;
  readonly boroughs: readonly string[];
  readonly period: Period;
  readonly tally: PeopleTally;
  readonly told: ToldTables;
  readonly history: PeopleHistory;
}

/**
 * A longer period's tables by area. The force's add up what its months tell. A borough's tell more than its months do, where that
 * leaves the counts that months withhold as safe as they were; they are controlled together with those months and with every
 * quarter and year that is told already. Null where beside earlier ones they would tell of a few people.
 */
export function longerTables(span: ForceSpan): ReadonlyMap<string, CountsByTable> | null {
  const { force, boroughs, period, told, history } = span;
  if (!isOfToldPeople(span)) return null;
  const tables = new Map(boroughTables(span));
  const ofForce = sumOfTold(period.monthCodes().map((month) => told.of(force, month)));
  if (ofForce !== undefined) tables.set(force, ofForce);
  const tells =
    [...tables].some(([area, of]) => history.tellsOfFew(area, period.code, of)) ||
    history.restTellsOfFew(force, boroughs, period.code, tables);
  return tells ? null : tables;
}

/**
 * Whether months tell of the people whom the period counts. Where stops were placed anew and the tables of a month could not be, it
 * tells of them as they were placed before, and the difference would be what was held back.
 */
function isOfToldPeople({ force, boroughs, period, tally, told }: ForceSpan): boolean {
  const family = new PeopleFamily(tally.people, controlled);
  const nothing = new Map(stopAttributes.map((attribute) => [attribute.name, new WithheldRows(attribute)] as const));
  const all = [...boroughs.keys(), boroughs.length];
  return period.monthCodes().every((month, at) =>
    [...boroughs.keys(), null].every((area) => {
      const tables = told.of(area === null ? force : (boroughs[area] ?? ''), month);
      if (tables === undefined) return true;
      const place = { areas: area === null ? all : [area], months: [at] };
      return [...tableCounts(family, place, nothing)].every(([id, counts]) =>
        counts.every((count, cell) => (tables.get(id)?.[cell] ?? count) === count),
      );
    }),
  );
}

function boroughTables({
  force,
  boroughs,
  period,
  tally,
  told,
  history,
}: ForceSpan): (readonly [string, CountsByTable])[] {
  const months = period.monthCodes();
  const withheld = (area: string, code: number) => {
    const tables = told.of(area, code);
    return tables === undefined ? withheldAltogether(stopAttributes) : withheldIn(stopAttributes, tables);
  };
  // In a month without any borough's tables the stops had no places, so a borough's sum would say nothing of it.
  const isPlaced = months.every((month) => boroughs.some((area) => told.of(area, month) !== undefined));
  const isTold = (area: string) => isPlaced && months.some((month) => told.of(area, month) !== undefined);
  if (!boroughs.some(isTold)) return [];
  const family = new PeopleFamily(tally.people, controlled);
  const everything = {
    leaves: months.map((month) => boroughs.map((area) => withheld(area, month))),
    wholes: months.map((month) => withheld(force, month)),
    longer: boroughs.map((area) => otherPeriods(area, period, told)),
  };
  return boroughs.flatMap((area, at) => {
    if (!isTold(area)) return [];
    const before = merged(history.of(area, period.code).map((tables) => withheldIn(stopAttributes, tables)));
    const telling = controlLonger(family, at, everything, before);
    if (isAllWithheld(telling)) return [];
    return [[area, tableCounts(family, { areas: [at], months: [...months.keys()] }, telling)] as const];
  });
}

/** The other quarters and years of an area that share months with the period and are told, as far as they do. */
function otherPeriods(area: string, period: Period, told: ToldTables): LongerTelling[] {
  const months = period.monthCodes();
  const codes = new Set(months.flatMap((month) => longerPeriodsOf(month).map(({ code }) => code)));
  codes.delete(period.code);
  return [...codes].flatMap((code) => {
    const tables = told.of(area, code);
    if (tables === undefined) return [];
    const shared = Period.fromCode(code)
      .monthCodes()
      .flatMap((month) => (months.includes(month) ? [months.indexOf(month)] : []));
    return [{ months: new Set(shared), telling: withheldIn(stopAttributes, tables) }];
  });
}

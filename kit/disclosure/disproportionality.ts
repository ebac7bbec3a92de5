import { rateRatio, type RatioInterval } from '../statistics/ratio.ts';

/** A group's count as it is published, and the residents it is counted over. */
export interface GroupCount {
  /** Null where disclosure control withholds it. */
  readonly count: number | null;
  /** Residents of the group by the census that the caller names beside the result. */
  readonly population: number;
}

/** How a group compares with the reference group, or null where too few are counted to say. */
export interface GroupComparison {
  /** Events per 1,000 residents of the group. */
  readonly rate: number;
  readonly referenceRate: number;
  /** How many times the reference group's rate it is. */
  readonly ratio: RatioInterval;
  /** How many more, or with a minus fewer, per 1,000 residents than of the reference group. */
  readonly difference: number;
  /** Whether either count is below 20, so that one event more or less shows. */
  readonly isUnreliable: boolean;
}

/** Below this no ratio is told, whoever withholds the count (DOMAIN §4.4). */
const FEWEST = 5;

/** Below this a ratio is told with a warning. */
const FEWEST_RELIABLE = 20;

/**
 * The relative rate index of a group: its rate over that of the reference group, with the log interval
 * exp(ln ratio ± z√(1/a + 1/b)), and the absolute difference that is told beside it (DOMAIN §4.4; Race Disparity Unit, "Stop and
 * search data and the effect of geographical differences", 31 March 2021).
 *
 * Null if either count is withheld or below 5, whichever it is: nobody can tell from it a small count from one that protects
 * another. Null too where nobody of a group lives.
 */
export function disproportionality(group: GroupCount, reference: GroupCount, level = 0.95): GroupComparison | null {
  const [events, referenceEvents] = [group.count, reference.count];
  if (events === null || referenceEvents === null || Math.min(events, referenceEvents) < FEWEST) return null;
  if (!(group.population > 0) || !(reference.population > 0)) return null;
  const rate = (events / group.population) * 1000;
  const referenceRate = (referenceEvents / reference.population) * 1000;
  const [one, other] = [
    { count: events, over: group.population },
    { count: referenceEvents, over: reference.population },
  ];
  return {
    rate,
    referenceRate,
    ratio: rateRatio(one, other, level),
    difference: rate - referenceRate,
    isUnreliable: Math.min(events, referenceEvents) < FEWEST_RELIABLE,
  };
}

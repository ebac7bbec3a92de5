import type { Release } from '../releases/release.ts';

/** How many months on either side of a file are looked at. */
const reach = 12;

/** What a release is placed by among the others of its line of history. */
export type Placed = Pick<Release, 'periods' | 'publishedOn'>;

/**
 * The months around those of a release, each with the release by which it is known: the last one up to that day, or else the
 * first one after it. So it does not matter in what order files are loaded, nor whether they come singly or in an archive,
 * whose members have one day. Releases without a day have no order but that of loading: the last of them gives a month.
 * @param others standing releases of the same line of history, by position
 */
export function neighboursOf<Other extends Placed>(
  { periods, publishedOn }: Placed,
  others: readonly Other[],
): ReadonlyMap<number, Other> {
  const [own, months] = [new Set(periods), periods.filter(isMonth)];
  const [first, last] = [Math.min(...months) - reach, Math.max(...months) + reach];
  const isUpTo = (other: Other) => publishedOn === null || (other.publishedOn ?? '') <= publishedOn;
  const found = new Map<number, Other>();
  for (const other of others) {
    for (const period of other.periods) {
      if (period < first || period > last || !isMonth(period) || own.has(period)) continue;
      if (isUpTo(other) || !found.has(period)) found.set(period, other);
    }
  }
  return found;
}

/** Whether the code of a period is that of a month. */
export function isMonth(period: number): boolean {
  return period >= 100_000 && period < 200_000;
}

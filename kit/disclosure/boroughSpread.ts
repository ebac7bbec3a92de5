/** One borough's ratio as it is published, and how much it weighs in London's. */
export interface BoroughRatio {
  /** Null where it is withheld or cannot be given. */
  readonly ratio: number | null;
  /** Residents of the group in the borough. */
  readonly weight: number;
}

/** How the boroughs' ratios lie. */
export interface BoroughSpread {
  /** The mean of the boroughs' ratios, each weighed by the residents of the group who live there. */
  readonly areaWeighted: number;
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
  /** How many boroughs it is made of, and how many are left out because theirs is not published. */
  readonly boroughs: number;
  readonly leftOut: number;
}

/**
 * What London's ratio would be if each borough's were set beside it instead of London's sums, in which a group that lives where
 * more people of all groups are stopped looks worse treated than it is in any borough; and how far the boroughs differ (Race
 * Disparity Unit, 31 March 2021). Made of published ratios alone: with one that is withheld in it, it would give that one back.
 * Null where no borough's ratio is published.
 * @throws RangeError on a weight that is not above 0, or a ratio below 0.
 */
export function boroughSpread(boroughs: readonly BoroughRatio[]): BoroughSpread | null {
  const published = boroughs.flatMap(({ ratio, weight }) => (ratio === null ? [] : [{ ratio, weight }]));
  for (const { ratio, weight } of published) {
    if (!(weight > 0 && weight < Infinity && ratio >= 0)) {
      throw new RangeError(`borough: expected a ratio of 0 or more and a weight above 0, got ${ratio} and ${weight}`);
    }
  }
  const sorted = published.map(({ ratio }) => ratio).toSorted((one, other) => one - other);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  const weight = published.reduce((sum, one) => sum + one.weight, 0);
  return {
    areaWeighted: published.reduce((sum, one) => sum + one.ratio * one.weight, 0) / weight,
    lowest,
    median: medianOf(sorted),
    highest,
    boroughs: published.length,
    leftOut: boroughs.length - published.length,
  };
}

function medianOf(sorted: readonly number[]): number {
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}

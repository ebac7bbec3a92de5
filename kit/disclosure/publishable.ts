import type { TablePolicy } from '../../schema/disclosure/policy.ts';

/** Counts from which something is worked out, as they are published: null where they are withheld. */
export interface PublishedCounts {
  readonly numerator: number | null;
  /** What it is divided by: people counted in the same table, or a population known from elsewhere. */
  readonly denominator: number | null;
  /** Whether the numerator is part of the denominator, so that the rate tells the rest as well. */
  readonly ofWhole: boolean;
}

/**
 * Whether a rate, share or ratio, its interval and its rank may be published (DOMAIN §4.7 (9)). They invert: with the other
 * count at hand each of them gives a withheld count back. So it is only where both counts are published and neither of them, nor
 * what is left of a whole, is from 1 to one less than the threshold; and where there is something to divide by.
 */
export function isPublishable(
  { numerator, denominator, ofWhole }: PublishedCounts,
  { threshold }: Pick<TablePolicy, 'threshold'>,
): boolean {
  if (numerator === null || denominator === null || denominator <= 0) return false;
  const told = ofWhole ? [numerator, denominator, denominator - numerator] : [numerator, denominator];
  return told.every((count) => count === 0 || count >= threshold);
}

import type { Figure } from '../../schema/figures/figure.ts';
import type { DatedFigure } from './changeOf.ts';

/** What a verdict on a figure rests on. */
export type CountedFigure = Pick<Figure, 'value' | 'numerator' | 'denominator' | 'sampleSize' | 'flags'>;

/** How much of a measure has no known place in each of two periods, as shares from 0 to 1. */
export interface UnplacedShares {
  readonly from: number;
  readonly to: number;
}

/** Shares of single months differ by so much as it is; what it could make up is less than chance does. */
const least = 0.0025;

/** An area may have had twice its part of what has no place: in October 2023 one lost 14 per cent where a tenth had none. */
const mostlyOf = 2;

/**
 * By how much the count of the later period may stand too high beside the earlier one because fewer records lack a place
 * since, as a factor; 1 where the shares are as good as alike.
 */
export function placedFactor({ from, to }: UnplacedShares): number {
  const difference = to - from;
  return Math.abs(difference) < least ? 1 : Math.max(0, 1 + mostlyOf * difference);
}

/** A figure as it may stand had records lacked a place as often as in the earlier period. */
export function placedAlike(figure: Figure, unplaced: UnplacedShares): CountedFigure {
  const factor = placedFactor(unplaced);
  const { value, numerator, denominator, sampleSize, flags } = figure;
  return {
    value: value === null ? null : numerator === null ? Math.round(value * factor) : value * factor,
    numerator: numerator === null ? null : Math.round(numerator * factor),
    denominator,
    sampleSize,
    flags,
  };
}

/** A figure as it may stand had all records a place, of which a share has none. */
export const placedAll = (figure: Figure, share: number) => placedAlike(figure, { from: 0, to: share });

/** Why areas cannot be compared in one period. */
export function unplacedBeside(share: number): string {
  return `, since records without a known place, which count in no borough, are ${(100 * share).toFixed(1)} %: that may make up the difference`;
}

/** Why two periods cannot be compared. */
export function unplacedReason({ from, to }: UnplacedShares, before: DatedFigure, after: DatedFigure): string {
  const share = (part: number) => `${(100 * part).toFixed(1)} %`;
  return `, since records without a known place, which count in no borough, are ${share(to)} in ${after.period.label} and ${share(from)} in ${before.period.label}: that may make up the difference`;
}

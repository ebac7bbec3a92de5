import type { Observation } from '../../schema/figures/observation.ts';
import type { Period } from '../../schema/periods.ts';
import type { Area } from '../../schema/places/areas.ts';
import type { BreakPlace } from './breakPlaces.ts';
import type { Measure } from './measure.ts';
import type { RestatedFigure } from './restatementsOf.ts';

/** What an indicator stands on: the figures of one measure in one area, as they were known on a day. */
export interface Reading {
  readonly measure: Measure;
  /** Code of the area. */
  readonly area: string;
  /** Null for what is known today. */
  readonly asAt: string | null;
  /** Codes of the periods of the measure's own grain that a visible release covers, ascending. */
  covered(): Promise<readonly number[]>;
  /** Figures of any periods, in their order. */
  figures(periods: readonly Period[]): Promise<readonly Observation[]>;
  /** On which side of each known break in the way of counting a period lies. */
  breakPlaces(period: Period): Promise<readonly BreakPlace[]>;
  /**
   * What part of the measure has no known place in a period and counts in wider areas alone, from 0 to 1; null where none is
   * told. Left out where that is nothing to the area.
   */
  unplacedShare?(period: Period): Promise<number | null>;
  /** What later releases restated, the latest release first and within it the latest period first. */
  restatements(): Promise<readonly RestatedFigure[]>;
  /** The same reading of another area; null where areas are not to be compared by this measure. */
  forArea(area: Area): Reading | null;
  /** The same reading as it had been published by a day. */
  seenAt(asAt: string): Reading;
}

/** An area that a release says something new about. */
export interface TouchedArea {
  /** As the cells have it; it may be no area of the register, such as an airport. */
  readonly area: string;
  /** Whether a figure that was answered before is another one now. */
  readonly restated: boolean;
  /** The smallest difference that its restated counts make; null where none is restated. */
  readonly smallest: number | null;
}

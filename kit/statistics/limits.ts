/** The two ends of an interval, in the unit of what they enclose. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

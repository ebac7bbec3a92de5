/** A controlled table of one area and period as the store holds it. */
export interface StoredTable {
  /** Id of its declaration. */
  readonly table: string;
  readonly dataset: string;
  readonly area: string;
  /** Code of the period. */
  readonly period: number;
  /** Number of the release that its last counts are from. */
  readonly release: number;
  readonly rule: StoredRule;
  /** Every combination of codes, TOTAL being the last of each dimension and the last dimension running fastest; null where withheld. */
  readonly counts: readonly (number | null)[];
}

/** The numbers of the policy by which it was controlled. */
export interface StoredRule {
  readonly threshold: number;
  readonly narrowest: number;
  readonly zeroShown: boolean;
  readonly rounding: 'NONE' | 'TO_5' | 'MIDPOINT_6';
}

/** A table that is told, or was at some time. */
export interface ToldTable extends StoredTable {
  /** When it was told: whatever was told at one time has one number, later ones a higher. */
  readonly telling: number;
  /** From which telling on it was told no longer; null where it stands. */
  readonly gone: number | null;
  /** Whether it is shown. */
  readonly isStanding: boolean;
  /** Of the demonstration: it tells of nobody. */
  readonly isMadeUp: boolean;
}

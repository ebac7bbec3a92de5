/** Every count is given as it is, because its publisher already gives the records behind it one by one. */
export interface ExactPolicy {
  readonly kind: 'EXACT';
}

/** Counts are given in tables that have been controlled, and in no other way. */
export interface TablePolicy {
  readonly kind: 'TABLE';
  /** Counts from 1 to one less than this are withheld. */
  readonly threshold: number;
  /** Whether a 0 is shown; the whole of a group in one category is withheld all the same where that would tell on its members. */
  readonly zeroShown: boolean;
  /** No withheld count may be worked out to a range narrower than this, highest less lowest. */
  readonly narrowest: number;
  readonly rounding: Rounding;
  /** What happens to a release from which a change of 1 to one less than the threshold could be worked out. */
  readonly smallChange: 'HOLD' | 'HIDE';
  /** The smallest kind of area for which its tables are made. */
  readonly finestArea: 'BOROUGH' | 'FORCE' | 'LONDON';
}

/** How counts are rounded in place of withholding others to protect them; NONE is the hub's rule. */
export type Rounding = 'NONE' | 'TO_5' | 'MIDPOINT_6';

export type DisclosurePolicy = ExactPolicy | TablePolicy;

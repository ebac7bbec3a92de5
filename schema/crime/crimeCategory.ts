/** A category of recorded crime under an id that outlives the publisher's renaming. */
export interface CrimeCategory {
  /** A group such as "burglary", or a kind of one such as "burglary/domestic-burglary". */
  readonly id: string;
  readonly name: string;
  /** The id of what it is a part of: its group, or a wider kind of it; null for a group. */
  readonly group: string | null;
  /** Every name under which the Metropolitan Police has published it. */
  readonly aliases: readonly string[];
}

/** A group of categories as it stands in the tables of this folder. */
export interface CategoryGroup {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** A kind that is part of a wider one names it last, and stands after it. */
  readonly leaves: readonly (readonly [slug: string, name: string, aliases: readonly string[], part?: string])[];
}

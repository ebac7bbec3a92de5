import type { ReleaseScheme } from './releaseScheme.ts';

/**
 * The months in which a publisher files crimes under the name of a category. What a file gives under it for other months
 * (noughts, or a handful of strays) is no count of that crime, which is filed elsewhere then.
 */
export interface NameUse {
  /** Ids of the datasets, and names of the series, that it is about. */
  readonly datasets: readonly string[];
  readonly measures: readonly string[];
  readonly category: string;
  /** The first and the last month filed under the name, such as "2023-04"; null where there is none. */
  readonly from: string | null;
  readonly until: string | null;
  /** Months between the two in which nothing is filed under the name; left out where there are none. */
  readonly pause?: { readonly from: string; readonly until: string };
  /** Releases that file so; left out where all do. */
  readonly releases?: ReleaseScheme;
  /** Categories that hold such crimes in the other months; none where no other is known. */
  readonly instead: readonly string[];
  /** What became of the name, as a sentence. */
  readonly explanation: string;
  readonly source: string;
}

/** A change in the way of counting: what was counted before it and after it does not compare. */
export interface SeriesBreak {
  readonly id: string;
  /** Ids of the datasets, and names of the series, that it touches; the category "hate-crime/*" is all that begin so. */
  readonly datasets: readonly string[];
  readonly measures: readonly string[];
  readonly categories: readonly string[];
  /** The first month counted the new way, such as "2023-05"; null where the release alone decides. */
  readonly from: string | null;
  /**
   * Releases that know it: those whose scheme has a category (`with`), or lacks it (`without`). A release that files
   * every month anew carries the new way back to its first month. Left out where every release knows it.
   */
  readonly releases?: { readonly with: string } | { readonly without: string };
  /** What changed, as a sentence. */
  readonly explanation: string;
  readonly source: string;
}

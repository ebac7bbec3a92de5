import type { ReleaseScheme } from './releaseScheme.ts';

/** A change in the way of counting: what was counted before it and after it does not compare. */
export interface SeriesBreak {
  readonly id: string;
  /** Ids of the datasets, and names of the series, that it touches; the category "hate-crime/*" is all that begin so, "*" every one. */
  readonly datasets: readonly string[];
  readonly measures: readonly string[];
  readonly categories: readonly string[];
  /** The first month in which anything is counted the new way, such as "2023-04"; null where the release alone decides. */
  readonly from: string | null;
  /**
   * The first month that is counted the new way throughout, where months before it are counted both ways: those compare with
   * nothing. Left out where that is `from` itself.
   */
  readonly throughout?: string;
  /**
   * Releases that know it. A release that files every month anew carries the new way back to its first month. Left out
   * where every release knows it.
   */
  readonly releases?: ReleaseScheme;
  /** What changed, as a sentence. */
  readonly explanation: string;
  readonly source: string;
}

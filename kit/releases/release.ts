/** Periods of areas, by the areas' codes. */
export type LeftOut = Readonly<Record<string, readonly number[]>>;

/** One file as published, as the book of releases knows it. */
export interface Release {
  readonly number: number;
  /** Dataset and the beginning of the content's sha256: "mps-borough-crime:234bf253436f". */
  readonly id: string;
  readonly dataset: string;
  /** The part of the dataset whose territory the file covers: "all", or a force for files that come by force. */
  readonly scope: string;
  readonly sha256: string;
  readonly title: string;
  readonly fileName: string;
  /** Null when neither the sender nor the file told the day: `asAt` then does not see the release. */
  readonly publishedOn: string | null;
  readonly position: number;
  readonly recordCount: number;
  /** Codes of the periods covered. */
  readonly periods: readonly number[];
  /** Series that the release's category scheme has: a row that it leaves out is 0, a series it lacks is not available. */
  readonly scheme: readonly number[];
  /** Areas that the file itself names, sums left out. */
  readonly areas: readonly string[];
  /** Periods (codes) in which the file names an area and yet gives nothing of it, by the area's code. */
  readonly leftOut: LeftOut;
  /** Quality flags and the periods (codes) they touch. */
  readonly flags: Readonly<Record<string, readonly number[]>>;
  readonly remarks: readonly string[];
  readonly demonstration: boolean;
  readonly withdrawnOn: string | null;
}

/** What a file says of itself once it has been read to the end. */
export interface ReleaseDraft {
  readonly dataset: string;
  readonly scope: string;
  readonly sha256: string;
  readonly title: string;
  readonly fileName: string;
  readonly publishedOn: string | null;
  readonly recordCount: number;
  readonly periods: readonly number[];
  /** As in `Release`; nothing where left out. */
  readonly leftOut?: LeftOut;
  readonly flags: Readonly<Record<string, readonly number[]>>;
  readonly remarks: readonly string[];
  readonly demonstration: boolean;
}

export function releaseId(dataset: string, sha256: string): string {
  return `${dataset}:${sha256.slice(0, 12)}`;
}

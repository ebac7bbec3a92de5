import type { Viewer } from '../viewer.ts';

/** One reason why a file was not taken, placed where the sender can find it. */
export interface Refusal {
  /** Line of the file, the heading being line 1; null when the file as a whole is meant. */
  readonly line: number | null;
  /** The heading, a JSON pointer or `Sheet!C4`; null when the whole line or file is meant. */
  readonly column: string | null;
  readonly message: string;
}

/** What became of one file: the same words on the command line and over HTTP. */
export interface ImportReport {
  readonly file: string;
  /** Id in the dataset register; null when no known format matched. */
  readonly dataset: string | null;
  /** Id of the release; null when the file was refused or only tried (`dryRun`). */
  readonly release: string | null;
  /** Records taken: CSV data rows (a wide row once), GeoJSON features, array items. 0 when refused. */
  readonly accepted: number;
  /** Records with a reason against them. */
  readonly refused: number;
  /** Cells opened or closed. */
  readonly changed: number;
  /** At most 100; `refused` counts them all. */
  readonly refusals: readonly Refusal[];
  /** What was kept although it is out of the ordinary, in words: unknown areas, unplaced records. */
  readonly remarks: readonly string[];
  /**
   * What became of each file of an archive, which itself has no dataset and takes nothing; left out for a single file.
   * Their names are those of the archive and the file in it: "archive.zip/2024-01/2024-01-metropolitan-street.csv".
   */
  readonly members?: readonly ImportReport[] | undefined;
}

/** Whether a file, or one of an archive, was refused. */
export function wasRefused({ dataset, refusals, members }: ImportReport): boolean {
  if (members !== undefined) return members.some(wasRefused);
  return dataset === null || refusals.length > 0;
}

export interface ImportOptions {
  /** The day the publisher put the file out, such as 2025-12-15; null when the sender does not say. */
  readonly publishedOn: string | null;
  /** Check everything and change nothing. */
  readonly dryRun: boolean;
  /** In whose name it comes; the hub's own where left out, as from the command that opens the state itself. */
  readonly viewer?: Viewer;
}

/** A file that has arrived whole. */
export interface ReceivedFile {
  /** The sender's name for it, without folders. */
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The one door for partners' files, whether they come by HTTP or from the command line. */
export interface ImportDoor {
  import(file: ReceivedFile, options: ImportOptions): Promise<ImportReport>;
  /** Takes a release out of every answer and keeps its history. Throws a HubError NOT_FOUND for an unknown release. */
  withdraw(release: string, reason: string): Promise<{ readonly release: string; readonly changed: number }>;
}

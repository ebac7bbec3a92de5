export type Domain = 'engagement' | 'accountability' | 'performance';

/** How often the publisher puts out a new file; ONCE for a source document; DAILY for what the hub counts itself. */
export type Cadence = 'DAILY' | 'MONTHLY' | 'QUARTERLY' | 'HALF_YEARLY' | 'ANNUAL' | 'ONCE';

/** How a heading is known: the name our code uses, and every spelling that publishers have used. */
export interface Heading {
  readonly name: string;
  readonly spellings: readonly string[];
  /** Whether files may leave it out. */
  readonly optional?: boolean;
}

/** The heading line by which a delimited file is recognised; case, blanks around and empty columns do not matter. */
export interface HeaderSignature {
  readonly title: string;
  readonly headings: readonly Heading[];
  /** Whether the other columns are months written YYYYMM. */
  readonly months: boolean;
  /** The sheet that holds it where the publisher's file is a workbook. */
  readonly sheet?: string;
  /** What to do with a file whose headings differ; to send it as it was published where left out. */
  readonly advice?: string;
}

/**
 * The properties by which a JSON file is known: those of a feature of a GeoJSON collection, or those of an item of an
 * array. Others beside them do not matter.
 */
export interface JsonSignature {
  readonly title: string;
  readonly form: 'FEATURE_COLLECTION' | 'ARRAY';
  readonly properties: readonly Heading[];
}

/** One kind of release: what it is, whose it is, and how its files are recognised. */
export interface DatasetDeclaration {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** The line that its licence asks readers to be shown. */
  readonly attribution: string;
  readonly cadence: Cadence;
  /** Days after the last covered period's end when the next release is due; null where nothing more is due. */
  readonly dueAfterDays: number | null;
  /** The subgraphs that keep it. */
  readonly consumers: readonly [Domain, ...Domain[]];
  readonly signatures: readonly HeaderSignature[];
  /** How its JSON files are known; left out where none come. */
  readonly jsonSignatures?: readonly JsonSignature[];
  /** Months before the release's last month in which its values are still expected to be restated. */
  readonly provisionalMonths: number;
  /** What the dataset's territory is, in words, where it is not all of London. */
  readonly territory: string;
  /** Whether a count that a file leaves out is 0. */
  readonly omittedIsZero: boolean;
  /** Whether a file names every ward that it is about, so that one without a row is not given; left out where noughts may leave no row. */
  readonly namesEveryWard?: boolean;
  /** Whether its records are kept and counted anew when the boundaries change, so that what a release changes hangs on more than the releases. */
  readonly isRecounted?: boolean;
  /** In what its values are; counts where left out. */
  readonly unit?: 'PERCENT';
  /** "EXACT" where the publisher gives record by record what the hub answers; "CONTROLLED" where it is given in controlled tables alone. */
  readonly disclosure: 'EXACT' | 'CONTROLLED';
}

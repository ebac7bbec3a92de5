import type { DatasetDeclaration } from '../../../schema/datasets/dataset.ts';

/** The counts of one row by their columns; null where the cell is blank, which is not known and not nought. */
export type RowCounts = Readonly<Record<string, number | null>>;

/** A value that is kept under a category of the return's measure. */
export interface ReturnValue {
  readonly category: string;
  readonly value: number | null;
  /** Whether the number was given and is withheld, which is another thing than not known. */
  readonly isWithheld?: boolean;
}

/** The form on which boroughs return one kind of count each quarter. */
export interface ReturnForm {
  readonly dataset: DatasetDeclaration;
  readonly measure: string;
  /** What a row is of: a ward, whose numbers add up to the borough, or the borough itself. */
  readonly place: 'WARD' | 'BOROUGH';
  /** What a row counts besides its place and quarter; null where a place has one row. */
  readonly kinds: ReturnKinds | null;
  /** Columns that hold a whole number or a blank. */
  readonly counts: readonly string[];
  /** What the numbers of a row say against each other: the column and what to do. */
  faults(counts: RowCounts): readonly { readonly column: string; readonly message: string }[];
  /** What is kept of a row. */
  valuesOf(counts: RowCounts, kind: string | null): readonly ReturnValue[];
  /** What follows from all of a place's values together, such as the sum of all kinds; left out where nothing does. */
  totalsOf?(values: readonly ReturnValue[]): readonly ReturnValue[];
  /** The categories that add up to the borough and to London; the others are told of the row's own place alone. */
  addsUp(category: string): boolean;
}

export interface ReturnKinds {
  /** The ids of the kinds, in the order in which they are told. */
  readonly ids: readonly string[];
  /** The kind that the words of a cell mean; null for other words. */
  idOf(text: string): string | null;
  /** What the column holds, to go on after "Expected". */
  readonly expected: string;
}

/** Kinds that are written as their ids are, with blanks, capitals and hyphens of no account: "Street briefing". */
export function kindsByName(ids: readonly string[]): ReturnKinds {
  const plain = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, '-');
  const words = ids.map((id) => `"${id.replaceAll('-', ' ')}"`);
  return {
    ids,
    idOf: (text) => ids.find((id) => id === plain(text)) ?? null,
    expected: `one of ${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`,
  };
}

/** The sum of values, not known where one of them is not. */
export function sumOf(values: readonly ReturnValue[]): number | null {
  const known = values.flatMap(({ value }) => value ?? []);
  return known.length < values.length ? null : known.reduce((sum, value) => sum + value, 0);
}

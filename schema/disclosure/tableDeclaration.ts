/** One value that people are told apart by in a table, under its code and in words. */
export interface DeclaredCategory {
  readonly code: string;
  readonly name: string;
}

/** One way in which a table divides people. */
export interface DeclaredDimension {
  readonly name: string;
  readonly title: string;
  /** In canonical order; between them they hold everybody. */
  readonly categories: readonly DeclaredCategory[];
  /** As in the kit's `Dimension`: PERSONAL where others may know it of a person, SENSITIVE where it tells something of one. */
  readonly role?: 'PERSONAL' | 'SENSITIVE';
}

/** A table of the fixed list: what is not declared is never made. */
export interface TableDeclaration {
  /** Known by it in the store and in the graph: "officer-defined-ethnicity-by-outcome". */
  readonly id: string;
  readonly dataset: string;
  readonly title: string;
  /** Who is counted, and who is not. */
  readonly definition: string;
  readonly dimensions: readonly DeclaredDimension[];
}

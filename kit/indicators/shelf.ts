import type { ReleaseBook } from '../releases/releaseBook.ts';

/** What one scope of a dataset gives to read: its releases and the numbers of its series. */
export interface Shelf {
  readonly book: ReleaseBook;
  series(measure: string, category: string): number | undefined;
  /** The categories of a measure that have ever been loaded. */
  categories(measure: string): readonly string[];
}

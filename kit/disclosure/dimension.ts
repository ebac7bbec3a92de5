/** What stands in a cell's coordinates for a dimension as a whole: the total over all its categories. */
export const TOTAL = 'TOTAL';

/** A sum of categories that is published beside them, such as a quarter beside its months or a force beside its boroughs. */
export interface CategoryGroup {
  readonly code: string;
  readonly parts: readonly string[];
}

/** One way in which a table divides people; its total over all categories is published with them. */
export interface Dimension {
  readonly name: string;
  /** In canonical order, which settles every tie. */
  readonly categories: readonly string[];
  readonly groups?: readonly CategoryGroup[];
  /**
   * PERSONAL where others may know a person's category, as with ethnicity, gender or age; SENSITIVE where a category tells
   * something about a person, as an outcome does; left out where it is neither.
   */
  readonly role?: 'PERSONAL' | 'SENSITIVE';
}

/** A cell's code in each dimension of its table; a dimension left out stands at TOTAL. */
export type Coordinates = Readonly<Record<string, string>>;

/** The codes that a cell may have in a dimension: its categories, its groups, and TOTAL. */
export function codesOf({ categories, groups = [] }: Dimension): readonly string[] {
  return [...categories, ...groups.map(({ code }) => code), TOTAL];
}

/** The positions among a dimension's categories of those that a code adds up. */
export function partsOf({ categories, groups = [] }: Dimension, code: string): readonly number[] {
  if (code === TOTAL) return categories.map((_, position) => position);
  const parts = groups.find((group) => group.code === code)?.parts ?? [code];
  return parts.map((part) => categories.indexOf(part));
}

/**
 * @throws RangeError on a dimension without categories, a code that occurs twice, or a group of unknown or repeated parts.
 */
export function checkDimension(dimension: Dimension): void {
  const { name, categories, groups = [] } = dimension;
  const codes = codesOf(dimension);
  const twice = codes.find((code, position) => codes.indexOf(code) !== position);
  if (twice !== undefined) throw new RangeError(`${name}: expected every code once, got "${twice}" twice`);
  if (categories.length === 0) throw new RangeError(`${name}: expected at least one category, got none`);
  for (const { code, parts } of groups) {
    const stray = parts.find((part, position) => !categories.includes(part) || parts.indexOf(part) !== position);
    if (stray !== undefined || parts.length === 0) {
      throw new RangeError(
        `${name}: expected group "${code}" to be made of different categories, got "${stray ?? ''}"`,
      );
    }
  }
}

/** A cell's name, the same in whichever table it stands: its dimensions in alphabetical order, those at TOTAL left out. */
export function cellKey(coordinates: Coordinates): string {
  return JSON.stringify(
    Object.entries(coordinates)
      .filter(([, code]) => code !== TOTAL)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

import { checkDimension, type Coordinates, type Dimension } from './dimension.ts';

/** Counts of people by one or more dimensions. Its totals are never given: they are sums of its counts. */
export interface CountTable {
  readonly dimensions: readonly Dimension[];
  /** One for each combination of categories, the last dimension running fastest. */
  readonly counts: readonly number[];
}

/** @throws RangeError unless there is one whole number of 0 or more for each combination of categories. */
export function countTable(dimensions: readonly Dimension[], counts: readonly number[]): CountTable {
  dimensions.forEach(checkDimension);
  const names = dimensions.map(({ name }) => name);
  if (names.length === 0 || new Set(names).size < names.length) {
    throw new RangeError(`table: expected one or more different dimensions, got ${names.join(', ') || 'none'}`);
  }
  const expected = sizeOf(dimensions);
  if (counts.length !== expected) {
    throw new RangeError(`${names.join(' × ')}: expected ${expected} counts, got ${counts.length}`);
  }
  const wrong = counts.find((count) => !Number.isSafeInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`${names.join(' × ')}: expected counts of 0 or more, got ${wrong}`);
  return { dimensions, counts };
}

/** A table of the counts given; a combination that is not given is 0, one that is given twice is added up. */
export function tableOfCells(
  dimensions: readonly Dimension[],
  cells: Iterable<{ readonly coordinates: Coordinates; readonly count: number }>,
): CountTable {
  const counts = Array.from({ length: sizeOf(dimensions) }, () => 0);
  for (const { coordinates, count } of cells) {
    const place = placeOf(dimensions, coordinates);
    counts[place] = (counts[place] ?? 0) + count;
  }
  return countTable(dimensions, counts);
}

function sizeOf(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((size, { categories }) => size * categories.length, 1);
}

function placeOf(dimensions: readonly Dimension[], coordinates: Coordinates): number {
  return dimensions.reduce((place, { name, categories }) => {
    const position = categories.indexOf(coordinates[name] ?? '');
    if (position < 0) throw new RangeError(`${name}: expected one of its categories, got "${coordinates[name] ?? ''}"`);
    return place * categories.length + position;
  }, 0);
}

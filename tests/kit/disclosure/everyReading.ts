import { cellKey, TOTAL, type Dimension } from '../../../kit/disclosure/dimension.ts';
import type { Range } from '../../../kit/disclosure/linearSystem.ts';
import type { PublishedTables } from '../../../kit/disclosure/publishedTables.ts';
import { everyCell, everyInnerCell } from './madeTables.ts';

/**
 * The range of each withheld count over every table that could lie behind what is published, found by trying them all:
 * the slow truth that a quick audit is held against. The number of people must be published.
 */
export function everyReading(dimensions: readonly Dimension[], { cells }: PublishedTables): Record<string, Range> {
  const inner = everyInnerCell(dimensions);
  const wanted = everyCell(dimensions).flatMap((cell) => {
    const count = cells.get(cellKey(cell));
    if (count === undefined) return [];
    const conditions = dimensions.map(
      ({ name }) =>
        (one: Record<string, string>) =>
          [TOTAL, one[name]].includes(cell[name]),
    );
    const parts = inner.flatMap((one, at) => (conditions.every((holds) => holds(one)) ? [at] : []));
    return [{ key: cellKey(cell), count, parts }];
  });
  const ranges: Record<string, Range> = {};
  for (const counts of waysToDivide(cells.get('[]') ?? 0, inner.length)) {
    const sums = wanted.map(({ parts }) => parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0));
    if (wanted.some(({ count }, at) => count !== null && count !== sums[at])) continue;
    wanted.forEach(({ key, count }, at) => {
      if (count === null) ranges[key] = widened(ranges[key], sums[at] ?? 0);
    });
  }
  return ranges;
}

function widened(range: Range | undefined, count: number): Range {
  return { lower: Math.min(range?.lower ?? count, count), upper: Math.max(range?.upper ?? count, count) };
}

/** Every way to divide people among so many cells. */
function* waysToDivide(people: number, cells: number): Generator<readonly number[]> {
  if (cells === 1) yield [people];
  for (let first = 0; cells > 1 && first <= people; first += 1) {
    for (const rest of waysToDivide(people - first, cells - 1)) yield [first, ...rest];
  }
}

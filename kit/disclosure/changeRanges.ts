import type { Highs } from 'highs';
import { integerRanges } from './integerRanges.ts';
import type { Range } from './linearSystem.ts';
import type { PublishedTables } from './publishedTables.ts';
import { releasePair, type ChangeBelief } from './releasePair.ts';

/**
 * What a reader of two releases can work out of each cell's change from the one to the other. By cell key, for every cell that
 * both have.
 * @throws ContradictionError if the releases cannot both be true, or not together with the belief.
 */
export function changeRanges(
  highs: Highs,
  previous: PublishedTables,
  next: PublishedTables,
  belief: ChangeBelief,
): Map<string, Range> {
  const { system, changes } = releasePair(previous, next, belief);
  const published = [...changes].filter(([key]) => previous.cells.has(key) && next.cells.has(key));
  const ranges = integerRanges(
    highs,
    system,
    published.map(([, form]) => form),
  );
  return new Map(published.map(([key], at) => [key, ranges[at] ?? { lower: 0, upper: 0 }]));
}

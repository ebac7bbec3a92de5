import { expect, it } from '@jest/globals';
import { changesTold } from '../../../kit/disclosure/changesTold.ts';
import { cellKey } from '../../../kit/disclosure/dimension.ts';
import { loadSolver } from '../../../kit/disclosure/integerSolver.ts';
import type { PublishedTables } from '../../../kit/disclosure/publishedTables.ts';

it('others are answered between what one reader and the next can tell of two releases', async () => {
  const release = (women: number): PublishedTables => ({
    tables: [[{ name: 'gender', categories: ['female', 'male'] }]],
    cells: new Map([
      [cellKey({}), women + 9],
      [cellKey({ gender: 'female' }), women],
      [cellKey({ gender: 'male' }), 9],
    ]),
  });
  await loadSolver();
  let turns = 0;
  const count = () => {
    turns += 1;
    waiting = setImmediate(count);
  };
  let waiting = setImmediate(count);
  const told = await changesTold(release(7), release(8), { threshold: 5, narrowest: 5 });
  clearImmediate(waiting);
  expect(told).toEqual(new Set([cellKey({}), cellKey({ gender: 'female' })]));
  expect(turns).toBeGreaterThanOrEqual(2);
});

import { expect, it } from '@jest/globals';
import { loadSolver } from '../../../kit/disclosure/integerSolver.ts';

it('the solver lets what waits be answered between tables', async () => {
  await loadSolver();
  const answered: number[] = [];
  for (let table = 0; table < 3; table += 1) {
    setImmediate(() => answered.push(table));
    await loadSolver();
    expect(answered).toHaveLength(table + 1);
  }
});

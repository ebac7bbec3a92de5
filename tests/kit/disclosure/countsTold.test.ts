import { describe, expect, it } from '@jest/globals';
import { countsTold } from '../../../kit/disclosure/countsTold.ts';
import { cellKey } from '../../../kit/disclosure/dimension.ts';
import { dimension, published } from './madeTables.ts';

const dimensions = [dimension('ethnicity', 2), dimension('outcome', 3)];
const toldBy = (before: readonly (number | null)[], after: readonly (number | null)[]) =>
  countsTold(published(dimensions, before), published(dimensions, after), { narrowest: 5 });

describe('countsTold', () => {
  it('finds a count whose limits alone never were wide, and which both releases together make narrower', async () => {
    const before = [null, null, null, 2, null, 2, null, null, null, null, 1, 6];
    const after = [1, 3, 0, 4, null, 4, 1, 7, null, null, null, 11];
    expect(await toldBy(before, after)).toContain(cellKey({ outcome: 'a' }));
  });

  it('leaves a count that is no better known by both releases than by its own', async () => {
    const before = [null, null, null, 4, null, null, 3, null, null, 2, 4, 9];
    const after = [null, null, 2, 7, 2, 3, null, 10, 5, null, 7, 17];
    expect(await toldBy(before, after)).toEqual(new Set());
  });
});

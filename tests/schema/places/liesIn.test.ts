import { describe, expect, it } from '@jest/globals';
import { wardsOf } from '../../../schema/places/areas.ts';
import { liesIn } from '../../../schema/places/liesIn.ts';

const [wardOfCity] = wardsOf('E09000001');

describe('an area', () => {
  it.each([
    [wardOfCity?.code ?? '', 'E23000034', true],
    [wardOfCity?.code ?? '', 'E23000001', false],
    ['E05009317', 'E23000034', false],
    ['E05009317', 'E09000030', true],
    ['E09000001', 'E23000034', true],
    ['E09000030', 'CE', true],
    ['E09000030', 'E23000034', false],
    ['E23000034', 'E23000034', true],
    ['E23000001', 'E23000034', false],
    ['CE', 'E23000001', true],
    ['E23000034', 'E12000007', true],
    ['E00000001', 'E23000034', true],
    ['E09000030', 'all', true],
  ])('%s lies in %s: %s', (area, wider, isPart) => {
    expect(liesIn(area, wider)).toBe(isPart);
  });
});

import { describe, expect, it } from '@jest/globals';
import { disproportionality } from '../../../kit/disclosure/disproportionality.ts';

describe('disproportionality', () => {
  it.each([
    [{ count: 420, population: 30_000 }, { count: 600, population: 150_000 }, [3.5, 3.09, 3.96], 14, 4, false],
    [{ count: 9, population: 1_200 }, { count: 40, population: 20_000 }, [3.75, 1.82, 7.73], 7.5, 2, true],
  ])('sets %j against %j', (group, reference, ratio, rate, referenceRate, isUnreliable) => {
    const found = disproportionality(group, reference);
    const { value = 0, lower = 0, upper = 0 } = found?.ratio ?? {};
    expect([value, lower, upper].map((part) => Math.round(part * 100) / 100)).toEqual(ratio);
    expect(found).toMatchObject({ rate, referenceRate, difference: rate - referenceRate, isUnreliable });
  });

  it.each([
    ['the group’s count is below 5', { count: 4, population: 100 }, { count: 40, population: 100 }],
    ['the reference group’s count is below 5', { count: 40, population: 100 }, { count: 4, population: 100 }],
    ['the count is 0', { count: 0, population: 100 }, { count: 40, population: 100 }],
    ['the group’s count is withheld', { count: null, population: 100 }, { count: 40, population: 100 }],
    ['the reference group’s count is withheld', { count: 40, population: 100 }, { count: null, population: 100 }],
    ['nobody of the group lives there', { count: 40, population: 0 }, { count: 40, population: 100 }],
  ])('tells nothing where %s', (_, group, reference) => {
    expect(disproportionality(group, reference)).toBeNull();
  });

  it.each([
    [5, false, true],
    [19, false, true],
    [20, false, false],
  ])('tells of a count of %d, withheld %s, unreliable %s', (count, isWithheld, isUnreliable) => {
    const found = disproportionality({ count, population: 100 }, { count: 50, population: 100 });
    expect(found === null).toBe(isWithheld);
    expect(found?.isUnreliable).toBe(isUnreliable);
  });
});

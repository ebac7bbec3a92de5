import { describe, expect, it } from '@jest/globals';
import { Period } from '../../../../schema/periods.ts';
import { partOfMonth } from '../../../../subgraphs/accountability/stops/partOfMonth.ts';

const month = Period.parse('2022-12');
const days = (...from: readonly [first: number, last: number][]) =>
  new Map(
    from.flatMap(([first, last]) =>
      Array.from(
        { length: last - first + 1 },
        (_, place) => [`2022-12-${String(first + place).padStart(2, '0')}`, 5] as const,
      ),
    ),
  );

describe('a month of stops', () => {
  it.each([
    ['reaches from end to end', days([1, 31])],
    ['leaves out two days at each end', days([3, 29])],
    ['has quiet days within', days([1, 10], [15, 31])],
  ])('that %s is whole', (_, given) => {
    expect(partOfMonth(month, given)).toBeNull();
  });

  it('that ends on the 17th is a part, and says so', () => {
    expect(partOfMonth(month, days([1, 17]))).toMatch(/2022-12 reach from 2022-12-01 to 2022-12-17/);
  });

  it.each([
    ['its last three days', days([1, 28])],
    ['its first three days', days([4, 31])],
  ])('without %s is a part', (_, given) => {
    expect(partOfMonth(month, given)).not.toBeNull();
  });

  it('is judged by its own days alone', () => {
    expect(partOfMonth(month, new Map([...days([1, 17]), ['2023-01-01', 1]]))).toMatch(/to 2022-12-17/);
  });
});

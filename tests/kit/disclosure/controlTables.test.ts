import { describe, expect, it } from '@jest/globals';
import { auditTables } from '../../../kit/disclosure/auditTables.ts';
import { controlTables } from '../../../kit/disclosure/controlTables.ts';
import { countTable } from '../../../kit/disclosure/countTable.ts';
import { TOTAL, type Dimension } from '../../../kit/disclosure/dimension.ts';
import { publishedCount } from '../../../kit/disclosure/publishedTables.ts';
import { linkTables } from '../../../kit/disclosure/tableFamily.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import { dimension, marginOf, published } from './madeTables.ts';

const [a, b, c] = ['a', 'b', 'c'].map((code) => ({ outcome: code }));

async function control(dimensions: readonly Dimension[], counts: readonly number[]) {
  return controlTables(linkTables([countTable(dimensions, counts)]), controlled);
}

/** What is published of a table, its totals last. */
async function shown(dimensions: readonly Dimension[], counts: readonly number[]) {
  return [...(await control(dimensions, counts)).cells.values()];
}

describe('controlTables', () => {
  it('withholds two counts of a table in which one is 3', async () => {
    expect(await shown([dimension('outcome', 3)], [3, 20, 8])).toEqual([null, 20, null, 31]);
  });

  it('withholds all four counts of a two by two table with one small count, and none of its totals', async () => {
    const counts = [3, 20, 30, 40];
    expect(await shown([dimension('gender', 2), dimension('outcome', 2)], counts)).toEqual([
      ...[null, null, 23],
      ...[null, null, 70],
      ...[33, 60, 93],
    ]);
  });

  it('shows a table without small counts, zeros included, as it is', async () => {
    expect(await shown([dimension('outcome', 3)], [0, 5, 12])).toEqual([0, 5, 12, 17]);
  });

  it.each([
    ['adds a count where the small ones add up to too few', [2, 2, 6], [null, null, null, 10]],
    ['adds the smallest count that does', [2, 10, 8], [null, 10, null, 20]],
    ['adds none where the small ones add up to enough', [2, 2, 2, 2], [null, null, null, null, 8]],
    ['adds the first of two equal counts, where order cannot be chosen by who asks', [1, 10, 10], [null, null, 10, 21]],
  ])('%s, as OpenSAFELY’s cohort-extractor does', async (_, counts, expected) => {
    expect(await shown([dimension('outcome', counts.length)], counts)).toEqual(expected);
  });

  it('withholds what two published tables would give by subtraction (OpenSAFELY, primary and secondary disclosure)', async () => {
    const bands = ['21-30', '31-40', '41-50', '51+'];
    const table = await control(
      [dimension('sex', 2), { name: 'age', categories: bands }],
      [...[7, 5, 8, 13], ...[1, 5, 7, 12]],
    );
    const females = { sex: 'b', age: '21-30' };
    expect(publishedCount(table, females)).toBeNull();
    expect(publishedCount(table, { age: '21-30' })).toBe(8);
    expect(publishedCount(table, { ...females, sex: 'a' })).toBeNull();
  });

  it('leaves counts alone that already hide each other, however small they all are', async () => {
    const counts = [2, 2, 2, 2, 2, 2, 2, 2, 2];
    const table = [...(await control([dimension('row', 3), dimension('column', 3)], counts)).cells.values()];
    expect(table.filter((count) => count !== null)).toEqual([6, 6, 6, 6, 6, 6, 18]);
  });

  it('withholds a total that is small, and whatever would give it away', async () => {
    const area: Dimension = {
      name: 'area',
      categories: ['camden', 'hackney', 'city'],
      groups: [{ code: 'metropolitan', parts: ['camden', 'hackney'] }],
    };
    const table = await control([area], [40, 30, 2]);
    expect(publishedCount(table, { area: 'city' })).toBeNull();
    expect(publishedCount(table, { area: 'hackney' })).toBe(30);
    expect([publishedCount(table, { area: 'metropolitan' }), publishedCount(table, { area: TOTAL })]).toContain(null);
    expect([...(await auditTables(table)).values()].every(({ lower, upper }) => upper - lower >= 5)).toBe(true);
  });

  it('does not tell that all of a personal group met one outcome', async () => {
    const [ethnicity, outcome] = [dimension('ethnicity', 2, 'PERSONAL'), dimension('outcome', 3, 'SENSITIVE')];
    const table = await control([ethnicity, outcome], [12, 0, 0, 20, 30, 40]);
    expect(publishedCount(table, { ethnicity: 'a', outcome: 'a' })).toBeNull();
    expect((await auditTables(table)).get('[["ethnicity","a"],["outcome","a"]]')?.lower).toBeLessThanOrEqual(7);
  });

  it('shows the same where the dimension tells nothing of people', async () => {
    const [ethnicity, outcome] = [dimension('ethnicity', 2, 'PERSONAL'), dimension('outcome', 3)];
    expect(publishedCount(await control([ethnicity, outcome], [12, 0, 0, 20, 30, 40]), { ethnicity: 'a', ...a })).toBe(
      12,
    );
  });

  it('withholds a count in every table that has it, or in none', async () => {
    const [ethnicity, outcome, age] = [dimension('ethnicity', 3), dimension('outcome', 2), dimension('age', 2)];
    const behind = countTable([ethnicity, outcome, age], [1, 1, 1, 0, 20, 21, 22, 23, 30, 31, 32, 33]);
    const family = linkTables([marginOf(behind, [ethnicity, outcome]), marginOf(behind, [ethnicity, age])]);
    const table = await controlTables(family, controlled);
    expect(publishedCount(table, { ethnicity: 'a' })).toBeNull();
    for (const { lower, upper } of (await auditTables(table)).values()) expect(upper - lower).toBeGreaterThanOrEqual(5);
  });

  it('does not touch what is exact, and says what is thereby limited', async () => {
    const family = linkTables([
      countTable([dimension('ethnicity', 3), dimension('outcome', 2)], [3, 40, 0, 50, 0, 60]),
    ]);
    const isExact = (coordinates: object): boolean => !('ethnicity' in coordinates);
    const table = await controlTables(family, controlled, { isExact });
    expect([publishedCount(table, a ?? {}), publishedCount(table, b ?? {})]).toEqual([3, 150]);
    const small = '[["ethnicity","a"],["outcome","a"]]';
    expect(table.cells.get(small)).toBeNull();
    expect((await auditTables(table)).get(small)).toEqual({ lower: 0, upper: 3 });
    expect(table.limited.has(small)).toBe(true);
  });

  it('refuses to say what no table has', async () => {
    const table = await control([dimension('outcome', 2)], [7, 8]);
    expect(() => publishedCount(table, c ?? {})).toThrow(/^cell: expected one of a published table, got /);
    expect(published([dimension('outcome', 2)], [7, 8, 15]).cells).toEqual(table.cells);
  });
});

import { describe, expect, it } from '@jest/globals';
import { crimeCategories } from '../../../schema/crime/crimeCategories.ts';
import { datasetById } from '../../../schema/datasets/register.ts';
import { Period } from '../../../schema/periods.ts';
import { seriesBreaks } from '../../../schema/series/breaks.ts';

describe('the register of series breaks', () => {
  it('names each break once, with what changed and its source', () => {
    expect(new Set(seriesBreaks.map(({ id }) => id)).size).toBe(seriesBreaks.length);
    for (const { explanation, source } of seriesBreaks) {
      expect(explanation).toMatch(/^[A-Z].*[^.]$/);
      expect(source.length).toBeGreaterThan(20);
    }
  });

  it('knows its datasets, its months, and the categories of recorded crime', () => {
    const categories = new Set(['', ...crimeCategories.map(({ id }) => id)]);
    for (const each of seriesBreaks) {
      expect(each.datasets.map((id) => datasetById(id)?.id)).toEqual(each.datasets);
      if (each.from !== null) expect(Period.parse(each.from).kind).toBe('MONTH');
      if (each.throughout !== undefined) expect(each.throughout > (each.from ?? each.throughout)).toBe(true);
      expect(each.from !== null || each.releases !== undefined).toBe(true);
      if (each.measures.includes('crime')) expect(each.categories.filter((id) => !categories.has(id))).toEqual([]);
    }
  });
});

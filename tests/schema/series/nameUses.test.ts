import { describe, expect, it } from '@jest/globals';
import { crimeCategories } from '../../../schema/crime/crimeCategories.ts';
import { datasetById } from '../../../schema/datasets/register.ts';
import { Period } from '../../../schema/periods.ts';
import { nameUses } from '../../../schema/series/nameUses.ts';

describe('the register of names in use', () => {
  it('knows its datasets, its months and the categories that it sends readers to', () => {
    const categories = new Set(crimeCategories.map(({ id }) => id));
    for (const { datasets, category, from, until, pause, instead } of nameUses) {
      expect(datasets.map((id) => datasetById(id)?.id)).toEqual(datasets);
      expect([category, ...instead].filter((id) => !categories.has(id))).toEqual([]);
      expect(instead).not.toContain(category);
      const ends = [from, until, pause?.from ?? null, pause?.until ?? null].filter((end) => end !== null);
      expect(ends.length).toBeGreaterThan(0);
      for (const end of ends) expect(Period.parse(end).kind).toBe('MONTH');
    }
  });

  it('says what became of each name, and where that is told', () => {
    for (const { explanation, source } of nameUses) {
      expect(explanation).toMatch(/^[A-Z].*[^.]$/);
      expect(source.length).toBeGreaterThan(20);
    }
  });
});

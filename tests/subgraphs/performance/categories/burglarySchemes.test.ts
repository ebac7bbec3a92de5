import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { categoryOfRecord } from '../../../../schema/crime/crimeCategories.ts';
import { describeSamples, samplePath } from '../../../samples.ts';

const table = z.array(z.array(z.string()));

/** London's domestic burglary by month, as one published file gives it. */
async function domesticBurglary(release: string): Promise<ReadonlyMap<string, number>> {
  const path = samplePath(`london-datastore/release-${release}/MPS Borough Level Crime (most recent 24 months).csv`);
  if (path === null) throw new Error(`the sample of ${release} is absent`);
  const [heading = [], ...rows] = table.parse(parse(await readFile(path, 'utf8')));
  const own = rows.filter(
    ([major = '', minor = '']) => categoryOfRecord(major, minor).id === 'burglary/domestic-burglary',
  );
  return new Map(
    heading.slice(3).map((month, place) => [month, own.reduce((sum, row) => sum + Number(row[place + 3]), 0)]),
  );
}

describeSamples('domestic burglary', () => {
  it('is one thing under both of its names: the files agree on every month that they share', async () => {
    const [before, after] = [await domesticBurglary('2024-02'), await domesticBurglary('2025-03')];
    const shared = [...before].filter(([month]) => (after.get(month) ?? 0) > 0);
    expect(shared.map(([month]) => month)).toEqual([
      '202303',
      '202304',
      '202305',
      '202306',
      '202307',
      '202308',
      '202309',
      '202310',
      '202311',
      '202312',
      '202401',
    ]);
    for (const [month, count] of shared) {
      expect(Math.abs((after.get(month) ?? 0) / count - 1)).toBeLessThan(0.005);
    }
    expect([before.get('202306'), after.get('202306')]).toEqual([2_971, 2_965]);
  });
});

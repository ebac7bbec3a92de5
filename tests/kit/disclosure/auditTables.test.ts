import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auditTables } from '../../../kit/disclosure/auditTables.ts';
import type { Dimension } from '../../../kit/disclosure/dimension.ts';
import { ContradictionError } from '../../../kit/disclosure/integerSolver.ts';
import { everyReading } from './everyReading.ts';
import { dimension, published, withhold } from './madeTables.ts';

const [row, column, layer] = [dimension('row', 2), dimension('column', 2), dimension('layer', 2)];

describe('auditTables', () => {
  it('works a single withheld count out of its total', async () => {
    const table = published([dimension('outcome', 3)], [3, null, 4, 12]);
    expect(await auditTables(table)).toEqual(new Map([['[["outcome","b"]]', { lower: 5, upper: 5 }]]));
  });

  it('knows of two withheld counts no more than their sum', async () => {
    const table = published([dimension('outcome', 3)], [null, null, 4, 12]);
    expect([...(await auditTables(table)).values()]).toEqual([
      { lower: 0, upper: 8 },
      { lower: 0, upper: 8 },
    ]);
  });

  it('finds no limit where the total is withheld too', async () => {
    const table = published([dimension('outcome', 2)], [null, 7, null]);
    expect(await auditTables(table)).toEqual(
      new Map([
        ['[["outcome","a"]]', { lower: 0, upper: Infinity }],
        ['[]', { lower: 7, upper: Infinity }],
      ]),
    );
  });

  it('says so when the published counts cannot be true together', async () => {
    await expect(auditTables(published([dimension('outcome', 2)], [9, null, 8]))).rejects.toThrow(ContradictionError);
    await expect(auditTables(published([dimension('outcome', 2)], [9, 1, 8]))).rejects.toThrow(ContradictionError);
  });

  it.each<[string, Dimension[][]]>([
    ['a table of two dimensions', [[row, column]]],
    ['a table of three dimensions', [[row, column, layer]]],
    [
      'two tables that share a margin',
      [
        [row, column],
        [row, layer],
      ],
    ],
    [
      'three tables in a ring',
      [
        [row, column],
        [column, layer],
        [layer, row],
      ],
    ],
  ])('finds the very range that trying every table finds, for %s', async (_, tables) => {
    const counts = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 8, maxLength: 8 });
    const hidden = fc.array(fc.boolean(), { minLength: 27, maxLength: 27 });
    await fc.assert(
      fc.asyncProperty(counts, hidden, async (people, choices) => {
        const table = withhold([row, column, layer], tables, people, choices);
        expect(Object.fromEntries(await auditTables(table))).toEqual(everyReading([row, column, layer], table));
      }),
      { numRuns: 30 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auditTables } from '../../../kit/disclosure/auditTables.ts';
import { controlTables } from '../../../kit/disclosure/controlTables.ts';
import { countTable } from '../../../kit/disclosure/countTable.ts';
import type { Dimension } from '../../../kit/disclosure/dimension.ts';
import { disproportionality } from '../../../kit/disclosure/disproportionality.ts';
import { isPublishable } from '../../../kit/disclosure/publishable.ts';
import { linkTables } from '../../../kit/disclosure/tableFamily.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import { dimension, marginOf } from './madeTables.ts';

/** Tables of few people: mostly nought and small counts, some of a usual size. */
const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 200 }) },
);

const sizes = (dimensions: number, most: number) =>
  fc.array(fc.integer({ min: 1, max: most }), { minLength: dimensions, maxLength: dimensions });

const grouped = (one: Dimension): Dimension =>
  one.categories.length < 3 ? one : { ...one, groups: [{ code: 'first-two', parts: one.categories.slice(0, 2) }] };

const people = (dimensions: number, most: number) =>
  sizes(dimensions, most).chain((all) => {
    const made = all.map((size, at) => dimension(`d${at}`, size, at === 0 ? 'PERSONAL' : 'SENSITIVE'));
    const dimensionsOf = made.map((one, at) => (at === 0 ? grouped(one) : one));
    const cells = all.reduce((product, size) => product * size, 1);
    return fc.array(count, { minLength: cells, maxLength: cells }).map((counts) => countTable(dimensionsOf, counts));
  });

async function expectSafe(behind: ReturnType<typeof countTable>, tables: readonly (readonly Dimension[])[]) {
  const family = linkTables(
    tables.map((along) => marginOf(behind, along)),
    [behind],
  );
  const table = await controlTables(family, controlled);
  family.counts.forEach((true_, cell) => {
    const told = table.cells.get(family.space.nameOf(cell));
    expect(told === undefined || told === null || told === true_).toBe(true);
    expect(told === undefined || told === null || told === 0 || told >= 5).toBe(true);
  });
  const ranges = [...(await auditTables(table))];
  expect(ranges.filter(([, { lower, upper }]) => upper - lower < 5)).toEqual([]);
  expect([...table.limited]).toEqual([]);
}

/** The counts of a total that a percentage rounded to one decimal may stand for. */
function fitting(percent: number, total: number): number[] {
  const around = Math.round((percent / 100) * total);
  const reach = Math.ceil(total / 1000);
  return Array.from({ length: 2 * reach + 1 }, (_, place) => around - reach + place).filter(
    (count) => Math.round((count / total) * 1000) / 10 === percent,
  );
}

describe('an attacker who solves for what is withheld', () => {
  it('finds no range narrower than 5 in a table of two dimensions', async () => {
    await fc.assert(
      fc.asyncProperty(people(2, 6), (table) => expectSafe(table, [table.dimensions])),
      { numRuns: 80 },
    );
  });

  it('finds none in a table of three dimensions', async () => {
    await fc.assert(
      fc.asyncProperty(people(3, 4), (table) => expectSafe(table, [table.dimensions])),
      { numRuns: 40 },
    );
  });

  it('finds none in tables that share a margin', async () => {
    await fc.assert(
      fc.asyncProperty(people(3, 4), (behind) => {
        const [first, second, third] = behind.dimensions.map((one) => [one]);
        const tables = [
          [...(first ?? []), ...(second ?? [])],
          [...(first ?? []), ...(third ?? [])],
        ];
        return expectSafe(behind, tables);
      }),
      { numRuns: 80 },
    );
  });

  it('finds none in three tables in a ring', async () => {
    await fc.assert(
      fc.asyncProperty(people(3, 3), (behind) => {
        const pairs = [0, 1, 2].map((without) => behind.dimensions.filter((_, at) => at !== without));
        return expectSafe(behind, pairs);
      }),
      { numRuns: 30 },
    );
  });

  it('learns no more than the exact counts tell him anyway, where they limit what can be hidden', async () => {
    await fc.assert(
      fc.asyncProperty(people(2, 5), async (table) => {
        const isExact = (coordinates: object): boolean => !('d0' in coordinates);
        const family = linkTables([table]);
        const controlledTables = await controlTables(family, controlled, { isExact });
        const exactAlone = [...controlledTables.cells].map(
          ([key, count]) => [key, key.includes('"d0"') ? null : count] as const,
        );
        const limits = await auditTables({ ...controlledTables, cells: new Map(exactAlone) });
        for (const [key, { lower, upper }] of await auditTables(controlledTables)) {
          const limit = limits.get(key) ?? { lower: 0, upper: 0 };
          expect(upper - lower).toBeGreaterThanOrEqual(Math.min(5, limit.upper - limit.lower));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is told the same whenever the same tables are asked for', async () => {
    await fc.assert(
      fc.asyncProperty(people(2, 5), async (table) => {
        const family = linkTables([table]);
        const [once, again] = [await controlTables(family, controlled), await controlTables(family, controlled)];
        expect(again).toEqual(once);
      }),
      { numRuns: 20 },
    );
  });

  it('gets no withheld and no small count by multiplying percentages by totals', async () => {
    await fc.assert(
      fc.asyncProperty(people(2, 5), async (table) => {
        const { space, counts } = linkTables([table]);
        const { cells } = await controlTables(linkTables([table]), controlled);
        const told = (cell: number): number | null => cells.get(space.nameOf(cell)) ?? null;
        for (const cell of counts.keys()) {
          for (const at of space.dimensions.keys()) {
            const whole = space.byKey(space.keyOf(cell) - space.codeOf(cell, at) * space.strideOf(at));
            const [numerator, denominator] = [told(cell), told(whole)];
            if (!isPublishable({ numerator, denominator, ofWhole: true }, controlled)) continue;
            const percent = Math.round(((counts[cell] ?? 0) / (counts[whole] ?? 0)) * 1000) / 10;
            const workedOut = fitting(percent, denominator ?? 0);
            // Of a thousand and less one count alone fits a percentage with one decimal.
            if ((denominator ?? 0) < 1000) expect(workedOut).toEqual([numerator]);
            else expect(workedOut).toContain(numerator);
            expect([numerator ?? 0, (denominator ?? 0) - (numerator ?? 0)].every((few) => few === 0 || few >= 5)).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gets no ratio of a withheld count', async () => {
    await fc.assert(
      fc.asyncProperty(people(1, 6), async (table) => {
        const { cells } = await controlTables(linkTables([table]), controlled);
        const [reference = null, ...groups] = [...cells.values()];
        for (const count of groups) {
          const found = disproportionality({ count, population: 500 }, { count: reference, population: 900 });
          expect(found === null).toBe((count ?? 0) < 5 || (reference ?? 0) < 5);
        }
      }),
      { numRuns: 30 },
    );
  });
});

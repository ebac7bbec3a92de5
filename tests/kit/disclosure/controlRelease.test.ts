import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeRanges } from '../../../kit/disclosure/changeRanges.ts';
import { controlRelease } from '../../../kit/disclosure/controlRelease.ts';
import { controlTables } from '../../../kit/disclosure/controlTables.ts';
import { countsTold } from '../../../kit/disclosure/countsTold.ts';
import { countTable } from '../../../kit/disclosure/countTable.ts';
import { loadSolver } from '../../../kit/disclosure/integerSolver.ts';
import { linkTables } from '../../../kit/disclosure/tableFamily.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import { dimension } from './madeTables.ts';

const hiding = { ...controlled, smallChange: 'HIDE' } as const;

const family = (counts: readonly number[], columns = counts.length) =>
  linkTables([
    columns === counts.length
      ? countTable([dimension('outcome', columns)], counts)
      : countTable([dimension('ethnicity', counts.length / columns), dimension('outcome', columns)], counts),
  ]);

describe('controlRelease', () => {
  it('holds a release in which a count of 6 has become 7', async () => {
    const previous = await controlTables(family([6, 20, 30]), controlled);
    const decision = await controlRelease([previous], family([7, 20, 30]), controlled);
    expect(decision).toEqual({ kind: 'HOLD', told: new Set(['[["outcome","a"]]', '[]']) });
  });

  it('publishes what did not change, or changed by enough', async () => {
    const previous = await controlTables(family([6, 20, 30]), controlled);
    expect((await controlRelease([previous], family([6, 20, 30]), controlled)).kind).toBe('PUBLISH');
    expect((await controlRelease([previous], family([11, 26, 30]), controlled)).kind).toBe('PUBLISH');
  });

  it('publishes the first release of all', async () => {
    expect((await controlRelease([], family([6, 20, 30]), controlled)).kind).toBe('PUBLISH');
  });

  it('withholds, where the policy says so, what the difference would tell', async () => {
    const previous = await controlTables(family([6, 20, 30]), controlled);
    const decision = await controlRelease([previous], family([7, 26, 30]), hiding);
    expect(decision.kind === 'PUBLISH' && [...decision.tables.cells.values()]).toEqual([null, null, 30, 63]);
  });

  it('sees through counts that are withheld in both releases to the few who came between them', async () => {
    const previous = await controlTables(family([3, 10, 20]), controlled);
    const next = family([4, 11, 26]);
    expect([...(await controlTables(next, controlled)).cells.values()]).toEqual([null, null, 26, 41]);
    expect((await controlRelease([previous], next, controlled)).kind).toBe('HOLD');
  });

  it('compares with every earlier release, not only with the last', async () => {
    const first = await controlTables(family([20, 20, 30]), controlled);
    const second = await controlTables(family([30, 30, 40]), controlled);
    const third = family([21, 20, 30]);
    expect((await controlRelease([second], third, controlled)).kind).toBe('PUBLISH');
    expect((await controlRelease([first, second], third, controlled)).kind).toBe('HOLD');
  });

  it('goes on withholding what would give away, of an earlier release, what was withheld beside it', async () => {
    const previous = await controlTables(family([3, 20, 21, 60]), controlled);
    expect([...previous.cells.values()]).toEqual([null, null, 21, 60, 104]);
    // By itself the next would withhold the third, and tell the second: whoever knows that records are only added has the first.
    const next = family([3, 20 + 9, 21, 60]);
    expect([...(await controlTables(next, controlled)).cells.values()]).toEqual([null, 29, null, 60, 113]);
    const decision = await controlRelease([previous], next, controlled);
    expect(decision.kind === 'PUBLISH' && [...decision.tables.cells.values()]).toEqual([null, null, 21, 60, 113]);
  });

  it('keeps an older release that comes late from telling what the one before it withholds', async () => {
    const newer = await controlTables(family([3, 20 + 9, 21, 60]), controlled);
    expect([...newer.cells.values()]).toEqual([null, 29, null, 60, 113]);
    const decision = await controlRelease([newer], family([3, 20, 21, 60]), controlled);
    expect(decision.kind === 'PUBLISH' && [...decision.tables.cells.values()]).toEqual([null, 20, null, 60, 104]);
  });

  it('decides where the solver does not find its way from one question to the next', async () => {
    const previous = await controlTables(family([4, 3, 5, 1, 5, 5], 3), hiding);
    const decision = await controlRelease([previous], family([4, 2, 4, 1, 6, 10], 3), hiding);
    expect(decision.kind).toBe('HOLD');
  });

  it('leaves to the exact counts what they tell of themselves', async () => {
    const isExact = (coordinates: object): boolean => !('ethnicity' in coordinates);
    const [before, after] = [family([30, 30, 40, 40], 2), family([37, 30, 35, 40], 2)];
    const previous = await controlTables(before, controlled, { isExact });
    expect((await controlRelease([previous], after, controlled, { isExact })).kind).toBe('PUBLISH');
    expect((await controlRelease([previous], after, controlled)).kind).toBe('HOLD');
  });

  it.each([controlled, hiding])('never lets a pair of releases tell of a few ($smallChange)', async (policy) => {
    const count = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 5, max: 60 }));
    const change = fc.oneof(fc.constant(0), fc.integer({ min: -2, max: 3 }), fc.integer({ min: 5, max: 9 }));
    const cell = fc.tuple(count, change).map(([before, by]) => [before, Math.max(0, before + by)] as const);
    const releases = fc.array(cell, { minLength: 6, maxLength: 6 });
    const highs = await loadSolver();
    await fc.assert(
      fc.asyncProperty(releases, async (cells) => {
        const [before, after] = [
          family(
            cells.map(([one]) => one),
            3,
          ),
          family(
            cells.map(([, one]) => one),
            3,
          ),
        ];
        const previous = await controlTables(before, policy);
        const decision = await controlRelease([previous], after, policy);
        if (decision.kind === 'HOLD') return;
        const onlyAdded = cells.every(([one, other]) => other >= one);
        for (const belief of onlyAdded ? (['ANY', 'ONLY_ADDED'] as const) : (['ANY'] as const)) {
          const ranges = changeRanges(highs, previous, decision.tables, belief);
          after.counts.forEach((one, at) => {
            const change = Math.abs(one - (before.counts[at] ?? 0));
            const { lower, upper } = ranges.get(after.space.nameOf(at)) ?? { lower: 0, upper: 0 };
            expect(change === 0 || change >= 5 || upper - lower >= 5).toBe(true);
          });
        }
        if (onlyAdded) expect(await countsTold(previous, decision.tables, policy)).toEqual(new Set());
      }),
      { numRuns: 30 },
    );
  });
});

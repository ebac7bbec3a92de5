import { describe, expect, it } from '@jest/globals';
import { array, asyncProperty, assert, nat, tuple } from 'fast-check';
import { auditTables } from '../../../../kit/disclosure/auditTables.ts';
import { cellKey } from '../../../../kit/disclosure/dimension.ts';
import type { ComplaintColumn } from '../../../../schema/complaints/complaintColumns.ts';
import { controlled } from '../../../../schema/disclosure/policies.ts';
import { complaintGroups } from '../../../../subgraphs/accountability/complaints/complaintGroups.ts';
import { controlComplaints } from '../../../../subgraphs/accountability/complaints/controlComplaints.ts';

/** A borough's numbers with every group divided: small ones often. */
const numbers = array(nat(9), { minLength: 25, maxLength: 25 });

function returned(given: readonly number[]) {
  const counts = new Map<ComplaintColumn, number>();
  for (const { total, parts } of complaintGroups) {
    parts.forEach((part, place) => counts.set(part, given[(counts.size + place) % given.length] ?? 0));
    counts.set(
      total,
      parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0),
    );
  }
  return { area: 'E09000030', period: 324_312, counts };
}

/** How narrowly an attacker who solves a borough's groups, each with its total, knows the number he knows best. */
async function narrowestRange(values: ReadonlyMap<string, number | null>): Promise<number> {
  const widths = [Infinity];
  for (const { total, parts } of complaintGroups) {
    const cells = new Map([
      ...parts.map((part) => [cellKey({ kind: part }), values.get(part) ?? null] as const),
      [cellKey({}), values.get(total) ?? null] as const,
    ]);
    const ranges = await auditTables({ tables: [[{ name: 'kind', categories: parts }]], cells });
    for (const { lower, upper } of ranges.values()) widths.push(upper - lower);
  }
  return Math.min(...widths);
}

describe('an attacker who solves what is told of a borough', () => {
  it('knows no withheld number more narrowly than the rule allows', async () => {
    await assert(
      asyncProperty(numbers, async (given) => {
        const told = (await controlComplaints(returned(given), [])) ?? [];
        const values = new Map(told.map(({ category, value }) => [category, value]));
        expect(await narrowestRange(values)).toBeGreaterThanOrEqual(controlled.narrowest);
      }),
      { numRuns: 20 },
    );
  });

  it('is able to: where small numbers alone were withheld, he finds them', async () => {
    const { counts } = returned([9, 9, 9, 2, ...Array.from({ length: 21 }, () => 9)]);
    const small = new Map([...counts].map(([kind, count]) => [kind, count > 0 && count < 5 ? null : count] as const));
    expect([...small.values()]).toContain(null);
    expect(await narrowestRange(small)).toBe(0);
  });
});

describe('whatever a borough returns', () => {
  it('no number from 1 to 4 is told, and no group with one number missing that its total gives back', async () => {
    await assert(
      asyncProperty(numbers, async (given) => {
        const told = await controlComplaints(returned(given), []);
        const values = new Map((told ?? []).map(({ category, value }) => [category, value]));
        for (const value of values.values()) expect(value === null || value === 0 || value >= 5).toBe(true);
        for (const { total, parts } of complaintGroups) {
          const hidden = parts.filter((part) => values.get(part) === null);
          expect(hidden.length === 1 && values.get(total) !== null).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('two returns one after the other never differ by 1 to 4 in a number that is told', async () => {
    await assert(
      asyncProperty(tuple(numbers, nat(24), nat(4)), async ([given, place, more]) => {
        const first = (await controlComplaints(returned(given), [])) ?? [];
        const before = new Map(
          first.map(({ measure, category, area, value }) => [`${measure}\t${category}\t${area}`, value]),
        );
        const changed = given.map((number, at) => (at === place ? number + more : number));
        const second = await controlComplaints(returned(changed), [before]);
        for (const { measure, category, area, value } of second ?? []) {
          const earlier = before.get(`${measure}\t${category}\t${area}`);
          if (value === null || earlier === null || earlier === undefined) continue;
          const change = Math.abs(value - earlier);
          expect(change === 0 || change >= controlled.threshold).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
});

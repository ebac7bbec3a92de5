import { describe, expect, it } from '@jest/globals';
import { array, asyncProperty, assert, nat, tuple } from 'fast-check';
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

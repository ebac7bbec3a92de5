import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountabilityDatabase, loadAccountabilityDocuments } from '../../../../subgraphs/accountability/index.ts';
import { embedded } from '../../../kit/database/testDatabase.ts';
import { ask as askOf, today } from '../support/ask.ts';

let hub: Awaited<ReturnType<typeof embedded>>;

beforeAll(async () => {
  hub = await embedded(accountabilityDatabase);
  await loadAccountabilityDocuments(hub.database, today);
});
afterAll(() => hub.close());

function ofAreas(codes: readonly string[], fields: string): Promise<unknown> {
  const representations = codes.map((code) => `{ __typename: "Area", code: "${code}" }`).join(' ');
  return askOf(hub.database, `{ _entities(representations: [${representations}]) { ... on Area { ${fields} } } }`);
}

describe('an area', () => {
  it('has what scrutiny recommended about itself, and the risks of its own register', async () => {
    const codes = ['E09000030', 'E12000007', 'E23000001', 'E09000001'];
    const eight = ['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => ({ number }));
    expect(await ofAreas(codes, 'recommendations { totalCount } strategicRisks { number }')).toEqual({
      data: {
        _entities: [
          { recommendations: { totalCount: 11 }, strategicRisks: [] },
          { recommendations: { totalCount: 19 }, strategicRisks: eight },
          { recommendations: { totalCount: 0 }, strategicRisks: eight },
          { recommendations: { totalCount: 0 }, strategicRisks: [] },
        ],
      },
    });
  });

  it('has neither where there is no such area', async () => {
    expect(await ofAreas(['E09000099'], 'recommendations { totalCount } strategicRisks { number }')).toEqual({
      data: { _entities: [{ recommendations: null, strategicRisks: null }] },
    });
  });

  it('refuses more recommendations than a page may hold', async () => {
    expect(await ofAreas(['E12000007'], 'recommendations(first: 101) { totalCount }')).toMatchObject({
      errors: [{ message: '"first" is from 1 to 100; got 101.' }],
    });
  });

  it('costs the same few statements however many areas ask', async () => {
    const fields = `strategicRisks { reviewOverdue release { id } } recommendations { edges { node { overdue undertakings { words }
      review { title } release { id } } } }`;
    const sent = async (codes: readonly string[]) => {
      const before = hub.database.statements;
      expect(await ofAreas(codes, fields)).not.toHaveProperty('errors');
      return hub.database.statements - before;
    };
    const every = [
      'E12000007',
      'E23000001',
      ...Array.from({ length: 33 }, (_, place) => `E090000${String(place + 1).padStart(2, '0')}`),
    ];
    const one = await sent(['E12000007']);
    expect(await sent(every)).toBe(one);
    // Risks, reviews, recommendations and what became of them, undertakings, and the releases that state them.
    expect(one).toBeLessThanOrEqual(7);
  });
});

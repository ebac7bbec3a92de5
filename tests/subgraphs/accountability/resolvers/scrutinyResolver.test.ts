import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { accountabilityDatabase, loadAccountabilityDocuments } from '../../../../subgraphs/accountability/index.ts';
import { embedded } from '../../../kit/database/testDatabase.ts';
import { ask as askOf, today } from '../support/ask.ts';

let hub: Awaited<ReturnType<typeof embedded>>;
const ask = (query: string) => askOf(hub.database, query);

beforeAll(async () => {
  hub = await embedded(accountabilityDatabase);
  await loadAccountabilityDocuments(hub.database, today);
});
afterAll(() => hub.close());

interface Recommendations {
  readonly data: {
    readonly recommendations: {
      readonly edges: readonly {
        readonly node: { readonly number: string; readonly review: { readonly id: string } };
      }[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
      readonly totalCount: number;
    };
  };
}

/** Whether an answer is the page that was asked for; anything else fails the test with what came. */
function isPage(answer: unknown): answer is Recommendations {
  return JSON.stringify(answer).startsWith('{"data":{"recommendations":{');
}

async function page(argumentsText: string): Promise<Recommendations['data']['recommendations']> {
  const answer = await ask(
    `{ recommendations${argumentsText} { edges { node { number review { id } } } pageInfo { endCursor hasNextPage } totalCount } }`,
  );
  if (!isPage(answer)) throw new Error(JSON.stringify(answer));
  return answer.data.recommendations;
}

describe('the list of recommendations', () => {
  it('runs by the day of the review, then by number as one counts', async () => {
    const { edges, totalCount } = await page('(first: 100)');
    const plan = Array.from({ length: 19 }, (_, index) => `police-and-crime-plan-2013 ${index + 1}`);
    const panels = Array.from({ length: 11 }, (_, index) => `tower-hamlets-ward-panels-2021 ${index + 1}`);
    expect(edges.map(({ node }) => `${node.review.id} ${node.number}`)).toEqual([...plan, ...panels]);
    expect(totalCount).toBe(30);
  });

  it('comes in pages of twenty that leave nothing out and repeat nothing', async () => {
    const first = await page('');
    const second = await page(`(after: "${first.pageInfo.endCursor}")`);
    expect([first.edges.length, first.pageInfo.hasNextPage]).toEqual([20, true]);
    expect([second.edges.length, second.pageInfo.hasNextPage]).toEqual([10, false]);
    const whole = await page('(first: 100)');
    expect([...first.edges, ...second.edges]).toEqual(whole.edges);
  });
});

describe('the recommendations that are overdue', () => {
  it('are those that say so of themselves, on any day; what nothing can be said of is in neither list', async () => {
    for (const day of ['2013-09-30', '2013-10-01', '2015-06-01', '2026-11-27']) {
      const answer = await ask(
        `{ recommendations(first: 100) { edges { node { number review { id } overdue(asAt: "${day}") } } } }`,
      );
      const all = z
        .object({
          data: z.object({
            recommendations: z.object({
              edges: z.array(
                z.object({
                  node: z.object({
                    number: z.string(),
                    review: z.object({ id: z.string() }),
                    overdue: z.boolean().nullable(),
                  }),
                }),
              ),
            }),
          }),
        })
        .parse(answer);
      for (const overdue of [true, false]) {
        const listed = await page(`(first: 100, overdue: ${String(overdue)}, asAt: "${day}")`);
        const expected = all.data.recommendations.edges.filter(({ node }) => node.overdue === overdue);
        expect(listed.edges.map(({ node }) => [node.review.id, node.number])).toEqual(
          expected.map(({ node }) => [node.review.id, node.number]),
        );
        expect(listed.totalCount).toBe(expected.length);
      }
    }
    expect((await page('(first: 100, overdue: true, asAt: "2026-11-27")')).totalCount).toBeGreaterThan(0);
  });
});

describe('the reviews', () => {
  it('come the earliest first, with what they are about and what they recommended', async () => {
    const query = `{ scrutinyReviews { totalCount edges { node { id body areas { code } reportedOn document paragraph
      responseRequestedBy { on paragraph } ratification { on } recommendations(first: 1) { totalCount edges { node { number } } }
      undertakings { recommendation { number } } release { dataset } } } } }`;
    expect(await ask(query)).toMatchObject({
      data: {
        scrutinyReviews: {
          totalCount: 2,
          edges: [
            {
              node: {
                id: 'police-and-crime-plan-2013',
                body: 'London Assembly Police and Crime Committee',
                areas: [{ code: 'E12000007' }],
                reportedOn: '2013-03-06',
                document: 'police-and-crime-plan-response-2013',
                paragraph: 'Letter ¶1',
                responseRequestedBy: { on: '2013-03-25', paragraph: 'Letter ¶5' },
                ratification: { on: '2013-03-28' },
                recommendations: { totalCount: 19, edges: [{ node: { number: '1' } }] },
                undertakings: ['6', '9', '15', '17'].map((number) => ({ recommendation: { number } })),
                release: { dataset: 'police-and-crime-plan-response-2013' },
              },
            },
            {
              node: {
                id: 'tower-hamlets-ward-panels-2021',
                areas: [{ code: 'E09000030' }],
                responseRequestedBy: null,
                ratification: null,
                undertakings: [],
              },
            },
          ],
        },
      },
    });
  });

  it('are found by their id', async () => {
    const query = '{ scrutinyReview(id: "tower-hamlets-ward-panels-2021") { reportedOn note } }';
    expect(await ask(query)).toMatchObject({
      data: { scrutinyReview: { reportedOn: '2021-07-26', note: expect.stringContaining('Police led') } },
    });
  });
});

describe('what is asked wrongly', () => {
  it('is null where it is well formed and unknown', async () => {
    const query =
      '{ scrutinyReview(id: "no-such-review") { id } recommendations(review: "no-such-review") { totalCount } other: recommendation(review: "no-such-review", number: "1") { number } recommendation(review: "police-and-crime-plan-2013", number: "20") { number } }';
    expect(await ask(query)).toEqual({
      data: { scrutinyReview: null, recommendations: null, other: null, recommendation: null },
    });
  });

  it.each([
    ['recommendations(first: 101) { totalCount }', '"first" is from 1 to 100; got 101.'],
    ['recommendations(first: 0) { totalCount }', '"first" is from 1 to 100; got 0.'],
    ['scrutinyReviews(first: 101) { totalCount }', '"first" is from 1 to 100; got 101.'],
    ['recommendations(after: "bm9uZQ") { totalCount }', '"after" is no cursor of this list'],
    ['recommendation(review: "Plan 2013", number: "1") { number }', 'got "Plan 2013"'],
    ['recommendation(review: "police-and-crime-plan-2013", number: "two") { number }', 'got "two"'],
    ['scrutinyReview(id: "") { id }', 'such as "police-and-crime-plan-2013"; got ""'],
  ])('%s is refused', async (field, message) => {
    expect(await ask(`{ ${field} }`)).toMatchObject({
      errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('names a day that never was', async () => {
    expect(await ask('{ risks(reviewOverdueAsAt: "2008-02-30") { number } }')).toMatchObject({
      errors: [{ message: expect.stringContaining('2008-02-30'), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../../kit/database/database.ts';
import { withdrawRelease } from '../../../kit/releases/publish.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import { createEngagement, engagementDatabase, loadEngagementDocuments } from '../../../subgraphs/engagement/index.ts';
import { embedded } from '../../kit/database/testDatabase.ts';
import { ask, askEntities, execute } from '../ask.ts';

const today = '2026-01-01';
let database: Database;
let engagement: Subgraph;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ database, close } = await embedded(engagementDatabase));
  await loadEngagementDocuments(database, today);
  engagement = await createEngagement(database, () => today);
});
afterAll(() => close());

const ofLondon = (selection: string) => askEntities(engagement, 'London', ['E12000007'], selection);

describe('what neighbourhood teams did', () => {
  it('is counted over the year, with what the report says of its change', async () => {
    const answer = await ofLondon(
      `{ engagementActivity(period: "2007/08") { group category title figure { value paragraph } changes { change unit to } } }`,
    );
    expect(answer).toEqual({
      _entities: [
        {
          engagementActivity: expect.arrayContaining([
            {
              group: 'ENGAGEMENT',
              category: 'public-meetings',
              title: 'Public meetings',
              figure: { value: 11_143, paragraph: '¶51' },
              changes: [{ change: 69, unit: 'PERCENT', to: '2007/08' }],
            },
            {
              group: 'ENFORCEMENT',
              category: 'arrests',
              title: 'Arrests',
              figure: { value: 22_267, paragraph: '¶51' },
              changes: [],
            },
          ]),
        },
      ],
    });
  });

  it('is counted over half a year with young people, and never mixed with the year', async () => {
    const answer = await ofLondon(
      '{ engagementActivity(period: "2007/08-H2") { group category period figure { value } } }',
    );
    const groups = JSON.stringify(answer).match(/"group":"\w+"/g);
    expect(groups).toEqual(Array(5).fill('"group":"YOUTH"'));
    expect(answer).toMatchObject({
      _entities: [
        {
          engagementActivity: expect.arrayContaining([
            { group: 'YOUTH', category: 'school-patrols', period: '2007/08-H2', figure: { value: 33_571 } },
          ]),
        },
      ],
    });
  });

  it('is nothing in a period that the report does not count, and absent before its day', async () => {
    expect(await ofLondon('{ engagementActivity(period: "2006/07") { category } }')).toEqual({
      _entities: [{ engagementActivity: [] }],
    });
    expect(
      await ofLondon(
        '{ engagementActivity(period: "2007/08-H2", asAt: "2008-06-04") { figure { absence { reason } } changes { change } } }',
      ),
    ).toEqual({
      _entities: [
        { engagementActivity: Array(5).fill({ figure: { absence: { reason: 'NOT_YET_PUBLISHED' } }, changes: [] }) },
      ],
    });
  });

  it('comes with their priorities, officers and networks', async () => {
    const answer = await ofLondon(
      `{ topPriorities { category figure { value } } teamStrength { category period quote figure { text } }
         keyIndividualNetworks { category figure { text } } }`,
    );
    expect(answer).toMatchObject({
      _entities: [
        {
          topPriorities: expect.arrayContaining([
            { category: 'antisocial-behaviour-by-youths', figure: { value: 426 } },
          ]),
          teamStrength: expect.arrayContaining([
            expect.objectContaining({ category: 'neighbourhood-team-officers', figure: { text: 'over 4,000' } }),
            expect.objectContaining({
              category: 'transport-team-officers',
              period: '2008-05',
              figure: { text: 'about 441' },
            }),
          ]),
          keyIndividualNetworks: expect.arrayContaining([
            { category: 'people-in-each-network', figure: { text: 'at least 30' } },
          ]),
        },
      ],
    });
  });
});

describe('programmes', () => {
  it('count the Diamond boroughs and withhold their names', async () => {
    const answer = await ask(
      engagement,
      `{ programmes(first: 1) { totalCount pageInfo { hasNextPage } edges { node {
           id kind stage boroughs { code } boroughsAbsence { reason explanation } boroughCount { value paragraph }
           summary { paragraph document { id } } } } } }`,
    );
    expect(answer).toEqual({
      programmes: {
        totalCount: 16,
        pageInfo: { hasNextPage: true },
        edges: [
          {
            node: {
              id: 'london-diamond-initiative',
              kind: 'PROGRAMME',
              stage: 'PROPOSED',
              boroughs: null,
              boroughsAbsence: {
                reason: 'RESTRICTED',
                explanation:
                  'The document says that "the names of the boroughs have not yet been made public nor agreed" (¶26).',
              },
              boroughCount: { value: 9, paragraph: '¶26' },
              summary: { paragraph: '¶19', document: { id: 'safer-neighbourhoods-update-2008' } },
            },
          },
        ],
      },
    });
  });

  it('give phases, sites, costs and boroughs where the report does', async () => {
    const first = await ask(engagement, '{ programmes(first: 1) { pageInfo { endCursor } } }');
    const after = /"endCursor":"([^"]+)"/.exec(JSON.stringify(first))?.[1];
    const answer = await ask(
      engagement,
      `query ($after: String) { programmes(first: 1, after: $after) { edges { node { title boroughs { code } boroughsAbsence { reason }
         boroughCount { value } phases { from to startsOn } sites { name commonName borough { code } }
         figures { category figure { value text unit } } } } } }`,
      { after },
    );
    expect(answer).toMatchObject({
      programmes: {
        edges: [
          {
            node: {
              title: 'Operation Tyrol',
              boroughs: [{ code: 'E09000008' }, { code: 'E09000014' }, { code: 'E09000025' }],
              boroughsAbsence: null,
              boroughCount: null,
              phases: [
                { from: '2008-05', to: '2008-09', startsOn: '2008-05-15' },
                { from: '2008-09', to: '2008-12', startsOn: null },
                { from: '2009-01', to: '2009-06', startsOn: null },
              ],
              sites: [
                { name: 'West Croydon', commonName: null, borough: { code: 'E09000008' } },
                { name: 'Wood Green and Turn Pike Lane', commonName: 'Wood Green and Turnpike Lane' },
                { name: 'Canning Town' },
              ],
              figures: [
                { category: 'first-year', figure: { value: 9_200_000, text: '£9,200,000', unit: 'POUNDS' } },
                { category: 'full-year', figure: { value: 24_650_000 } },
                { category: 'full-year-net', figure: { value: 8_200_000 } },
              ],
            },
          },
        ],
      },
    });
  });

  it('cost as many statements in one page of all as in a page of one', async () => {
    const cost = async (first: number) => {
      const before = database.statements;
      await ask(engagement, `{ programmes(first: ${first}) { edges { node { figures { figure { value } } } } } }`);
      return database.statements - before;
    };
    expect(await cost(100)).toBe(await cost(1));
  });

  it('refuse a page that is too large', async () => {
    const { errors } = await execute(engagement, '{ programmes(first: 101) { totalCount } }');
    expect(errors?.[0]?.message).toContain('from 1 to 100');
  });
});

describe('the report as a release', () => {
  const releases = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on EngagementDataset { overdue
    releases { edges { node { publishedOn withdrawnOn recordCount } } } } } }`;
  const of = [{ __typename: 'EngagementDataset', id: 'safer-neighbourhoods-update-2008-engagement' }];

  it('is one release on the day of the report, however often it is loaded', async () => {
    const before = await ask(engagement, releases, { of });
    await loadEngagementDocuments(database, today);
    expect(await ask(engagement, releases, { of })).toEqual(before);
    expect(before).toMatchObject({
      _entities: [{ overdue: null, releases: { edges: [{ node: { publishedOn: '2008-06-05', withdrawnOn: null } }] } }],
    });
  });

  it('takes everything that rests on it out of the answers when it is withdrawn', async () => {
    const [release] = await database.query<{ id: string }>('select id from engagement.release');
    await withdrawRelease(database, release?.id ?? '', 'trial', today, () => false);
    expect(await ask(engagement, '{ programmes { totalCount edges { cursor } } }')).toEqual({
      programmes: { totalCount: 0, edges: [] },
    });
    expect(
      await ofLondon('{ engagementActivity(period: "2007/08-H2") { figure { value } changes { change } } }'),
    ).toEqual({
      _entities: [{ engagementActivity: Array(5).fill({ figure: { value: null }, changes: [] }) }],
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { anonymous, type Viewer } from '../../../../kit/viewer.ts';
import { colleague, openRegisterHub, secretary, stranger, type RegisterHub } from '../registers/registerHub.ts';

const ward = 'E05009317';
const cityHall: Viewer = {
  agency: 'mopac',
  role: 'CITY_HALL',
  boroughs: [],
  scopes: ['file:import', 'register:write'],
  keyId: 'importer',
};

const priority = (issue: string, action: string | null = null) => ({
  issue,
  'issue-date': '2026-03-05T00:00:00',
  action,
  'action-date': null,
});

const told = `{ ward(code: "${ward}") { policingNeighbourhoods { priorities {
  issue issueAbsence { reason explanation } issuedOn action actionAbsence { reason } categories { id } } } } }`;

const waitingTexts = z.object({
  borough: z.object({
    neighbourhoodTextsAwaitingApproval: z
      .object({
        totalCount: z.number(),
        pageInfo: z.object({ endCursor: z.string().nullable() }),
        edges: z.array(
          z.object({
            node: z.object({ id: z.string(), field: z.string(), text: z.string(), likelyNames: z.array(z.string()) }),
          }),
        ),
      })
      .nullable(),
  }),
});

describe('the words of priorities that come in a file', () => {
  let hub: RegisterHub;
  beforeAll(async () => {
    hub = await openRegisterHub();
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const send = (items: readonly unknown[], sender = cityHall) =>
    hub.send(sender, [JSON.stringify(items)], false, `metropolitan-${ward}-priorities.json`);
  const waiting = async (viewer: Viewer, after: string | null = null) =>
    waitingTexts.parse(
      await hub.ask(
        viewer,
        `query ($after: String) { borough(code: "E09000030") { neighbourhoodTextsAwaitingApproval(first: 100, after: $after) {
           totalCount pageInfo { endCursor } edges { node { id field text likelyNames } } } } }`,
        { after },
      ),
    ).borough.neighbourhoodTextsAwaitingApproval;
  const idsOf = async (pattern: RegExp) =>
    ((await waiting(colleague))?.edges ?? []).filter(({ node }) => pattern.test(node.text)).map(({ node }) => node.id);
  const decide = async (viewer: Viewer, act: 'approve' | 'holdBack', ids: readonly string[], reason = 'Read') => {
    const name = `${act}NeighbourhoodTexts`;
    const type = `${act === 'approve' ? 'Approve' : 'HoldBack'}NeighbourhoodTextsInput`;
    const count = act === 'approve' ? 'approvedCount' : 'heldBackCount';
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${count} userErrors { code path } } }`;
    return (await hub.ask(viewer, query, { input: { ids, reason } }))[name];
  };
  const file = [
    priority('Burglary near the station.', 'More patrols by John Brown and others.'),
    priority('Contact John Brown about it. Drug dealing in the park.'),
    priority('Speak to PC 123 Green.'),
  ];

  it('wait for a second person, while days and categories are published at once', async () => {
    expect(await send(file)).toMatchObject({
      accepted: 3,
      remarks: [
        'Left out, since the hub keeps nothing that leads to a person: names: 1; sentences with a name to turn to: 1; sentences with an officer’s name: 1.',
        'Held back until a second person approves them (`approveNeighbourhoodTexts`), since words from a file may name somebody all the same: texts: 3.',
      ],
    });
    const awaiting = { reason: 'NOT_YET_PUBLISHED', explanation: expect.stringContaining('a second person') };
    const none = { action: null, actionAbsence: null, issue: null, issuedOn: '2026-03-05' };
    expect(await hub.ask(anonymous, told)).toMatchObject({
      ward: {
        policingNeighbourhoods: [
          {
            priorities: [
              {
                ...none,
                issueAbsence: awaiting,
                actionAbsence: { reason: 'NOT_YET_PUBLISHED' },
                categories: [{ id: 'burglary' }],
              },
              { ...none, issueAbsence: awaiting, categories: [{ id: 'drug-offences' }] },
              { ...none, issueAbsence: { reason: 'SUPPRESSED' }, categories: [] },
            ],
          },
        ],
      },
    });
  });

  it('are kept without names, even while they wait', async () => {
    const rows = await hub.database.query<{ row: string }>(
      'select row_to_json(t)::text as row from engagement.neighbourhood_priority t',
    );
    const kept = rows.map(({ row }) => row).join();
    expect(kept).toContain('More patrols by');
    expect(kept).not.toMatch(/John|Brown|Green/);
  });

  it('are shown to those who may approve, and to nobody else', async () => {
    expect(
      (await waiting(colleague))?.edges.map(({ node: { field, text, likelyNames } }) => [field, text, likelyNames]),
    ).toEqual([
      ['issue', 'Burglary near the station.', []],
      ['action', 'More patrols by [name left out] and others.', []],
      ['issue', 'Drug dealing in the park.', []],
    ]);
    for (const viewer of [anonymous, stranger]) expect(await waiting(viewer)).toBeNull();
  });

  it('are approved by a second person of the borough, many at once, all or none', async () => {
    const ids = await idsOf(/^(?:Burglary|Drug)/);
    expect(ids).toHaveLength(2);
    const at = (code: string, ...path: string[]) => ({ code, path: ['input', ...path] });
    const nothing = (errors: unknown) => ({ approvedCount: 0, userErrors: errors });
    expect(await decide(cityHall, 'approve', ids)).toEqual(
      nothing([at('OWN_TEXT', 'ids', '0'), at('OWN_TEXT', 'ids', '1')]),
    );
    expect(await decide(stranger, 'approve', [ids[0] ?? ''])).toEqual(nothing([at('NOT_FOUND', 'ids', '0')]));
    expect(await decide(colleague, 'approve', [...ids, `${ward}/none`])).toEqual(
      nothing([at('NOT_FOUND', 'ids', '2')]),
    );
    expect(await decide(colleague, 'approve', ids, ' ')).toEqual(nothing([at('REQUIRED', 'reason')]));
    expect(await decide(colleague, 'approve', [])).toEqual(nothing([at('INVALID_VALUE', 'ids')]));
    expect((await waiting(colleague))?.totalCount).toBe(3);
    await expect(decide(anonymous, 'approve', ids)).rejects.toThrow('needs a key with the scope');

    expect(await decide(colleague, 'approve', ids)).toEqual({ approvedCount: 2, userErrors: [] });
    expect(await decide(secretary, 'approve', ids)).toEqual(
      nothing([at('NOTHING_TO_APPROVE', 'ids', '0'), at('NOTHING_TO_APPROVE', 'ids', '1')]),
    );
    expect(await hub.ask(anonymous, told)).toMatchObject({
      ward: {
        policingNeighbourhoods: [
          {
            priorities: [
              { issue: 'Burglary near the station.', issueAbsence: null, action: null },
              { issue: 'Drug dealing in the park.', issueAbsence: null },
              { issue: null },
            ],
          },
        ],
      },
    });
  });

  it('are held back for good where they tell of somebody, and leave no trace in the store', async () => {
    const [id = ''] = await idsOf(/More patrols/);
    expect(await decide(colleague, 'holdBack', [id], 'Names a resident')).toEqual({ heldBackCount: 1, userErrors: [] });
    expect(await waiting(colleague)).toMatchObject({ totalCount: 0 });
    expect(await send([...file, priority('Robbery')])).toMatchObject({ accepted: 4 });
    const rows = await hub.database.query<{ row: string }>(
      'select row_to_json(t)::text as row from engagement.neighbourhood_priority t',
    );
    expect(rows.map(({ row }) => row).join()).toContain('Robbery');
    expect(rows.map(({ row }) => row).join()).not.toContain('More patrols');
  });

  it('need no second approval when the same words come again', async () => {
    expect(await idsOf(/./)).toHaveLength(1);
    expect(await hub.ask(anonymous, told)).toMatchObject({
      ward: {
        policingNeighbourhoods: [
          {
            priorities: [
              { issue: 'Burglary near the station.', action: null, actionAbsence: { reason: 'SUPPRESSED' } },
              { issue: 'Drug dealing in the park.' },
              { issue: null },
              { issue: null, issueAbsence: { reason: 'NOT_YET_PUBLISHED' }, categories: [{ id: 'robbery' }] },
            ],
          },
        ],
      },
    });
  });

  it('are coped with by the hundred: six hundred are read page by page and approved in one act', async () => {
    await send(Array.from({ length: 600 }, (_, place) => priority(`Speeding in street number ${String(place)}.`)));
    const ids: string[] = [];
    let page = await waiting(colleague);
    while (page !== null && page.edges.length > 0) {
      ids.push(...page.edges.map(({ node }) => node.id));
      page = await waiting(colleague, page.pageInfo.endCursor);
    }
    expect(ids).toHaveLength(600);
    const before = hub.database.statements;
    expect(await decide(colleague, 'approve', ids)).toEqual({ approvedCount: 600, userErrors: [] });
    expect(hub.database.statements - before).toBeLessThan(20);
    expect(await waiting(colleague)).toMatchObject({ totalCount: 0 });
  });
});

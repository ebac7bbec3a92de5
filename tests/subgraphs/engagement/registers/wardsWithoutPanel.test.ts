import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, hubItself } from '../../../../kit/viewer.ts';
import { colleague, openRegisterHub, secretary, stranger, type RegisterHub } from './registerHub.ts';

const heading = 'Ward panel act,Ward,Chair kind,Members,Shortfall,Plan,Expected version,Effective on,Reason';

const reason = 'Minutes of the panel';
const codeOf = (code: string, path: readonly string[] | null) => ({
  wardPanel: null,
  userErrors: [{ code, message: expect.any(String), path }],
});

describe('wards without a panel', () => {
  let hub: RegisterHub;
  beforeAll(async () => {
    hub = await openRegisterHub();
    await hub.send(hubItself, [
      heading,
      'Open,E05009317,,,No venue,,,2026-01-01,List',
      'Open,E05009318,,,,,,2026-01-01,List',
      'Establish,E05009318,Resident,12,,,,2026-02-01,List',
      'Suspend,E05009318,,,Low numbers,,,2026-05-01,List',
      'Re-engage,E05009318,,,,Street stalls,,2026-06-01,List',
      'Open,E05009319,,,,,,2026-01-01,List',
      'Establish,E05009319,Police,8,,,,2026-03-01,List',
    ]);
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const lacking = 'totalCount edges { node { ward { name } since panel { status shortfall } } }';

  it('are listed by borough and for London with since when, why and what is planned', async () => {
    const query = `{ borough(code: "E09000030") { wardsWithoutPanel { ${lacking} } } london { wardsWithoutPanel { totalCount } } }`;
    expect(await hub.ask(anonymous, query)).toEqual({
      borough: {
        wardsWithoutPanel: {
          totalCount: 2,
          edges: [
            {
              node: {
                ward: { name: 'Bethnal Green' },
                since: '2026-01-01',
                panel: { status: 'NOT_YET_ESTABLISHED', shortfall: 'NO_VENUE' },
              },
            },
            {
              node: {
                ward: { name: 'Blackwall & Cubitt Town' },
                since: '2026-05-01',
                panel: { status: 'RE_ENGAGING', shortfall: 'LOW_NUMBERS' },
              },
            },
          ],
        },
      },
      london: { wardsWithoutPanel: { totalCount: 2 } },
    });
  });

  it('were others on another day', async () => {
    const query = `{ borough(code: "E09000030") { wardsWithoutPanel(asAt: "2026-02-15") { edges { node { ward { code } since } } } } }`;
    expect(await hub.ask(anonymous, query)).toEqual({
      borough: {
        wardsWithoutPanel: {
          edges: [
            { node: { ward: { code: 'E05009317' }, since: '2026-01-01' } },
            { node: { ward: { code: 'E05009319' }, since: '2026-01-01' } },
          ],
        },
      },
    });
  });

  it('are those of which it was told later that they had lacked one on the day', async () => {
    const query = `{ ward(code: "E05009318") { panel { version } }
      borough(code: "E09000030") { wardsWithoutPanel(asAt: "2026-04-15") { edges { node { ward { code } since } } } } }`;
    const lackingThen = async () => JSON.stringify(await hub.ask(anonymous, query));
    expect(await lackingThen()).not.toContain('{"ward":{"code":"E05009318"},"since"');
    await hub.act(hubItself, 'updateWardPanel', {
      id: 'E05009318',
      expectedVersion: 4,
      reason: 'x',
      lackingSince: '2026-04-01',
    });
    expect(await lackingThen()).toContain('{"ward":{"code":"E05009318"},"since":"2026-04-01"}');
  });

  it('are listed with those of which nothing is known where that is asked for, but not the City of London’s', async () => {
    const query = `{ borough(code: "E09000030") { wards { code } wardsWithoutPanel(includeUnrecorded: true, first: 1) { totalCount } }
      city: borough(code: "E09000001") { wardsWithoutPanel(includeUnrecorded: true) { totalCount } } }`;
    const { borough, city } = await hub.ask(anonymous, query);
    expect(borough).toMatchObject({ wards: expect.any(Array), wardsWithoutPanel: { totalCount: 19 } });
    expect(city).toEqual({ wardsWithoutPanel: { totalCount: 0 } });
  });

  it('tell of a past day what was planned then, once the text is approved later', async () => {
    const id = 'E05009330';
    const plan = 'A stall at the library each month';
    const row = (act: string, day: string, cells: string) => `${act},${id},${cells},${day},${reason}`;
    await hub.send(secretary, [
      'Ward panel act,Ward,Shortfall,Plan,Chair kind,Members,Effective on,Reason',
      row('Open', '2026-03-01', ',,,'),
      row('Establish', '2026-03-01', ',,RESIDENT,9'),
      row('Suspend', '2026-03-02', 'LOW_NUMBERS,,,'),
      row('Re-engage', '2026-03-10', `,${plan},,`),
      row('Update', '2026-04-01', ',,,4'),
    ]);
    const past = async () =>
      await hub.ask(anonymous, `{ ward(code: "${id}") { panel(asAt: "2026-03-20") { status plan } } }`);
    expect(await past()).toEqual({ ward: { panel: { status: 'RE_ENGAGING', plan: null } } });
    const approval = { id, expectedVersion: 5, effectiveOn: '2026-05-01', reason: 'Read it' };
    expect(await hub.act(colleague, 'approveWardPanelTexts', approval)).toMatchObject({ userErrors: [] });
    expect(await past()).toEqual({ ward: { panel: { status: 'RE_ENGAGING', plan } } });
  });

  it('lose a plan that a second person rejects, with the reason, and no trace of it is kept', async () => {
    const id = 'E05009330';
    const query = `{ ward(code: "${id}") { panel {
      version plan textsAwaitingApproval { text } textsRejected { field reason rejectedOn }
      history(first: 1) { edges { node { act reason changedFields } } } } } }`;
    const plan = 'Ask the tenant of the corner flat';
    await hub.act(secretary, 'updateWardPanel', { id, expectedVersion: 6, reason, plan });
    const rejection = { id, expectedVersion: 7, reason: 'Points at a resident' };
    expect(await hub.act(secretary, 'rejectWardPanelTexts', rejection)).toEqual(codeOf('OWN_TEXT', ['input', 'plan']));
    expect(await hub.act(stranger, 'rejectWardPanelTexts', rejection)).toEqual(codeOf('NOT_ALLOWED', ['input', 'id']));
    expect(await hub.act(colleague, 'rejectWardPanelTexts', { ...rejection, reason: ' ' })).toEqual(
      codeOf('REQUIRED', ['input', 'reason']),
    );
    const sheet = ['Ward panel act,Ward,Expected version,Reason', `Reject texts,${id},7,Points at a resident`];
    expect(await hub.send(colleague, sheet, true)).toMatchObject({ accepted: 1, refusals: [] });
    expect(await hub.act(colleague, 'rejectWardPanelTexts', rejection)).toMatchObject({ wardPanel: { version: 8 } });
    const told = { plan: 'A stall at the library each month' };
    expect(await hub.ask(secretary, query)).toEqual({
      ward: {
        panel: {
          ...told,
          version: 8,
          textsAwaitingApproval: [],
          textsRejected: [{ field: 'plan', reason: 'Points at a resident', rejectedOn: '2026-11-27' }],
          history: {
            edges: [
              {
                node: { act: 'rejectWardPanelTexts', reason: 'Points at a resident', changedFields: ['plan'] },
              },
            ],
          },
        },
      },
    });
    expect(await hub.ask(anonymous, query)).toMatchObject({
      ward: { panel: { ...told, textsRejected: null, history: { edges: [{ node: { reason: null } }] } } },
    });
    const rows = await hub.database.query<{ held: string }>(
      'select held::text as held from engagement.register_change',
    );
    expect(rows.map(({ held }) => held).join()).not.toContain('corner flat');
    await hub.act(secretary, 'updateWardPanel', { id, expectedVersion: 8, reason, plan: 'Two stalls' });
    expect(await hub.ask(secretary, query)).toMatchObject({ ward: { panel: { textsRejected: [] } } });
  });
});

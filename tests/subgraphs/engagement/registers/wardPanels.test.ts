import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, hubItself } from '../../../../kit/viewer.ts';
import {
  blackwall,
  colleague,
  openRegisterHub,
  partner,
  secretary,
  stranger,
  type RegisterHub,
} from './registerHub.ts';

const reason = 'Minutes of the panel';
const ward = blackwall;

const codeOf = (code: string, path: readonly string[] | null) => ({
  wardPanel: null,
  userErrors: [{ code, message: expect.any(String), path }],
});

describe('the life of a ward panel, through the gateway', () => {
  let hub: RegisterHub;
  beforeAll(async () => {
    hub = await openRegisterHub();
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const onlyWard = '{ ward(code: "E05009318") { name panel { status since shortfall plan chairKind memberCount } } }';

  it('is not recorded at first', async () => {
    expect(await hub.ask(anonymous, onlyWard)).toEqual({ ward: { name: 'Blackwall & Cubitt Town', panel: null } });
  });

  it('begins with a ward that has no panel yet', async () => {
    expect(await hub.act(secretary, 'openWardPanel', { ward, reason, effectiveOn: '2026-01-10' })).toEqual({
      wardPanel: { id: ward, status: 'NOT_YET_ESTABLISHED', since: '2026-01-10', version: 1 },
      userErrors: [],
    });
  });

  it('has no second panel in the ward', async () => {
    const again = await hub.act(secretary, 'openWardPanel', { ward, reason });
    expect(again).toEqual(codeOf('ALREADY_EXISTS', ['input', 'ward']));
    expect(again).toMatchObject({ userErrors: [{ message: expect.stringContaining('Cubitt Town already') }] });
  });

  it('has none in a ward that does not exist, nor in the City of London', async () => {
    expect(await hub.act(hubItself, 'openWardPanel', { ward: 'E05999999', reason })).toEqual(
      codeOf('INVALID_VALUE', ['input', 'ward']),
    );
    expect(await hub.act(hubItself, 'openWardPanel', { ward: 'E05009288', reason })).toEqual(
      codeOf('INVALID_VALUE', ['input', 'ward']),
    );
  });

  it('is not established without a chair and members', async () => {
    const refused = await hub.act(secretary, 'establishWardPanel', { id: ward, expectedVersion: 1, reason });
    expect(refused).toMatchObject({
      wardPanel: null,
      userErrors: [
        { code: 'REQUIRED', path: ['input', 'chairKind'] },
        { code: 'REQUIRED', path: ['input', 'memberCount'] },
      ],
    });
  });

  it('does not skip a step', async () => {
    const input = { id: ward, expectedVersion: 1, reason, shortfall: 'LOW_NUMBERS' };
    const refused = await hub.act(secretary, 'suspendWardPanel', input);
    expect(refused).toEqual(codeOf('FORBIDDEN_STEP', ['input', 'id']));
    expect(refused).toMatchObject({
      userErrors: [{ message: expect.stringMatching(/NOT_YET_ESTABLISHED since 2026-01-10.*"Establish"/) }],
    });
  });

  it('goes from established over not sustainable and re-engaging back to established', async () => {
    const steps: [string, object, string][] = [
      ['establishWardPanel', { chairKind: 'RESIDENT', memberCount: 14, effectiveOn: '2026-02-01' }, 'ESTABLISHED'],
      ['suspendWardPanel', { shortfall: 'LOW_NUMBERS', memberCount: 3, effectiveOn: '2026-05-01' }, 'NOT_SUSTAINABLE'],
      [
        'reengageWardPanel',
        { plan: 'A stall at the market each month', plannedFor: '2027-03-31', effectiveOn: '2026-06-01' },
        'RE_ENGAGING',
      ],
      ['establishWardPanel', { chairKind: 'COUNCILLOR', memberCount: 11, effectiveOn: '2026-10-01' }, 'ESTABLISHED'],
    ];
    for (const [place, [name, values, status]] of steps.entries()) {
      const input = { id: ward, expectedVersion: place + 1, reason, ...values };
      expect(await hub.act(secretary, name, input)).toMatchObject({
        wardPanel: { status, version: place + 2 },
        userErrors: [],
      });
    }
  });

  it('needs a reason to be not sustainable, and a plan to re-engage', async () => {
    const other = 'E05009317';
    await hub.act(secretary, 'openWardPanel', { ward: other, reason });
    await hub.act(secretary, 'establishWardPanel', {
      id: other,
      expectedVersion: 1,
      reason,
      chairKind: 'RESIDENT',
      memberCount: 9,
    });
    const id = other;
    expect(await hub.act(secretary, 'suspendWardPanel', { id, expectedVersion: 2, reason })).toEqual(
      codeOf('REQUIRED', ['input', 'shortfall']),
    );
    await hub.act(secretary, 'suspendWardPanel', { id, expectedVersion: 2, reason, shortfall: 'NO_CHAIR' });
    expect(await hub.act(secretary, 'reengageWardPanel', { id, expectedVersion: 3, reason })).toEqual(
      codeOf('REQUIRED', ['input', 'plan']),
    );
  });

  it('answers for any day as it is now known to have been', async () => {
    const days = ['2026-01-09', '2026-01-10', '2026-05-31', '2026-09-30', '2026-10-01'];
    const panels = days.map((day, place) => `d${place}: panel(asAt: "${day}") { status shortfall memberCount }`);
    expect(await hub.ask(anonymous, `{ ward(code: "${ward}") { ${panels.join(' ')} } }`)).toEqual({
      ward: {
        d0: null,
        d1: { status: 'NOT_YET_ESTABLISHED', shortfall: null, memberCount: null },
        d2: { status: 'NOT_SUSTAINABLE', shortfall: 'LOW_NUMBERS', memberCount: 3 },
        d3: { status: 'RE_ENGAGING', shortfall: 'LOW_NUMBERS', memberCount: 3 },
        d4: { status: 'ESTABLISHED', shortfall: null, memberCount: 11 },
      },
    });
  });

  it('tells who changed it, when and why; why only to those who keep it', async () => {
    const query = `{ ward(code: "${ward}") { panel { history(first: 2) { totalCount
      edges { node { version act status effectiveOn agency role reason changedFields } } } } } }`;
    const latest = {
      version: 5,
      act: 'establishWardPanel',
      status: 'ESTABLISHED',
      effectiveOn: '2026-10-01',
      agency: 'tower-hamlets',
      role: 'SECRETARY',
      changedFields: ['chairKind', 'memberCount', 'shortfall', 'plan', 'plannedFor', 'lackingSince'],
    };
    const told = (why: string | null) => ({
      ward: { panel: { history: { totalCount: 5, edges: [{ node: { ...latest, reason: why } }, expect.anything()] } } },
    });
    expect(await hub.ask(secretary, query)).toEqual(told(reason));
    expect(await hub.ask(anonymous, query)).toEqual(told(null));
  });

  it('tells the second of two secretaries that the first was quicker, and overwrites nothing', async () => {
    const input = { id: ward, expectedVersion: 5, reason, memberCount: 12 };
    expect(await hub.act(secretary, 'updateWardPanel', input)).toMatchObject({ wardPanel: { version: 6 } });
    const late = await hub.act(colleague, 'updateWardPanel', { ...input, memberCount: 20 });
    expect(late).toEqual(codeOf('VERSION_CONFLICT', ['input', 'expectedVersion']));
    expect(late).toMatchObject({
      userErrors: [
        { message: expect.stringMatching(/by a borough’s secretary \(tower-hamlets\) on \d{4}-\d\d-\d\d at/) },
      ],
    });
    expect(await hub.ask(anonymous, onlyWard)).toMatchObject({ ward: { panel: { memberCount: 12 } } });
  });

  it('is changed by its own borough’s secretaries alone', async () => {
    const input = { id: ward, expectedVersion: 6, reason, memberCount: 13 };
    for (const viewer of [stranger, partner]) {
      expect(await hub.act(viewer, 'updateWardPanel', input)).toEqual(codeOf('NOT_ALLOWED', ['input', 'id']));
    }
    await expect(hub.act(anonymous, 'updateWardPanel', input)).rejects.toThrow('needs a key with the scope');
  });

  it('takes no change from the future, and none before the latest', async () => {
    for (const effectiveOn of ['2026-11-28', '2026-09-30']) {
      const input = { id: ward, expectedVersion: 6, reason, memberCount: 13, effectiveOn };
      expect(await hub.act(secretary, 'updateWardPanel', input)).toEqual(
        codeOf('DAY_OUT_OF_ORDER', ['input', 'effectiveOn']),
      );
    }
  });

  it.each(['Jane Smith', 'vJaneSmith', 'J. Smith 2021-07', '2021-07 Smith'])(
    'takes no words for the version of a handbook, which nobody approves: %s',
    async (handbookVersion) => {
      const input = { id: ward, expectedVersion: 6, reason, handbookVersion };
      expect(await hub.act(secretary, 'updateWardPanel', input)).toEqual(
        codeOf('INVALID_VALUE', ['input', 'handbookVersion']),
      );
    },
  );

  it('takes a month, a day or a number for the version of a handbook', async () => {
    for (const [at, handbookVersion] of ['2021-07', '2021-07-15', '3.2', 'v4'].entries()) {
      const input = { id: ward, expectedVersion: 6 + at, reason, handbookVersion };
      expect(await hub.act(secretary, 'updateWardPanel', input)).toMatchObject({
        wardPanel: { version: 7 + at },
        userErrors: [],
      });
    }
  });

  it.each([
    ['an e-mail address', 'Write to chair@example.org for more'],
    ['an e-mail address', 'Write to jane at example.org for more'],
    ['a telephone number', 'Ring 020 7946 0123 for more'],
    ['a telephone number', 'Ring 0 7 7 0 0 9 0 0 1 2 3 for more'],
    ['a postcode', 'We meet near E1 6AN each month'],
    ['a postcode', 'We meet near E 1 6 A N each month'],
  ])('takes no text with %s', async (detail, text) => {
    const input = { id: 'E05009317', expectedVersion: 3, reason, plan: text };
    const refused = await hub.act(secretary, 'reengageWardPanel', input);
    expect(refused).toEqual(codeOf('PERSONAL_DETAILS', ['input', 'plan']));
    expect(refused).toMatchObject({ userErrors: [{ message: expect.stringContaining(detail) }] });
    const named = { ...input, plan: 'Street stalls', reason: text };
    expect(await hub.act(secretary, 'reengageWardPanel', named)).toEqual(
      codeOf('PERSONAL_DETAILS', ['input', 'reason']),
    );
  });

  it('publishes a text once a second person of the borough has approved it', async () => {
    const id = 'E05009317';
    const query = `{ ward(code: "${id}") { panel { version plan textsAwaitingApproval { field text } } } }`;
    const plan = 'A stall at the market each month';
    await hub.act(secretary, 'reengageWardPanel', { id, expectedVersion: 3, reason, plan });
    const waiting = [{ field: 'plan', text: plan }];
    expect(await hub.ask(anonymous, query)).toMatchObject({
      ward: { panel: { plan: null, textsAwaitingApproval: null } },
    });
    expect(await hub.ask(colleague, query)).toMatchObject({ ward: { panel: { textsAwaitingApproval: waiting } } });

    const approval = { id, expectedVersion: 4, reason: 'Read it' };
    expect(await hub.act(secretary, 'approveWardPanelTexts', approval)).toEqual(codeOf('OWN_TEXT', ['input', 'plan']));
    expect(await hub.act(stranger, 'approveWardPanelTexts', approval)).toEqual(codeOf('NOT_ALLOWED', ['input', 'id']));
    expect(await hub.act(hubItself, 'approveWardPanelTexts', approval)).toEqual(
      codeOf('NOT_ALLOWED', ['input', 'plan']),
    );
    expect(await hub.act(colleague, 'approveWardPanelTexts', approval)).toMatchObject({ wardPanel: { version: 5 } });
    expect(await hub.ask(anonymous, query)).toMatchObject({ ward: { panel: { plan } } });
    expect(await hub.act(colleague, 'approveWardPanelTexts', { ...approval, expectedVersion: 5 })).toEqual(
      codeOf('NOTHING_TO_APPROVE', ['input', 'id']),
    );
  });
});

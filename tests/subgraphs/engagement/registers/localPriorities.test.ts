import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { anonymous } from '../../../../kit/viewer.ts';
import { openRegisterHub, secretary, stranger, type RegisterHub } from './registerHub.ts';

const reason = 'Minutes of the panel';
const ward = 'E05009317';
const id = `${ward}/2026-1`;

let hub: RegisterHub;
beforeAll(async () => {
  hub = await openRegisterHub();
});
afterAll(async () => hub[Symbol.asyncDispose]());

const page = z.object({
  borough: z.object({ engagementChanges: z.object({ pageInfo: z.object({ endCursor: z.string() }) }) }),
});

const refusal = (code: string, path: readonly string[] | null) => ({
  localPriority: null,
  userErrors: [{ code, message: expect.any(String), path }],
});

const act = (name: string, values: object) => hub.act(secretary, name, { reason, ...values });

/** Brings a priority of its own to a status, from PROPOSED on. */
async function bring(number: string, ...names: readonly string[]): Promise<{ id: string; expectedVersion: number }> {
  await act('proposeLocalPriority', { ward, number, theme: 'DRUGS' });
  const own = `${ward}/${number}`;
  for (const [place, name] of names.entries()) await act(name, { id: own, expectedVersion: place + 1 });
  return { id: own, expectedVersion: names.length + 1 };
}

describe('a local priority, through the gateway', () => {
  it('is proposed, adopted, worked on and resolved, and closed when the public was told', async () => {
    await act('proposeLocalPriority', {
      ward,
      number: '2026-1',
      theme: 'BURGLARY',
      categories: ['burglary', 'burglary/domestic-burglary'],
      request: 'Better locks on the communal doors',
      effectiveOn: '2026-01-10',
    });
    const isClosed = async () =>
      hub.ask(anonymous, `{ ward(code: "${ward}") { priorities { edges { node { isClosed } } } } }`);
    const steps: [string, object, string][] = [
      ['adoptLocalPriority', { effectiveOn: '2026-02-01' }, 'ADOPTED'],
      ['startLocalPriority', { effectiveOn: '2026-03-01' }, 'IN_PROGRESS'],
      ['resolveLocalPriority', { result: 'New locks on all doors', effectiveOn: '2026-08-01' }, 'RESOLVED'],
    ];
    for (const [place, [name, values, status]] of steps.entries()) {
      expect(await act(name, { id, expectedVersion: place + 1, ...values })).toMatchObject({
        localPriority: { status },
        userErrors: [],
      });
      expect(await isClosed()).toEqual({ ward: { priorities: { edges: [{ node: { isClosed: false } }] } } });
    }
    const told = { fedBackOn: '2026-09-01', feedbackChannel: 'NEWSLETTER', effectiveOn: '2026-09-01' };
    expect(await act('feedBackLocalPriority', { id, expectedVersion: 4, ...told })).toMatchObject({
      localPriority: { status: 'FED_BACK', since: '2026-09-01' },
    });
    expect(await isClosed()).toEqual({ ward: { priorities: { edges: [{ node: { isClosed: true } }] } } });
  });

  it('is listed with what its borough entered since a day, the latest first', async () => {
    const changes = (place: string, since: string, page = 'first: 2') =>
      hub.ask(
        anonymous,
        `{ ${place} { engagementChanges(since: "${since}", ${page}) {
          totalCount pageInfo { endCursor hasNextPage }
          edges { node { thing record place version act status statusBefore effectiveOn isDemonstration } } } } }`,
      );
    const node = { thing: 'local priority', record: id, place: 'Bethnal Green', isDemonstration: false };
    const listed = await changes('borough(code: "E09000030")', hub.today);
    expect(listed).toMatchObject({
      borough: {
        engagementChanges: {
          totalCount: 5,
          pageInfo: { hasNextPage: true },
          edges: [
            {
              node: { ...node, act: 'feedBackLocalPriority', statusBefore: 'RESOLVED', status: 'FED_BACK', version: 5 },
            },
            { node: { ...node, act: 'resolveLocalPriority', effectiveOn: '2026-08-01' } },
          ],
        },
      },
    });
    const { endCursor } = page.parse(listed).borough.engagementChanges.pageInfo;
    expect(await changes('borough(code: "E09000030")', hub.today, `first: 100, after: "${endCursor}"`)).toMatchObject({
      borough: {
        engagementChanges: { edges: [{}, {}, { node: { ...node, act: 'proposeLocalPriority', statusBefore: null } }] },
      },
    });
    const none = { engagementChanges: { totalCount: 0, edges: [] } };
    expect(await changes('borough(code: "E09000030")', '2099-01-01')).toMatchObject({ borough: none });
    expect(await changes('borough(code: "E09000012")', hub.today)).toMatchObject({ borough: none });
    expect(await changes('london', hub.today)).toMatchObject({ london: none });
  });

  it.each(['resolveLocalPriority', 'carryForwardLocalPriority', 'dropLocalPriority'])(
    'ends by %s, but is not closed without feedback',
    async (name) => {
      const number = `2026-${String(10 + name.length)}`;
      const ended = await bring(number, 'adoptLocalPriority', 'startLocalPriority', name);
      expect(await act('feedBackLocalPriority', ended)).toMatchObject({
        localPriority: null,
        userErrors: [
          { code: 'REQUIRED', path: ['input', 'fedBackOn'] },
          { code: 'REQUIRED', path: ['input', 'feedbackChannel'] },
        ],
      });
    },
  );

  it('is linked to the one under which it goes on, at once or later', async () => {
    const next = `${ward}/2026-96`;
    const going = await bring('2026-95', 'adoptLocalPriority', 'startLocalPriority');
    expect(await act('carryForwardLocalPriority', { ...going, carriedInto: next })).toEqual(
      refusal('UNKNOWN_RECORD', ['input', 'carriedInto']),
    );
    expect(await act('carryForwardLocalPriority', { ...going, carriedInto: going.id })).toEqual(
      refusal('INVALID_VALUE', ['input', 'carriedInto']),
    );
    expect(await act('carryForwardLocalPriority', going)).toMatchObject({ userErrors: [] });
    await bring('2026-96');
    const link = { ...going, expectedVersion: going.expectedVersion + 1, carriedInto: next };
    expect(await act('linkCarriedPriority', link)).toMatchObject({ userErrors: [] });
    const query = `{ ward(code: "${ward}") { priorities(status: [CARRIED_FORWARD], first: 100) { edges { node { id carriedInto { id status } } } } } }`;
    expect(await hub.ask(anonymous, query)).toMatchObject({
      ward: {
        priorities: {
          edges: expect.arrayContaining([
            { node: { id: going.id, carriedInto: { id: next, status: 'PROPOSED' } } },
            { node: { id: `${ward}/2026-35`, carriedInto: null } },
          ]),
        },
      },
    });
  });

  it.each([
    ['startLocalPriority', '2026-50', []],
    ['resolveLocalPriority', '2026-51', ['adoptLocalPriority']],
    ['carryForwardLocalPriority', '2026-52', []],
    ['adoptLocalPriority', '2026-53', ['adoptLocalPriority']],
    ['dropLocalPriority', '2026-54', ['dropLocalPriority']],
    ['updateLocalPriority', '2026-55', ['dropLocalPriority']],
  ])('does not come to %s by leaving a step out', async (name, number, before) => {
    expect(await act(name, await bring(number, ...before))).toEqual(refusal('FORBIDDEN_STEP', ['input', 'id']));
  });

  it('is not fed back before it ended', async () => {
    const open = await bring('2026-60', 'adoptLocalPriority');
    const told = { fedBackOn: '2026-09-01', feedbackChannel: 'NEWSLETTER' };
    expect(await act('feedBackLocalPriority', { ...open, ...told })).toEqual(
      refusal('FORBIDDEN_STEP', ['input', 'id']),
    );
  });

  it('is proposed by its own borough, under a number of the year, about categories that can be', async () => {
    const proposed = { ward, number: '2026-70', theme: 'DRUGS', reason };
    expect(await hub.act(stranger, 'proposeLocalPriority', proposed)).toEqual(
      refusal('NOT_ALLOWED', ['input', 'ward']),
    );
    expect(await act('proposeLocalPriority', { ...proposed, number: 'seven' })).toEqual(
      refusal('INVALID_VALUE', ['input', 'number']),
    );
    expect(await act('proposeLocalPriority', { ...proposed, categories: ['burglery'] })).toMatchObject({
      localPriority: null,
      userErrors: [{ code: 'INVALID_VALUE', message: expect.stringContaining('Did you mean "burglary"?') }],
    });
    expect(await act('proposeLocalPriority', { ...proposed, categories: ['Burglary!'] })).toEqual(
      refusal('INVALID_VALUE', ['input', 'categories']),
    );
    expect(await act('proposeLocalPriority', { ...proposed, number: '2026-1' })).toEqual(
      refusal('ALREADY_EXISTS', ['input', 'number']),
    );
  });

  it('leads to the categories of recorded crime, and counts beside them in one query', async () => {
    await act('proposeLocalPriority', {
      ward: 'E05009318',
      number: '2026-1',
      theme: 'BURGLARY',
      categories: ['burglary'],
    });
    const query = `{ borough(code: "E09000030") {
      burglary: crime(category: "burglary") { id }
      priorityCounts { openCount byCategory { categoryId count openCount wardCount category { name recorded(area: "E09000030") { id } } } }
      priorities(first: 1) { totalCount edges { node { ward { name } categories { id name } } } }
    } }`;
    expect(await hub.ask(anonymous, query)).toMatchObject({
      borough: {
        burglary: { id: 'crime/burglary' },
        priorityCounts: {
          byCategory: [
            {
              categoryId: 'burglary',
              count: 2,
              openCount: 1,
              wardCount: 1,
              category: { name: 'Burglary', recorded: { id: 'crime/burglary' } },
            },
            {
              categoryId: 'burglary/domestic-burglary',
              count: 1,
              openCount: 0,
              wardCount: 0,
              category: { name: 'Domestic burglary' },
            },
          ],
        },
        priorities: {
          edges: [
            {
              node: {
                ward: { name: 'Bethnal Green' },
                categories: [
                  { id: 'burglary', name: 'Burglary' },
                  { id: 'burglary/domestic-burglary', name: 'Domestic burglary' },
                ],
              },
            },
          ],
        },
      },
    });
  });

  it('is listed by status, and as at any day', async () => {
    const query = `{ ward(code: "${ward}") {
      current: priorities(status: [FED_BACK]) { totalCount }
      then: priorities(asAt: "2026-02-15", status: [ADOPTED]) { edges { node { id status since } } }
    } }`;
    expect(await hub.ask(anonymous, query)).toEqual({
      ward: { current: { totalCount: 1 }, then: { edges: [{ node: { id, status: 'ADOPTED', since: '2026-02-01' } }] } },
    });
  });
});

describe('what subscribers are told of records', () => {
  const told = () =>
    hub.database.query<{ kind: string; area: string; keys: object }>(
      'select kind, area, keys from engagement.outbox order by position',
    );

  it('is written with the change: adopted and fed back', async () => {
    const before = (await told()).length;
    const open = await bring('2026-90', 'adoptLocalPriority', 'dropLocalPriority');
    // Nobody can be told what came of it before it ended.
    expect(
      await act('feedBackLocalPriority', { ...open, fedBackOn: '2026-11-01', feedbackChannel: 'WEBSITE' }),
    ).toEqual(refusal('INVALID_VALUE', ['input', 'fedBackOn']));
    await act('feedBackLocalPriority', { ...open, fedBackOn: '2026-11-27', feedbackChannel: 'WEBSITE' });
    const keys = { priority: open.id };
    expect((await told()).slice(before)).toEqual([
      { kind: 'PRIORITY_ADOPTED', area: ward, keys },
      { kind: 'PRIORITY_FED_BACK', area: ward, keys },
    ]);
  });

  it('is nothing where a file is refused', async () => {
    const before = await told();
    const report = await hub.send(secretary, [
      'Ward panel act,Ward,Reason',
      'Open,E05009320,Our list',
      'Open,E05009320,Our list',
    ]);
    expect(report).toMatchObject({ refused: 1, changed: 0 });
    expect(await told()).toEqual(before);
    await hub.send(secretary, ['Ward panel act,Ward,Reason', 'Open,E05009320,Our list']);
    const keys = { dataset: 'ward-panel-record', release: expect.stringMatching(/^ward-panel-record:/) };
    expect((await told()).slice(before.length)).toEqual([
      { kind: 'PANEL_STATUS_CHANGED', area: 'E05009320', keys: { panel: 'E05009320' } },
      ...['E09000030', 'E12000007'].map((area) => ({ kind: 'RELEASE_PUBLISHED', area, keys })),
    ]);
  });

  it('is whom a panel has for its chair, where that is another kind of person than before', async () => {
    const panel = 'E05009321';
    const onPanel = (name: string, values: object) => hub.act(secretary, name, { reason, id: panel, ...values });
    await hub.act(secretary, 'openWardPanel', { ward: panel, reason });
    await onPanel('establishWardPanel', { expectedVersion: 1, chairKind: 'POLICE', memberCount: 9 });
    const before = (await told()).length;
    await onPanel('updateWardPanel', { expectedVersion: 2, memberCount: 10 });
    await onPanel('changeWardPanelChair', { expectedVersion: 3, chairKind: 'RESIDENT' });
    expect((await told()).slice(before).filter(({ kind }) => kind.startsWith('PANEL'))).toEqual([
      { kind: 'PANEL_CHAIR_CHANGED', area: panel, keys: { panel } },
    ]);
  });
});

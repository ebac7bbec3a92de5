import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '../../../../kit/viewer.ts';
import {
  colleague,
  hackney,
  openRegisterHub,
  secretary,
  stranger,
  towerHamlets,
  type RegisterHub,
} from './registerHub.ts';

const reason = 'Minutes of the board';
const ward = 'E05009317';
const id = `${ward}/2026-1`;

let hub: RegisterHub;
beforeAll(async () => {
  hub = await openRegisterHub();
});
afterAll(async () => hub[Symbol.asyncDispose]());

const act = (name: string, values: object) => hub.act(secretary, name, { reason, ...values });
const refusal = (code: string) => ({ paybackProject: null, userErrors: [expect.objectContaining({ code })] });

describe('a Community Payback project, through the gateway', () => {
  it('goes from nomination to feedback, and what was done is counted', async () => {
    await act('nominatePaybackProject', {
      ward,
      number: '2026-1',
      nominatedBy: 'WARD_PANEL',
      effectiveOn: '2026-01-10',
    });
    const steps: readonly (readonly [string, object, string])[] = [
      ['assessPaybackProject', {}, 'ASSESSED'],
      ['acceptPaybackProject', {}, 'ACCEPTED'],
      ['schedulePaybackProject', { startsOn: '2026-03-01' }, 'SCHEDULED'],
      ['startPaybackProject', {}, 'IN_PROGRESS'],
      ['completePaybackProject', { hours: 240 }, 'COMPLETED'],
    ];
    for (const [place, [name, given, status]] of steps.entries()) {
      expect(await act(name, { id, expectedVersion: place + 1, ...given })).toMatchObject({
        paybackProject: { status },
        userErrors: [],
      });
    }
    const asked = `{ borough(code: "E09000030") { communityPayback { nominatedCount awaitingFeedbackCount hours
      projects(first: 5) { edges { node { number nominatedBy hours status ward { code } } } } }
      board { duties { name evidence { field } } } } }`;
    const told = (status: string, awaitingFeedbackCount: number) => ({
      borough: {
        communityPayback: {
          nominatedCount: 1,
          awaitingFeedbackCount,
          hours: 240,
          projects: {
            edges: [
              { node: { number: '2026-1', nominatedBy: 'WARD_PANEL', hours: 240, status, ward: { code: ward } } },
            ],
          },
        },
      },
    });
    expect(await hub.ask(anonymous, asked)).toMatchObject(told('COMPLETED', 1));
    expect(await act('feedBackPaybackProject', { id, expectedVersion: 6 })).toMatchObject(refusal('REQUIRED'));
    await act('feedBackPaybackProject', { id, expectedVersion: 6, fedBackOn: '2026-06-01' });
    expect(await hub.ask(anonymous, asked)).toMatchObject(told('FED_BACK', 0));
  });

  it.each([
    [
      'a step that cannot follow',
      'completePaybackProject',
      { id: `${ward}/2026-2`, expectedVersion: 1 },
      'FORBIDDEN_STEP',
    ],
    [
      'what a person could be known by',
      'assessPaybackProject',
      { id: `${ward}/2026-2`, expectedVersion: 1, work: 'Ring 020 7946 0018' },
      'PERSONAL_DETAILS',
    ],
    [
      'a ward that does not exist',
      'nominatePaybackProject',
      { ward: 'E05999999', number: '2026-3', nominatedBy: 'COUNCIL' },
      'INVALID_VALUE',
    ],
  ])('is refused %s', async (_what, name, given, code) => {
    await act('nominatePaybackProject', { ward, number: '2026-2', nominatedBy: 'RESIDENTS' });
    expect(await act(name, given)).toMatchObject({
      paybackProject: null,
      userErrors: [{ code: expect.stringMatching(code) }],
    });
  });

  it('is another borough’s to keep', async () => {
    const given = { ward, number: '2026-9', nominatedBy: 'COUNCIL', reason };
    expect(await hub.act(stranger, 'nominatePaybackProject', given)).toMatchObject(refusal('NOT_ALLOWED'));
  });
});

describe('a bid to the crime prevention fund, through the gateway', () => {
  const scopes: Viewer['scopes'] = ['partner:read', 'register:write'];
  const board: Viewer = { ...secretary, scopes };
  const cityHall: Viewer = { agency: 'mopac', role: 'CITY_HALL', boroughs: [], scopes, keyId: 'hall' };
  const second: Viewer = { ...cityHall, keyId: 'hall-2' };
  const neighbour: Viewer = { ...stranger, scopes };
  const bid = `${towerHamlets}/2026-1`;
  const round = { id: '2026-1', reason };
  const does = async (viewer: Viewer, name: string, input: Readonly<Record<string, unknown>>) => {
    expect([name, await hub.act(viewer, name, { reason, ...input })]).toEqual([
      name,
      expect.objectContaining({ userErrors: [] }),
    ]);
  };
  const refused = async (viewer: Viewer, name: string, input: object, code: string) =>
    expect([name, await hub.act(viewer, name, { reason, ...input })]).toEqual([
      name,
      expect.objectContaining({ userErrors: [expect.objectContaining({ code })] }),
    ]);
  const asked = (asAt = '') => `{
    borough(code: "${towerHamlets}") { fundBids${asAt} { totalCount absence { reason explanation }
      edges { node { title status amountRequested amountAwarded wards { code } history { totalCount } } } } }
    london { fundBids${asAt} { totalCount } crimePreventionFund${asAt} {
      total { figure { value text paragraph } quote document { title } } awarded { value } left { value text unit } } } }`;

  it('waits for a round whose criteria were published before it opened', async () => {
    await does(board, 'planBoard', { borough: towerHamlets, effectiveOn: '2026-01-01' });
    const plan = { number: '2026-1', criteria: 'Evidence', opensOn: '2026-10-01', closesOn: '2026-12-31' };
    await refused(board, 'planFundRound', plan, 'NOT_ALLOWED');
    await does(cityHall, 'planFundRound', { ...plan, effectiveOn: '2026-09-01' });
    await refused(cityHall, 'openFundRound', { ...round, expectedVersion: 1 }, 'FORBIDDEN_STEP');
    const unread = { ...round, expectedVersion: 1, effectiveOn: '2026-09-01' };
    await refused(cityHall, 'publishFundRoundCriteria', unread, 'REQUIRED');
    await does(second, 'approveFundRoundTexts', { ...round, expectedVersion: 1, effectiveOn: '2026-09-02' });
    const draft = {
      board: towerHamlets,
      number: '2026-1',
      round: '2026-1',
      title: 'Better locks',
      problem: 'Doors that do not lock',
      outcomesPromised: 'A tenth fewer burglaries',
      wards: [ward],
      amountRequested: 25_000,
      effectiveOn: '2026-09-05',
    };
    await refused(neighbour, 'draftFundBid', draft, 'NOT_ALLOWED');
    await refused(board, 'draftFundBid', { ...draft, round: '2026-9' }, 'UNKNOWN_RECORD');
    await does(board, 'draftFundBid', draft);
    const measured = { measure: 'RECORDED_CRIME', categories: ['burglary'] };
    await refused(board, 'submitFundBid', { id: bid, expectedVersion: 1 }, 'REQUIRED');
    await refused(board, 'submitFundBid', { id: bid, expectedVersion: 1, ...measured }, 'INVALID_VALUE');
    const published = { ...round, expectedVersion: 2, effectiveOn: '2026-09-10' };
    await does(cityHall, 'publishFundRoundCriteria', published);
    await refused(cityHall, 'openFundRound', { ...published, expectedVersion: 3 }, 'DAY_OUT_OF_ORDER');
    await does(cityHall, 'openFundRound', { ...round, expectedVersion: 3, effectiveOn: '2026-10-01' });
    await does(board, 'submitFundBid', { id: bid, expectedVersion: 1, ...measured, effectiveOn: '2026-10-05' });
  });

  it('is decided by City Hall, by steps in their order and within what was asked for', async () => {
    await refused(board, 'checkFundBid', { id: bid, expectedVersion: 2 }, 'NOT_ALLOWED');
    await refused(cityHall, 'assessFundBid', { id: bid, expectedVersion: 2 }, 'FORBIDDEN_STEP');
    await does(cityHall, 'checkFundBid', { id: bid, expectedVersion: 2, effectiveOn: '2026-10-06' });
    await does(cityHall, 'assessFundBid', { id: bid, expectedVersion: 3, effectiveOn: '2026-10-07' });
    await does(cityHall, 'deferFundBid', { id: bid, expectedVersion: 4, effectiveOn: '2026-10-08' });
    await does(cityHall, 'assessFundBid', { id: bid, expectedVersion: 5, effectiveOn: '2026-10-09' });
    const award = { id: bid, expectedVersion: 6, effectiveOn: '2026-10-10' };
    await refused(cityHall, 'approveFundBid', { ...award, amountAwarded: 26_000 }, 'INVALID_VALUE');
    await does(cityHall, 'approveFundBidInPart', { ...award, amountAwarded: 20_000 });
    await refused(board, 'withdrawFundBid', { id: bid, expectedVersion: 7 }, 'FORBIDDEN_STEP');
    await refused(cityHall, 'publishFundAward', { id: bid, expectedVersion: 7 }, 'REQUIRED');
  });

  it('is not there for others, in a list, as at a day or in a sum, until its award is published', async () => {
    for (const viewer of [anonymous, neighbour]) {
      for (const asAt of ['', '(asAt: "2026-11-01")']) {
        expect(await hub.ask(viewer, asked(asAt))).toMatchObject({
          borough: {
            fundBids: {
              totalCount: 0,
              absence: { reason: 'RESTRICTED', explanation: expect.stringMatching(/Tower Hamlets/) },
              edges: [],
            },
          },
          london: { fundBids: { totalCount: 0 }, crimePreventionFund: { awarded: { value: 0 } } },
        });
      }
    }
    expect(await hub.ask(board, asked())).toMatchObject({
      borough: { fundBids: { totalCount: 1, absence: null, edges: [{ node: { amountAwarded: 20_000 } }] } },
      london: { crimePreventionFund: { awarded: { value: 0 } } },
    });
  });

  it('is public once its award is published, without what it was before', async () => {
    await does({ ...colleague, scopes }, 'approveFundBidTexts', {
      id: bid,
      expectedVersion: 7,
      effectiveOn: '2026-10-11',
    });
    await does(cityHall, 'publishFundAward', { id: bid, expectedVersion: 8, effectiveOn: '2026-11-10' });
    const node = {
      title: 'Better locks',
      status: 'APPROVED_IN_PART',
      amountRequested: 25_000,
      amountAwarded: 20_000,
      wards: [{ code: ward }],
    };
    const fund = {
      total: {
        figure: { value: 1_000_000, paragraph: '¶5' },
        quote: expect.stringMatching(/£1m crime prevention fund/),
      },
      awarded: { value: 20_000 },
      left: { value: 980_000, unit: 'POUNDS' },
    };
    const told = (changes: number) => ({
      borough: { fundBids: { totalCount: 1, edges: [{ node: { ...node, history: { totalCount: changes } } }] } },
      london: { fundBids: { totalCount: 1 }, crimePreventionFund: fund },
    });
    expect(await hub.ask(anonymous, asked())).toMatchObject(told(1));
    expect(await hub.ask(board, asked())).toMatchObject(told(9));
    expect(await hub.ask(anonymous, asked('(asAt: "2026-11-09")'))).toMatchObject({
      borough: { fundBids: { totalCount: 0 } },
      london: { crimePreventionFund: { left: { value: 1_000_000 } } },
    });
  });

  it('is drafted in bulk from its template, refused whole with line and column', async () => {
    const heading = 'Fund bid act,Board,Number,Round,Title,Wards,Amount requested,Reason';
    const row = (of: string, number: string) => `Draft,${of},${number},2026-1,Lights,${ward.toLowerCase()},500,List`;
    const wrong = await hub.send(board, [heading, row(towerHamlets, '2026-5'), row(hackney, '2026-6')]);
    expect(wrong).toMatchObject({ dataset: 'fund-bids', accepted: 0, changed: 0, refusals: [{ line: 3 }] });
    expect(await hub.ask(board, asked())).toMatchObject({ borough: { fundBids: { totalCount: 1 } } });
    expect(await hub.send(board, [heading, row(towerHamlets, '2026-5')])).toMatchObject({ accepted: 1, refusals: [] });
    expect(await hub.ask(board, asked())).toMatchObject({ borough: { fundBids: { totalCount: 2 } } });
    expect(await hub.ask(anonymous, asked())).toMatchObject({ borough: { fundBids: { totalCount: 1 } } });
  });
});

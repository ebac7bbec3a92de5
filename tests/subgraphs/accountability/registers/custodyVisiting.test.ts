import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, hubItself } from '../../../../kit/viewer.ts';
import {
  hackney,
  keptAccountability,
  police,
  refusal,
  secretary,
  towerHamlets,
  type KeptAccountability,
} from './keptAccountability.ts';

const suite = `${towerHamlets}/bethnal-green`;
const detainees = { detaineesHeld: 12, detaineesOffered: 10, detaineesAccepted: 7, detaineesDeclined: 2 };

describe('custody visiting', () => {
  let hub: KeptAccountability;
  beforeAll(async () => {
    hub = await keptAccountability();
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const visiting = (selection: string, period = '', viewer = anonymous, area = towerHamlets) =>
    hub.of(viewer, area, `{ custodyVisiting${period === '' ? '' : `(period: "${period}")`} ${selection} }`);
  const report = (visitedOn: string, more: object = {}, timeBand = 'EVENING') =>
    hub.act(secretary, 'reportCustodyVisit', { suite, visitedOn, timeBand, ...detainees, ...more });

  it('begins with suites, and panels that follow them', async () => {
    const open = (borough: string, name: string, short: string, panel: string) =>
      hub.act(hubItself, 'openCustodySuite', { borough, suite: short, name, agency: 'METROPOLITAN_POLICE', panel });
    await open(towerHamlets, 'Bethnal Green', 'bethnal-green', 'Hackney and Tower Hamlets');
    await open(hackney, 'Stoke Newington', 'stoke-newington', 'Hackney and Tower Hamlets');
    const panels = '{ panels { name suites { name status borough { code } } } }';
    expect(await visiting(panels, '', anonymous, 'CE')).toEqual({
      custodyVisiting: {
        panels: [
          {
            name: 'Hackney and Tower Hamlets',
            suites: [
              { name: 'Stoke Newington', status: 'OPEN', borough: { code: hackney } },
              { name: 'Bethnal Green', status: 'OPEN', borough: { code: towerHamlets } },
            ],
          },
        ],
      },
    });
  });

  it.each(['2026-11-28', '2027-06-01', '2026-11-27'])('takes no visit that is still to come: %s', async (visitedOn) => {
    expect(await report(visitedOn)).toMatchObject(
      refusal('DAY_OUT_OF_ORDER', 'The hub never holds a visit that is still to come'),
    );
    const rows = await hub.database.query(
      `select id from accountability.register_change where register = 'custody-visits'`,
    );
    expect(rows).toEqual([]);
  });

  it('takes no visit by the template either', async () => {
    const heading =
      'Custody visit act,Suite,Visited on,Time band,Detainees held,Detainees offered,Detainees accepted,Detainees declined,Reason';
    const sent = await hub.send(secretary, [
      heading,
      `Report,${suite},2026-11-20,Morning,5,5,5,0,Form`,
      `Report,${suite},2026-12-20,Morning,5,5,5,0,Form`,
    ]);
    expect(sent).toMatchObject({ accepted: 0, refusals: [{ line: 3, column: 'Visited on' }] });
    expect(
      await hub.database.query(`select id from accountability.register_record where register = 'custody-visits'`),
    ).toEqual([]);
  });

  it('takes no answers from people to whom no visit was offered', async () => {
    expect(await report('2026-09-10', { detaineesOffered: 13 })).toMatchObject(
      refusal('INVALID_VALUE', '12 were held'),
    );
    expect(await report('2026-09-10', { detaineesAccepted: 9 })).toMatchObject(
      refusal('INVALID_VALUE', 'Expected no more answers than offers'),
    );
  });

  it('tells a visit some weeks after it, and not before, to whatever role', async () => {
    expect(await report('2026-11-10')).toMatchObject({ userErrors: [] });
    const asked = '{ visits { totalCount edges { node { visitedOn timeBand status suite { name } } } } }';
    for (const viewer of [anonymous, secretary, police, hubItself]) {
      expect(await visiting(asked, '2026/27-Q3', viewer)).toMatchObject({
        custodyVisiting: { visits: { totalCount: 0 } },
      });
      // Of what is told with a delay no list of changes says that anything was entered.
      expect(
        await hub.of(
          viewer,
          towerHamlets,
          '{ accountabilityChanges(since: "2026-01-01") { edges { node { thing } } } }',
        ),
      ).toEqual({ accountabilityChanges: { edges: [{ node: { thing: 'custody suite' } }] } });
    }
    hub.today = '2026-12-08';
    const told = { visitedOn: '2026-11-10', timeBand: 'EVENING', status: 'ADMITTED', suite: { name: 'Bethnal Green' } };
    expect(await visiting(asked, '2026/27-Q3')).toEqual({
      custodyVisiting: { visits: { totalCount: 1, edges: [{ node: told }] } },
    });
    hub.today = '2026-11-27';
  });

  it('tells the people held on one visit to those who keep it alone', async () => {
    hub.today = '2026-12-08';
    const asked = '{ visits { edges { node { counts { held declined } } } } }';
    const told = (counts: object | null) => ({
      custodyVisiting: { visits: { edges: [{ node: { counts } }] } },
    });
    expect(await visiting(asked, '2026/27-Q3')).toEqual(told(null));
    expect(await visiting(asked, '2026/27-Q3', police)).toEqual(told(null));
    expect(await visiting(asked, '2026/27-Q3', secretary)).toEqual(told({ held: 12, declined: 2 }));
    hub.today = '2026-11-27';
  });

  it('records a wait and a refusal with its reason and rank', async () => {
    const late = { suite, visitedOn: '2026-09-01', timeBand: 'NIGHT', ...detainees };
    expect(await hub.act(secretary, 'reportDelayedCustodyVisit', late)).toMatchObject(refusal('REQUIRED'));
    expect(await hub.act(secretary, 'reportDelayedCustodyVisit', { ...late, delayMinutes: 20 })).toMatchObject({
      custodyVisit: { status: 'DELAYED' },
    });
    const refused = { suite, visitedOn: '2026-09-03', timeBand: 'NIGHT', refusalReason: 'DANGER' };
    expect(await hub.act(secretary, 'reportRefusedCustodyVisit', refused)).toMatchObject(refusal('REQUIRED'));
    const rank = { ...refused, refusingRank: 'INSPECTOR' };
    expect(await hub.act(secretary, 'reportRefusedCustodyVisit', rank)).toMatchObject({ userErrors: [] });
  });

  describe('in numbers', () => {
    const numbers = `{ period toldFrom visitCount { value } refusedCount { value } detaineesHeld { value absence { reason nearest } }
      detaineesOffered { value } detaineesAccepted { value } detaineesDeclined { value text } }`;
    const keep = (visitedOn: string, counts: readonly [number, number, number, number], keptOn = '2026-07-10') => {
      const [detaineesHeld, detaineesOffered, detaineesAccepted, detaineesDeclined] = counts;
      const told = { detaineesHeld, detaineesOffered, detaineesAccepted, detaineesDeclined };
      const visit = { suite, visitedOn, timeBand: 'MORNING', ...told };
      return hub.keepOn(keptOn, 'custody-visits', 'reportCustodyVisit', `${suite}/${visitedOn}/MORNING`, visit);
    };

    it('are told of a quarter from 28 days after it', async () => {
      await keep('2026-04-10', [30, 28, 20, 8]);
      await keep('2026-05-10', [31, 20, 13, 1]);
      expect(await visiting(numbers, '2026/27-Q1')).toEqual({
        custodyVisiting: {
          period: '2026/27-Q1',
          toldFrom: '2026-07-28',
          visitCount: { value: 2 },
          refusedCount: { value: 0 },
          detaineesHeld: { value: 61, absence: null },
          detaineesOffered: { value: 48 },
          detaineesAccepted: { value: 33 },
          detaineesDeclined: { value: 9, text: '9' },
        },
      });
      expect(await visiting(numbers, '2026/27-Q3')).toMatchObject({
        custodyVisiting: {
          detaineesHeld: { value: null, absence: { reason: 'NOT_YET_PUBLISHED', nearest: '2026/27-Q2' } },
        },
      });
    });

    it('as at a day are what had been told by then', async () => {
      const asAt = (day: string, selection: string) =>
        hub.of(anonymous, towerHamlets, `{ custodyVisiting(asAt: "${day}") ${selection} }`);
      const asked = '{ period visitCount { value } suites { id } issues { totalCount } }';
      expect(await asAt('2026-07-28', asked)).toEqual({
        custodyVisiting: { period: '2026/27-Q1', visitCount: { value: 2 }, suites: [], issues: { totalCount: 0 } },
      });
      expect(await asAt('2026-07-27', asked)).toMatchObject({ custodyVisiting: { period: '2025/26-Q4' } });
      expect(await asAt('2026-11-27', '{ suites { name } }')).toEqual({
        custodyVisiting: { suites: [{ name: 'Bethnal Green' }] },
      });
      // A day to come tells no more than today.
      expect(await asAt('2030-01-01', '{ period }')).toEqual(await visiting('{ period }'));
      expect(
        await hub.of(
          anonymous,
          towerHamlets,
          '{ custodyVisiting(period: "2026/27-Q1", asAt: "2026-07-27") { visitCount { absence { reason } } } }',
        ),
      ).toEqual({ custodyVisiting: { visitCount: { absence: { reason: 'NOT_YET_PUBLISHED' } } } });
    });

    it('are those that were recorded by then: what comes later tells nothing of one visit', async () => {
      expect(await report('2026-06-20')).toMatchObject({ userErrors: [] });
      expect(await visiting(numbers, '2026/27-Q1')).toMatchObject({
        custodyVisiting: { visitCount: { value: 2 }, detaineesHeld: { value: 61 } },
      });
    });

    it('are withheld where they are few, and so are those that would give them away', async () => {
      await keep('2026-02-10', [40, 30, 28, 2], '2026-04-10');
      expect(await visiting(numbers, '2025/26-Q4')).toMatchObject({
        custodyVisiting: {
          visitCount: { value: 1 },
          detaineesDeclined: { value: null, text: 'c – suppressed' },
        },
      });
      const told = JSON.stringify(await visiting(numbers, '2025/26-Q4'));
      expect(told).not.toMatch(/"value":2\b/);
      // No other area that the number is part of gives it back.
      for (const area of ['CE', 'E12000007', 'E23000001']) {
        expect(await visiting('{ detaineesDeclined { value } }', '2025/26-Q4', anonymous, area)).toMatchObject({
          custodyVisiting: { detaineesDeclined: { value: null } },
        });
      }
    });

    it('of longer periods are sums of what is told of quarters', async () => {
      expect(
        await visiting('{ visitCount { value } detaineesDeclined { value absence { reason } } }', '2025/26'),
      ).toEqual({
        custodyVisiting: {
          visitCount: { value: 1 },
          detaineesDeclined: { value: null, absence: { reason: 'SUPPRESSED' } },
        },
      });
      expect(await visiting('{ visitCount { absence { reason } } }', '2026-05')).toEqual({
        custodyVisiting: { visitCount: { absence: { reason: 'NOT_AVAILABLE' } } },
      });
    });

    it('cost the same number of statements for all areas', async () => {
      const cost = async (codes: readonly string[]) => {
        const before = hub.database.statements;
        const of = codes.map((code) => ({ __typename: 'Area', code }));
        await hub.ask(
          anonymous,
          `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Area { custodyVisiting(period: "2026/27-Q1") ${numbers} } } }`,
          { of },
        );
        return hub.database.statements - before;
      };
      expect(await cost([towerHamlets, hackney, 'CE', 'E12000007'])).toBe(await cost([towerHamlets]));
    });
  });

  it('has issues that are raised, answered and resolved, with the visit left untold', async () => {
    const raised = { borough: towerHamlets, number: '2026-1', suite, about: 'CONDITIONS', severity: 'SERIOUS' };
    expect(await hub.act(secretary, 'raiseCustodyIssue', { ...raised, borough: hackney })).toMatchObject(
      refusal('NOT_ALLOWED'),
    );
    expect(await hub.act(hubItself, 'raiseCustodyIssue', { ...raised, borough: hackney })).toMatchObject(
      refusal('INVALID_VALUE', 'in another borough'),
    );
    expect(await hub.act(secretary, 'raiseCustodyIssue', { ...raised, suite: 'E09000030/atlantis' })).toMatchObject(
      refusal('UNKNOWN_RECORD'),
    );
    expect(await hub.act(secretary, 'raiseCustodyIssue', { ...raised, detail: 'No blankets' })).toMatchObject({
      userErrors: [],
    });
    const id = `${towerHamlets}/2026-1`;
    expect(await hub.act(secretary, 'resolveCustodyIssue', { id, expectedVersion: 1 })).toMatchObject(
      refusal('FORBIDDEN_STEP'),
    );
    const response = 'Blankets are checked at each handover';
    expect(await hub.act(secretary, 'respondToCustodyIssue', { id, expectedVersion: 1, response })).toMatchObject(
      refusal('NOT_ALLOWED'),
    );
    expect(await hub.act(police, 'respondToCustodyIssue', { id, expectedVersion: 1, response })).toMatchObject({
      custodyIssue: { status: 'RESPONDED' },
    });
    expect(await hub.act(secretary, 'resolveCustodyIssue', { id, expectedVersion: 2 })).toMatchObject({
      custodyIssue: { status: 'RESOLVED' },
    });
    const asked = '{ issues { edges { node { id status about severity detail suite { name } } } } }';
    expect(await visiting(asked, '', secretary)).toEqual({
      custodyVisiting: {
        issues: {
          edges: [
            {
              node: {
                id,
                status: 'RESOLVED',
                about: 'CONDITIONS',
                severity: 'SERIOUS',
                detail: null,
                suite: { name: 'Bethnal Green' },
              },
            },
          ],
        },
      },
    });
    expect((await hub.events()).filter(({ kind }) => kind.startsWith('CUSTODY'))).toEqual([
      { kind: 'CUSTODY_ISSUE_RAISED', area: towerHamlets, keys: { issue: id } },
      { kind: 'CUSTODY_ISSUE_RESOLVED', area: towerHamlets, keys: { issue: id } },
    ]);
  });

  it('holds no text with a telephone number', async () => {
    const detail = 'Ring 020 7946 0018';
    const raised = { borough: towerHamlets, number: '2026-2', suite, about: 'RIGHTS', severity: 'URGENT', detail };
    expect(await hub.act(secretary, 'raiseCustodyIssue', raised)).toMatchObject(refusal('PERSONAL_DETAILS'));
  });
});

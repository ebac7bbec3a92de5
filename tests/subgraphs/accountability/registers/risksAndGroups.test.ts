import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '../../../../kit/viewer.ts';
import {
  colleague,
  keptAccountability,
  police,
  refusal,
  scrutineer,
  secondScrutineer,
  secretary,
  towerHamlets,
  type KeptAccountability,
} from './keptAccountability.ts';

describe('registers of a partnership', () => {
  let hub: KeptAccountability;
  beforeAll(async () => {
    hub = await keptAccountability();
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  it('keep risks, whose overdue review is worked out and never kept', async () => {
    const risk = { area: towerHamlets, number: '2026-1', likelihood: 'HIGH', impact: 'MEDIUM', netConcern: 'MEDIUM' };
    expect(await hub.act(secretary, 'raiseRisk', risk)).toMatchObject(refusal('REQUIRED'));
    const named = { ...risk, nextReviewOn: '2026-12-31', owner: 'PC John Smith' };
    for (const owner of ['PC John Smith', 'Jane smith', 'Chair smith', 'Ward']) {
      expect(await hub.act(secretary, 'raiseRisk', { ...named, owner })).toMatchObject(
        refusal('INVALID_VALUE', 'and no name'),
      );
    }
    const whole = { ...named, owner: 'Head of community safety', wording: 'Too few officers for every ward' };
    expect(await hub.act(secretary, 'raiseRisk', whole)).toMatchObject({ userErrors: [] });
    const id = `${towerHamlets}/2026-1`;
    expect(await hub.act(secretary, 'approveKeptRiskTexts', { id, expectedVersion: 1 })).toMatchObject(
      refusal('OWN_TEXT'),
    );
    expect(await hub.act(colleague, 'approveKeptRiskTexts', { id, expectedVersion: 1 })).toMatchObject({
      userErrors: [],
    });
    const asked = '{ keptRisks { edges { node { wording owner netConcern netComputed isReviewOverdue version } } } }';
    const node = {
      wording: 'Too few officers for every ward',
      owner: 'Head of community safety',
      netConcern: 'MEDIUM',
    };
    const told = (isReviewOverdue: boolean, more: object = {}) => ({
      keptRisks: { edges: [{ node: { ...node, netComputed: 'HIGH', isReviewOverdue, version: 2, ...more } }] },
    });
    expect(await hub.of(police, towerHamlets, asked)).toEqual(told(false));
    hub.today = '2027-01-01';
    expect(await hub.of(police, towerHamlets, asked)).toEqual(told(true));
    await hub.act(secretary, 'reviewRisk', { id, expectedVersion: 2, nextReviewOn: '2027-06-30' });
    expect(await hub.of(police, towerHamlets, asked)).toEqual(told(false, { version: 3 }));
    hub.today = '2026-11-27';
  });

  it('keep risks whose next review is not before the one that sets it, whichever way it is set', async () => {
    const risk = { area: towerHamlets, number: '2026-9', likelihood: 'HIGH', impact: 'LOW', netConcern: 'LOW' };
    const late = refusal('DAY_OUT_OF_ORDER', 'before the day of this one, 2026-11-27');
    expect(await hub.act(secretary, 'raiseRisk', { ...risk, nextReviewOn: '2020-01-01' })).toMatchObject(late);
    const raised = { ...risk, nextReviewOn: '2026-11-01', effectiveOn: '2026-10-01' };
    expect(await hub.act(secretary, 'raiseRisk', raised)).toMatchObject({ userErrors: [] });
    const of = (expectedVersion: number, more: object = {}) => ({
      id: `${towerHamlets}/2026-9`,
      expectedVersion,
      ...more,
    });
    // Looked at, and nothing said of the next time: the day that it had was the one of this review.
    expect(await hub.act(secretary, 'reviewRisk', of(1, { impact: 'HIGH' }))).toMatchObject(late);
    expect(await hub.act(secretary, 'reviewRisk', of(1, { nextReviewOn: '2026-11-27' }))).toMatchObject({
      userErrors: [],
    });
    hub.today = '2026-12-24';
    expect(await hub.act(secretary, 'closeRisk', of(2))).toMatchObject({ userErrors: [] });
    expect(await hub.act(secretary, 'reopenRisk', of(3))).toMatchObject(refusal('DAY_OUT_OF_ORDER'));
    expect(await hub.act(secretary, 'reopenRisk', of(3, { nextReviewOn: '2027-01-31' }))).toMatchObject({
      userErrors: [],
    });
    hub.today = '2026-11-27';
  });

  it('keep what a committee undertook itself, with its outcome', async () => {
    const undertaking = {
      area: towerHamlets,
      review: 'knife-crime-2026',
      number: '1',
      wording: 'We will visit each panel',
    };
    expect(await hub.act(police, 'giveUndertaking', undertaking)).toMatchObject(refusal('NOT_ALLOWED'));
    await hub.act(scrutineer, 'giveUndertaking', { ...undertaking, dueOn: '2026-10-01' });
    const id = `${towerHamlets}/knife-crime-2026/1`;
    const asked = '{ committeeUndertakings { edges { node { status isOverdue outcome } } } }';
    const told = (node: object) => ({ committeeUndertakings: { edges: [{ node }] } });
    expect(await hub.of(anonymous, towerHamlets, asked)).toEqual(
      told({ status: 'GIVEN', isOverdue: true, outcome: null }),
    );
    expect(await hub.act(scrutineer, 'fulfilUndertaking', { id, expectedVersion: 1 })).toMatchObject(
      refusal('REQUIRED'),
    );
    await hub.act(scrutineer, 'fulfilUndertaking', { id, expectedVersion: 1, outcome: 'All panels were visited' });
    expect(
      await hub.act(secondScrutineer, 'approveCommitteeUndertakingTexts', { id, expectedVersion: 2 }),
    ).toMatchObject({ userErrors: [] });
    expect(await hub.of(anonymous, towerHamlets, asked)).toEqual(
      told({ status: 'FULFILLED', isOverdue: false, outcome: 'All panels were visited' }),
    );
  });

  it('keep what became of an undertaking that a document states, where the document is asked', async () => {
    await using hub = await keptAccountability();
    const asked = (asAt: string) =>
      hub.ask(
        anonymous,
        `{ recommendation(review: "police-and-crime-plan-2013", number: "6") { undertakings { followUp${asAt} { status isOverdue } } } }`,
      );
    const told = (followUp: object | null) => ({ recommendation: { undertakings: [{ followUp }] } });
    expect(await asked('')).toEqual(told(null));
    const own = {
      area: 'E12000007',
      review: 'police-and-crime-plan-2013',
      number: '6',
      wording: 'To watch visibility',
    };
    await hub.act(scrutineer, 'giveUndertaking', { ...own, dueOn: '2026-10-01', effectiveOn: '2026-03-01' });
    expect(await asked('')).toEqual(told({ status: 'GIVEN', isOverdue: true }));
    expect(await asked('(asAt: "2026-03-31")')).toEqual(told({ status: 'GIVEN', isOverdue: false }));
    expect(await asked('(asAt: "2026-02-28")')).toEqual(told(null));
  });

  it('keep stop and search monitoring groups: meetings, records, video and issues', async () => {
    await hub.act(secretary, 'openMonitoringGroup', { borough: towerHamlets, memberCount: 9, meetingsPlanned: 4 });
    const meeting = { group: towerHamlets, heldOn: '2026-09-15', recordsReviewed: 20, videosViewed: 5, attendance: 7 };
    expect(await hub.act(secretary, 'recordMonitoringMeeting', { ...meeting, heldOn: '2026-12-15' })).toMatchObject(
      refusal('DAY_OUT_OF_ORDER'),
    );
    expect(await hub.act(secretary, 'recordMonitoringMeeting', meeting)).toMatchObject({ userErrors: [] });
    const issue = { group: towerHamlets, number: '2026-1', theme: 'GROUNDS', detail: 'One phrase in many records' };
    expect(await hub.act(secretary, 'raiseMonitoringIssue', issue)).toMatchObject({ userErrors: [] });
    const asked = `{ stopAndSearchMonitoringGroup { status memberCount borough { code }
      meetings { totalCount edges { node { heldOn recordsReviewed videosViewed attendance } } }
      issues { edges { node { theme status } } } } }`;
    expect(await hub.of(anonymous, towerHamlets, asked)).toEqual({
      stopAndSearchMonitoringGroup: {
        status: 'ACTIVE',
        memberCount: 9,
        borough: { code: towerHamlets },
        meetings: {
          totalCount: 1,
          edges: [{ node: { heldOn: '2026-09-15', recordsReviewed: 20, videosViewed: 5, attendance: 7 } }],
        },
        issues: { edges: [{ node: { theme: 'GROUNDS', status: 'RAISED' } }] },
      },
    });
    expect(await hub.of(anonymous, 'E09000012', '{ stopAndSearchMonitoringGroup { status } }')).toEqual({
      stopAndSearchMonitoringGroup: null,
    });
  });

  it('keep a meeting from the day on which it was held, and not before it', async () => {
    await using hub = await keptAccountability();
    const meeting = { group: towerHamlets, recordsReviewed: 12, videosViewed: 3 };
    await hub.act(secretary, 'openMonitoringGroup', { borough: towerHamlets, effectiveOn: '2026-01-01' });
    const record = (more: object) => hub.act(secretary, 'recordMonitoringMeeting', { ...meeting, ...more });
    expect(await record({ heldOn: '2026-03-10', effectiveOn: '2026-03-01' })).toMatchObject({
      userErrors: [{ code: 'DAY_OUT_OF_ORDER', path: ['input', 'effectiveOn'] }],
    });
    expect(await record({ heldOn: '2026-03-10' })).toMatchObject({ userErrors: [] });
    expect(await record({ heldOn: '2026-05-10', effectiveOn: '2026-05-12' })).toMatchObject({ userErrors: [] });
    const heldBy = (day: string) =>
      hub.of(
        anonymous,
        towerHamlets,
        `{ stopAndSearchMonitoringGroup(asAt: "${day}") { meetings { edges { node { heldOn since } } } } }`,
      );
    const told = (...nodes: object[]) => ({
      stopAndSearchMonitoringGroup: { meetings: { edges: nodes.map((node) => ({ node })) } },
    });
    const march = { heldOn: '2026-03-10', since: '2026-03-10' };
    expect(await heldBy('2026-03-09')).toEqual(told());
    expect(await heldBy('2026-03-31')).toEqual(told(march));
    expect(await heldBy('2026-05-12')).toEqual(told(march, { heldOn: '2026-05-10', since: '2026-05-12' }));
  });

  it('tell followers what is done: of risks for partners alone, of undertakings and issues for everybody', async () => {
    await using hub = await keptAccountability();
    const before = (await hub.events()).length;
    const told = async () => (await hub.events()).slice(before).map(({ kind, keys }) => [kind, keys]);
    const id = `${towerHamlets}/2026-1`;
    const of = (expectedVersion: number, more: object = {}) => ({ id, expectedVersion, ...more });
    const risk = { likelihood: 'HIGH', impact: 'LOW', netConcern: 'LOW', nextReviewOn: '2027-01-15', wording: 'Few' };
    await hub.act(secretary, 'raiseRisk', { area: towerHamlets, number: '2026-1', ...risk });
    await hub.act(secretary, 'reviewRisk', of(1, { nextReviewOn: '2027-02-15' }));
    await hub.act(colleague, 'approveKeptRiskTexts', of(2));
    await hub.act(secretary, 'closeRisk', of(3));
    const own = { area: towerHamlets, review: 'knife-crime-2026', number: '1', wording: 'To look' };
    await hub.act(scrutineer, 'giveUndertaking', own);
    await hub.act(secretary, 'openMonitoringGroup', { borough: towerHamlets });
    await hub.act(secretary, 'raiseMonitoringIssue', { group: towerHamlets, number: '2026-1', theme: 'GROUNDS' });
    await hub.act(police, 'respondToMonitoringIssue', of(1, { response: 'Sampled weekly' }));
    await hub.act(secretary, 'resolveMonitoringIssue', of(2));
    expect(await told()).toEqual([
      ...Array.from({ length: 4 }, () => ['RISK_CHANGED', { risk: id }]),
      ['UNDERTAKING_CHANGED', { undertaking: `${towerHamlets}/knife-crime-2026/1` }],
      ['MONITORING_ISSUE_RAISED', { issue: id }],
      ['MONITORING_ISSUE_RESOLVED', { issue: id }],
    ]);
  });
});

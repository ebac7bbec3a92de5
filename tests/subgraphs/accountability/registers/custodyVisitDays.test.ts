import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, hubItself } from '../../../../kit/viewer.ts';
import { keptAccountability, secretary, towerHamlets, type KeptAccountability } from './keptAccountability.ts';

const suite = `${towerHamlets}/bethnal-green`;

describe('the days of a custody visit', () => {
  let hub: KeptAccountability;
  beforeAll(async () => {
    hub = await keptAccountability();
    const opened = { name: 'Bethnal Green', agency: 'METROPOLITAN_POLICE', panel: 'North East' };
    const key = { borough: towerHamlets, suite: 'bethnal-green', effectiveOn: '2026-01-01' };
    await hub.act(hubItself, 'openCustodySuite', { ...key, ...opened });
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const counts = { detaineesHeld: 30, detaineesOffered: 28, detaineesAccepted: 20, detaineesDeclined: 8 };

  it('are in order: none is reported to have taken effect before it was made', async () => {
    const visit = { suite, visitedOn: '2026-08-15', timeBand: 'MORNING', ...counts };
    expect(await hub.act(secretary, 'reportCustodyVisit', { ...visit, effectiveOn: '2026-08-14' })).toMatchObject({
      custodyVisit: null,
      userErrors: [{ code: 'DAY_OUT_OF_ORDER', path: ['input', 'effectiveOn'] }],
    });
    expect(await hub.act(secretary, 'reportCustodyVisit', { ...visit, effectiveOn: '2026-08-15' })).toMatchObject({
      userErrors: [],
    });
  });

  it('end at midnight in London: what was recorded in its first hour in summer comes too late for the quarter', async () => {
    const keep = (visitedOn: string, today: string, now: string) =>
      hub.keepOn(
        today,
        'custody-visits',
        'reportCustodyVisit',
        `${suite}/${visitedOn}/NIGHT`,
        { suite, visitedOn, timeBand: 'NIGHT', ...counts },
        now,
      );
    await keep('2026-04-10', '2026-07-27', '2026-07-27T22:59:00Z');
    const asked = '{ custodyVisiting(period: "2026/27-Q1") { toldFrom visitCount { value } } }';
    const told = { custodyVisiting: { toldFrom: '2026-07-28', visitCount: { value: 1 } } };
    expect(await hub.of(anonymous, towerHamlets, asked)).toEqual(told);
    // Half past midnight of the 28th: the figure may have been read already.
    await keep('2026-04-12', '2026-07-28', '2026-07-27T23:30:00Z');
    expect(await hub.of(anonymous, towerHamlets, asked)).toEqual(told);
  });
});

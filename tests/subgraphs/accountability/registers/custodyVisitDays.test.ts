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

  it('of a quarter that all were recorded too late are counted some weeks after the first was, and none after that', async () => {
    const record = (visitedOn: string, today: string) => {
      const visit = { suite, visitedOn, timeBand: 'EVENING', ...counts, detaineesOffered: 25, detaineesAccepted: 17 };
      return hub.keepOn(today, 'custody-visits', 'reportCustodyVisit', `${suite}/${visitedOn}/EVENING`, visit);
    };
    const numbers = '{ value absence { reason explanation } }';
    const asked = (more = '') =>
      hub.of(
        anonymous,
        towerHamlets,
        `{ custodyVisiting(period: "2025/26-Q1"${more}) { toldFrom visitCount ${numbers} detaineesHeld ${numbers} } }`,
      );
    const absent = (reason: string, words: RegExp) => ({
      value: null,
      absence: { reason, explanation: expect.stringMatching(words) },
    });
    const none = absent('NOT_AVAILABLE', /^No visit of 2025\/26-Q1 is recorded/);
    expect(await asked()).toEqual({
      custodyVisiting: { toldFrom: '2025-07-28', visitCount: none, detaineesHeld: none },
    });
    await record('2025-04-10', '2026-10-20');
    await record('2025-05-10', '2026-11-10');
    const held = { value: 60, absence: null };
    const told = {
      custodyVisiting: { toldFrom: '2026-11-17', visitCount: { value: 2, absence: null }, detaineesHeld: held },
    };
    expect(await asked()).toEqual(told);
    // A visit by itself is told on no day between.
    const soon = absent('NOT_YET_PUBLISHED', /are told from 2026-11-17, some weeks after it/);
    for (const day of ['2026-10-21', '2026-11-16']) {
      expect(await asked(`, asAt: "${day}"`)).toMatchObject({
        custodyVisiting: { visitCount: soon, detaineesHeld: soon },
      });
    }
    expect(await asked(', asAt: "2026-11-17"')).toEqual(told);
    await record('2025-06-10', '2026-11-20');
    expect(
      await hub.of(anonymous, 'E09000012', `{ custodyVisiting(period: "2025/26-Q1") { visitCount ${numbers} } }`),
    ).toEqual({
      custodyVisiting: { visitCount: absent('NOT_AVAILABLE', /in this area was recorded before 2026-11-17/) },
    });
    expect(await asked()).toEqual(told);
    expect(
      await hub.of(
        anonymous,
        towerHamlets,
        '{ custodyVisiting(period: "2025/26") { toldFrom detaineesHeld { value } } }',
      ),
    ).toEqual({ custodyVisiting: { toldFrom: '2026-11-17', detaineesHeld: { value: 60 } } });
  });

  it('end a day before at midnight in London: what was recorded in its first hour in summer comes too late for the quarter', async () => {
    const keep = (visitedOn: string, today: string, now: string) =>
      hub.keepOn(
        today,
        'custody-visits',
        'reportCustodyVisit',
        `${suite}/${visitedOn}/NIGHT`,
        { suite, visitedOn, timeBand: 'NIGHT', ...counts },
        now,
      );
    await keep('2026-04-10', '2026-07-26', '2026-07-26T22:59:00Z');
    const asked = '{ custodyVisiting(period: "2026/27-Q1") { toldFrom visitCount { value } } }';
    const told = { custodyVisiting: { toldFrom: '2026-07-28', visitCount: { value: 1 } } };
    expect(await hub.of(anonymous, towerHamlets, asked)).toEqual(told);
    // Half past midnight of the 27th: where a clock is slow the figure may have been read already when it arrives.
    await keep('2026-04-12', '2026-07-27', '2026-07-26T23:30:00Z');
    expect(await hub.of(anonymous, towerHamlets, asked)).toEqual(told);
  });

  it('of a quarter that is told late change nothing of a year that was told without it', async () => {
    const keep = (visitedOn: string, today: string) =>
      hub.keepOn(today, 'custody-visits', 'reportCustodyVisit', `${suite}/${visitedOn}/MORNING`, {
        ...{ suite, visitedOn, timeBand: 'MORNING', ...counts, detaineesOffered: 25, detaineesAccepted: 17 },
      });
    for (const [visitedOn, today] of [
      ['2023-07-10', '2023-08-10'],
      ['2023-11-10', '2023-12-10'],
    ] as const)
      await keep(visitedOn, today);
    const year = (asAt: string) =>
      hub.of(
        anonymous,
        towerHamlets,
        `{ custodyVisiting(period: "2023/24", asAt: "${asAt}") { toldFrom visitCount { value } detaineesHeld { value } } }`,
      );
    const told = {
      custodyVisiting: { toldFrom: '2024-04-28', visitCount: { value: 2 }, detaineesHeld: { value: 60 } },
    };
    expect(await year('2024-04-28')).toEqual(told);
    // The first quarter comes in years later: it is told by itself, and the year stands.
    await keep('2023-04-10', '2026-09-10');
    for (const day of ['2024-04-28', '2026-09-11', '2026-10-08', '2026-11-27']) expect(await year(day)).toEqual(told);
    const asked = '{ custodyVisiting(period: "2023/24-Q1") { toldFrom visitCount { value } } }';
    expect(await hub.of(anonymous, towerHamlets, asked)).toEqual({
      custodyVisiting: { toldFrom: '2026-10-08', visitCount: { value: 1 } },
    });
  });
});

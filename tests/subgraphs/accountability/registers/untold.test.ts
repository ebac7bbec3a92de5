import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataState } from '../../../../kit/releases/dataState.ts';
import { hubItself } from '../../../../kit/viewer.ts';
import {
  colleague,
  keptAccountability,
  secretary,
  towerHamlets,
  type KeptAccountability,
} from './keptAccountability.ts';

const suite = `${towerHamlets}/bethnal-green`;

/** By the mark of an answer anybody can tell when something changed. */
describe('the state of what anybody may see', () => {
  let hub: KeptAccountability;
  beforeAll(async () => {
    hub = await keptAccountability();
    const opened = { name: 'Bethnal Green', agency: 'METROPOLITAN_POLICE', panel: 'North East' };
    await hub.act(hubItself, 'openCustodySuite', { borough: towerHamlets, suite: 'bethnal-green', ...opened });
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  /** What an act moved: everything, and what anybody may see. */
  const does = async (viewer: typeof secretary, name: string, input: Readonly<Record<string, unknown>>) => {
    const before = await dataState(hub.database);
    await hub.act(viewer, name, input);
    const after = await dataState(hub.database);
    return { all: before.mark !== after.mark, told: before.told?.mark !== after.told?.mark };
  };
  const untold = { all: true, told: false };
  const told = { all: true, told: true };

  it('is not moved by what partners alone may know', async () => {
    const risk = { area: towerHamlets, number: '2026-1', likelihood: 'HIGH', impact: 'LOW', netConcern: 'LOW' };
    const id = `${towerHamlets}/2026-1`;
    const raised = { ...risk, nextReviewOn: '2027-01-15', wording: 'Too few' };
    expect(await does(secretary, 'raiseRisk', raised)).toEqual(untold);
    expect(await does(colleague, 'approveKeptRiskTexts', { id, expectedVersion: 1 })).toEqual(untold);
    expect(await does(secretary, 'closeRisk', { id, expectedVersion: 2 })).toEqual(untold);
    const issue = { borough: towerHamlets, number: '2026-1', suite, about: 'CONDITIONS', severity: 'SERIOUS' };
    expect(await does(secretary, 'raiseCustodyIssue', issue)).toEqual(untold);
  });

  it('is not moved by a visit of the last four weeks, and by one that is told it is', async () => {
    const counts = { detaineesHeld: 12, detaineesOffered: 10, detaineesAccepted: 7, detaineesDeclined: 2 };
    const visit = { suite, timeBand: 'EVENING', ...counts };
    expect(await does(secretary, 'reportCustodyVisit', { ...visit, visitedOn: '2026-11-20' })).toEqual(untold);
    expect(await does(secretary, 'reportCustodyVisit', { ...visit, visitedOn: '2026-10-20' })).toEqual(told);
  });

  it('is moved by what anybody may see, and by nothing that is refused', async () => {
    expect(await does(secretary, 'openMonitoringGroup', { borough: towerHamlets })).toEqual(told);
    expect(await does(secretary, 'openMonitoringGroup', { borough: towerHamlets })).toEqual({
      all: false,
      told: false,
    });
  });

  it('says when that was, and not when something else was', async () => {
    const { told: before } = await dataState(hub.database);
    const risk = { area: towerHamlets, number: '2026-2', likelihood: 'HIGH', impact: 'LOW', netConcern: 'LOW' };
    await hub.act(secretary, 'raiseRisk', { ...risk, nextReviewOn: '2027-01-15' });
    const after = await dataState(hub.database);
    expect(after.told?.changedAt).toBe(before?.changedAt);
    expect(after.changedAt).toBeGreaterThan(before?.changedAt ?? Infinity);
  });
});

import { describe, expect, it } from '@jest/globals';
import { tellDeadlines } from '../../../../subgraphs/accountability/deadlines/tellDeadlines.ts';
import { keptAccountability, scrutineer, secretary, towerHamlets } from '../registers/keptAccountability.ts';

const london = 'E12000007';
const told = ['RECOMMENDATION_DUE_SOON', 'RECOMMENDATION_OVERDUE', 'RISK_REVIEW_OVERDUE', 'UNDERTAKING_OVERDUE'];

describe('deadlines', () => {
  it('are told once each, by what committees and partnerships keep and by the documents', async () => {
    await using hub = await keptAccountability();
    const deadlines = async (day: string) => {
      const before = (await hub.events()).length;
      hub.today = day;
      await tellDeadlines(hub.database, day);
      const fresh = (await hub.events()).slice(before);
      return fresh.filter(({ kind }) => told.includes(kind)).map(({ kind, keys }) => [kind, keys]);
    };
    // The documents' deadlines are years past: a hub that is new begins without them.
    expect(await deadlines('2026-11-27')).toEqual([]);
    await hub.act(scrutineer, 'takeUpRecommendation', {
      area: london,
      review: 'police-and-crime-plan-2013',
      number: '2',
      dueOn: '2027-01-31',
    });
    await hub.act(secretary, 'raiseRisk', {
      area: towerHamlets,
      number: '2026-1',
      likelihood: 'HIGH',
      impact: 'LOW',
      netConcern: 'LOW',
      nextReviewOn: '2027-01-15',
    });
    const own = { area: london, review: 'police-and-crime-plan-2013', number: '6', wording: 'To watch the numbers' };
    await hub.act(scrutineer, 'giveUndertaking', { ...own, dueOn: '2027-01-20' });
    const keys = { review: 'police-and-crime-plan-2013', number: '2', dueOn: '2027-01-31' };
    expect(await deadlines('2027-01-02')).toEqual([]);
    expect(await deadlines('2027-01-03')).toEqual([['RECOMMENDATION_DUE_SOON', keys]]);
    expect(await deadlines('2027-01-03')).toEqual([]);
    const late = { risk: `${towerHamlets}/2026-1`, dueOn: '2027-01-15' };
    expect(await deadlines('2027-01-20')).toEqual([['RISK_REVIEW_OVERDUE', late]]);
    const undertaking = `${london}/police-and-crime-plan-2013/6`;
    expect(await deadlines('2027-01-21')).toEqual([['UNDERTAKING_OVERDUE', { undertaking, dueOn: '2027-01-20' }]]);
    expect(await deadlines('2027-01-22')).toEqual([]);
    expect(await deadlines('2027-02-20')).toEqual([['RECOMMENDATION_OVERDUE', keys]]);
    expect(await deadlines('2027-02-21')).toEqual([]);
  });

  it('that are met, or that a document of the year before states, are told as they stand', async () => {
    await using hub = await keptAccountability();
    await tellDeadlines(hub.database, '2013-10-05');
    const overdue = (await hub.events()).filter(({ kind }) => kind === 'RECOMMENDATION_OVERDUE');
    expect(overdue.map(({ keys }) => keys)).toContainEqual({
      review: 'police-and-crime-plan-2013',
      number: '2',
      dueOn: '2013-09-30',
    });
    expect(new Set(overdue.map(({ area }) => area))).toEqual(new Set([london]));
  });
});

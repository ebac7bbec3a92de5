import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '../../../../kit/viewer.ts';
import {
  keptAccountability,
  refusal,
  scrutineer,
  secondScrutineer,
  towerHamlets,
  type KeptAccountability,
} from './keptAccountability.ts';

const id = `${towerHamlets}/knife-crime-2026/1`;

describe('opinions of a recommendation', () => {
  let hub: KeptAccountability;
  beforeAll(async () => {
    hub = await keptAccountability();
    hub.today = '2026-03-02';
    const made = { area: towerHamlets, review: 'knife-crime-2026', number: '1' };
    await hub.act(scrutineer, 'takeUpRecommendation', made);
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const give = (viewer: typeof scrutineer, expectedVersion: number, given: object) =>
    hub.act(viewer, 'giveRecommendationOpinion', { id, expectedVersion, ...given });

  it('each have an author of their own: nobody is taken for that of the one before', async () => {
    await give(scrutineer, 1, { opinion: 'AMBER', opinionBy: 'COMMITTEE_CHAIR' });
    hub.today = '2026-06-02';
    expect(await give(secondScrutineer, 2, { opinion: 'GREEN' })).toMatchObject(
      refusal('REQUIRED', '"Give opinion" needs "Opinion by"'),
    );
    expect(await give(secondScrutineer, 2, { opinionBy: 'CITY_HALL' })).toMatchObject(
      refusal('REQUIRED', '"Give opinion" needs "Opinion"'),
    );
    const given = { opinion: 'GREEN', opinionBy: 'ADDRESSEE', opinionOn: '2026-05-30' };
    expect(await give(secondScrutineer, 2, given)).toMatchObject({ userErrors: [] });
  });

  it('are all told, the latest first, and as they were on a day', async () => {
    const asked = (asAt: string) =>
      `{ recommendationFollowUps${asAt} { edges { node { letter opinions { opinion letter opinionBy opinionOn } } } } }`;
    const amber = { opinion: 'AMBER', letter: 'A', opinionBy: 'COMMITTEE_CHAIR', opinionOn: '2026-03-02' };
    const green = { opinion: 'GREEN', letter: 'G', opinionBy: 'ADDRESSEE', opinionOn: '2026-05-30' };
    expect(await hub.of(anonymous, towerHamlets, asked(''))).toEqual({
      recommendationFollowUps: { edges: [{ node: { letter: 'G', opinions: [green, amber] } }] },
    });
    expect(await hub.of(anonymous, towerHamlets, asked('(asAt: "2026-06-01")'))).toEqual({
      recommendationFollowUps: { edges: [{ node: { letter: 'A', opinions: [amber] } }] },
    });
  });
});

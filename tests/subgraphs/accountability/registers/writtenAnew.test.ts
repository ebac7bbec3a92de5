import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '../../../../kit/viewer.ts';
import {
  keptAccountability,
  police,
  scrutineer,
  secondScrutineer,
  towerHamlets,
  type KeptAccountability,
} from './keptAccountability.ts';

const id = `${towerHamlets}/knife-crime-2026/1`;
const secondOfPolice: Viewer = { ...police, keyId: 'sixth' };

describe('a text that a second person rejected', () => {
  let hub: KeptAccountability;
  beforeAll(async () => {
    hub = await keptAccountability();
    const made = { area: towerHamlets, review: 'knife-crime-2026', number: '1', wording: 'Ask Mr Smith of the Met' };
    await hub.act(scrutineer, 'takeUpRecommendation', { ...made, reason: 'Agenda item 4' });
    const answer = { position: 'ACCEPTED', response: 'PC Jones will' };
    await hub.act(police, 'respondToRecommendation', { id, expectedVersion: 1, ...answer });
    const named = (version: number) => ({ id, expectedVersion: version, reason: 'It names an officer' });
    await hub.act(secondScrutineer, 'rejectRecommendationFollowUpTexts', named(2));
    await hub.act(secondOfPolice, 'rejectRecommendationFollowUpTexts', named(3));
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const told = async (viewer: Viewer, selection: string) =>
    hub.of(viewer, towerHamlets, `{ recommendationFollowUps { edges { node { ${selection} } } } }`);
  const node = (of: object) => ({ recommendationFollowUps: { edges: [{ node: of }] } });

  it('is told with its reason to those who may write it anew, and to nobody else', async () => {
    const rejected = (field: string) => ({ field, reason: 'It names an officer' });
    const asked = 'textsRejected { field reason }';
    expect(await told(scrutineer, asked)).toEqual(node({ textsRejected: [rejected('wording'), rejected('response')] }));
    expect(await told(police, asked)).toEqual(node({ textsRejected: [rejected('response')] }));
    expect(await told(anonymous, asked)).toEqual(node({ textsRejected: null }));
  });

  it('and why each change was made, to the committee that keeps the record', async () => {
    const asked = 'history { edges { node { act reason } } }';
    const change = (act: string, reason: string | null) => ({ node: { act, reason } });
    const history = (reasons: readonly (string | null)[]) =>
      node({
        history: {
          edges: [
            change('rejectRecommendationFollowUpTexts', reasons[3] ?? null),
            change('rejectRecommendationFollowUpTexts', reasons[2] ?? null),
            change('respondToRecommendation', reasons[1] ?? null),
            change('takeUpRecommendation', reasons[0] ?? null),
          ],
        },
      });
    const named = 'It names an officer';
    expect(await told(scrutineer, asked)).toEqual(history(['Agenda item 4', 'Minutes of the meeting', named, named]));
    expect(await told(police, asked)).toEqual(history([]));
    expect(await told(anonymous, asked)).toEqual(history([]));
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  keptAccountability,
  police,
  refusal,
  scrutineer,
  secondScrutineer,
  towerHamlets,
  type KeptAccountability,
} from './keptAccountability.ts';

const london = 'E12000007';
const review = 'police-and-crime-plan-2013';

describe('a recommendation of a document that the hub holds', () => {
  let hub: KeptAccountability;
  beforeAll(async () => {
    hub = await keptAccountability();
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const take = (area: string, of: string, number: string) =>
    hub.act(scrutineer, 'takeUpRecommendation', { area, review: of, number });
  const faults = (code: string, field: string, message: string) => ({
    userErrors: [expect.objectContaining({ code, path: ['input', field], message: expect.stringContaining(message) })],
  });

  it('is followed up in the area that its review is about, where it is found again', async () => {
    const expected = `"${review}" is about London. Expected the area ${london}.`;
    expect(await take(towerHamlets, review, '8')).toMatchObject(faults('INVALID_VALUE', 'area', expected));
    expect(await take(london, 'tower-hamlets-ward-panels-2021', '3')).toMatchObject(
      faults('INVALID_VALUE', 'area', 'is about Tower Hamlets'),
    );
    const undertaking = { area: towerHamlets, review, number: '6', wording: 'We will watch the numbers' };
    expect(await hub.act(scrutineer, 'giveUndertaking', undertaking)).toMatchObject(
      faults('INVALID_VALUE', 'area', expected),
    );
    expect(await take(towerHamlets, 'a-review-of-our-own', '8')).toMatchObject({ userErrors: [] });
  });

  it('has a number that the document gives, or that of one of its lettered parts', async () => {
    for (const number of ['20', '99', '6d', '7a']) {
      expect(await take(london, review, number)).toMatchObject(
        faults('UNKNOWN_RECORD', 'number', `makes recommendations 1 to 19, and none of the number ${number}.`),
      );
    }
    for (const number of ['19', '6b']) expect(await take(london, review, number)).toMatchObject({ userErrors: [] });
    const lines = [
      'Recommendation act,Area,Review,Number,Reason',
      `Take up,${london},${review},18,Meeting`,
      `Take up,${london},${review},81,Meeting`,
    ];
    expect(await hub.send(scrutineer, lines)).toMatchObject({
      accepted: 0,
      refusals: [{ line: 3, column: 'Number', message: expect.stringContaining('none of the number 81') }],
    });
  });
});

describe('a recommendation that was answered', () => {
  it('is closed where it was rejected, and where it was accepted only once it was seen to be done', async () => {
    await using hub = await keptAccountability();
    const own = (number: string) => ({ area: towerHamlets, review: 'knife-crime-2026', number });
    const of = (number: string, expectedVersion: number, more: object = {}) => ({
      id: `${towerHamlets}/knife-crime-2026/${number}`,
      expectedVersion,
      ...more,
    });
    for (const [number, position] of Object.entries({ 1: 'ACCEPTED', 2: 'PARTLY_ACCEPTED', 3: 'REJECTED' })) {
      await hub.act(scrutineer, 'takeUpRecommendation', own(number));
      await hub.act(police, 'respondToRecommendation', of(number, 1, { position, response: 'An answer' }));
    }
    for (const number of ['1', '2']) {
      expect(await hub.act(scrutineer, 'closeRecommendation', of(number, 2))).toMatchObject(
        refusal('FORBIDDEN_STEP', 'and not VERIFIED'),
      );
    }
    expect(await hub.act(scrutineer, 'closeRecommendation', of('3', 2))).toMatchObject({ userErrors: [] });
    const evidence = ['https://www.london.gov.uk/mopac'];
    await hub.act(police, 'claimRecommendationDelivered', of('1', 2, { evidence }));
    await hub.act(secondScrutineer, 'verifyRecommendation', of('1', 3));
    expect(await hub.act(scrutineer, 'closeRecommendation', of('1', 4))).toMatchObject({ userErrors: [] });
  });
});

describe('a recommendation to which no answer came', () => {
  const faultOf = (field: string) => ({ userErrors: [{ code: 'INVALID_VALUE', path: ['input', field] }] });

  it('is recorded so by the committee, and answered late by whom it is addressed to', async () => {
    await using hub = await keptAccountability();
    const of = (expectedVersion: number, more: object = {}) => ({
      id: `${towerHamlets}/knife-crime-2026/1`,
      expectedVersion,
      ...more,
    });
    const answer = { response: 'Sorry for the delay', position: 'ACCEPTED' };
    await hub.act(scrutineer, 'takeUpRecommendation', { area: towerHamlets, review: 'knife-crime-2026', number: '1' });
    expect(await hub.act(police, 'recordNoRecommendationResponse', of(1))).toMatchObject(refusal('NOT_ALLOWED'));
    expect(
      await hub.act(police, 'respondToRecommendation', of(1, { ...answer, position: 'NO_RESPONSE' })),
    ).toMatchObject(faultOf('position'));
    expect(await hub.act(scrutineer, 'recordNoRecommendationResponse', of(1))).toMatchObject({
      recommendationFollowUp: { status: 'RESPONDED' },
    });
    const asked = '{ recommendationFollowUps { edges { node { status position respondedOn response } } } }';
    const none = { status: 'RESPONDED', position: 'NO_RESPONSE', respondedOn: null, response: null };
    expect(await hub.of(police, towerHamlets, asked)).toEqual({ recommendationFollowUps: { edges: [{ node: none }] } });
    expect(await hub.act(scrutineer, 'closeRecommendation', of(2))).toMatchObject(refusal('FORBIDDEN_STEP'));
    expect(await hub.act(police, 'respondToRecommendation', of(2, { response: answer.response }))).toMatchObject(
      faultOf('position'),
    );
    expect(await hub.act(police, 'respondToRecommendation', of(2, answer))).toMatchObject({ userErrors: [] });
  });
});

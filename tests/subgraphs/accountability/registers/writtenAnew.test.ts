import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '../../../../kit/viewer.ts';
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

  it('is written anew by whoever wrote it, whatever became of the record', async () => {
    const of = (expectedVersion: number, more: object = {}) => ({ id, expectedVersion, ...more });
    expect(
      await hub.act(scrutineer, 'rewordRecommendation', of(4, { wording: 'Ask the Met for its records' })),
    ).toMatchObject({ userErrors: [] });
    await hub.act(police, 'startRecommendation', of(5));
    expect(await hub.act(police, 'respondToRecommendation', of(6, { response: 'We will' }))).toMatchObject(
      refusal('FORBIDDEN_STEP', '"Amend response"'),
    );
    expect(await hub.act(scrutineer, 'amendRecommendationResponse', of(6, { response: 'We will' }))).toMatchObject(
      refusal('NOT_ALLOWED'),
    );
    expect(await hub.act(police, 'amendRecommendationResponse', of(6, { response: 'We will' }))).toMatchObject({
      recommendationFollowUp: { status: 'IN_PROGRESS' },
    });
    await hub.act(secondScrutineer, 'approveRecommendationFollowUpTexts', of(7));
    await hub.act(secondOfPolice, 'approveRecommendationFollowUpTexts', of(8));
    expect(await told(anonymous, 'wording response position respondedOn')).toEqual(
      node({
        wording: 'Ask the Met for its records',
        response: 'We will',
        position: 'ACCEPTED',
        respondedOn: '2026-11-27',
      }),
    );
  });
});

describe('an answer that came otherwise than in the order of the book', () => {
  let hub: KeptAccountability;
  beforeAll(async () => {
    hub = await keptAccountability();
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const of = (number: string, expectedVersion: number, more: object = {}) => ({
    id: `${towerHamlets}/knife-crime-2026/${number}`,
    expectedVersion,
    ...more,
  });
  const propose = (number: string) =>
    hub.act(scrutineer, 'proposeRecommendation', { area: towerHamlets, review: 'knife-crime-2026', number });
  const answer = { position: 'ACCEPTED', response: 'Gladly' };

  it('before the committee ratified it, stays the answer once it did, on its own day', async () => {
    await propose('1');
    await hub.act(scrutineer, 'submitRecommendation', of('1', 1));
    expect(await hub.act(scrutineer, 'ratifyRecommendation', of('1', 2))).toMatchObject(refusal('FORBIDDEN_STEP'));
    await hub.act(police, 'respondToRecommendation', of('1', 2, { ...answer, respondedOn: '2026-11-25' }));
    expect(await hub.act(police, 'ratifyRecommendation', of('1', 3))).toMatchObject(refusal('NOT_ALLOWED'));
    expect(await hub.act(scrutineer, 'ratifyRecommendation', of('1', 3))).toMatchObject({
      recommendationFollowUp: { status: 'RESPONDED' },
    });
    const asked = '{ recommendationFollowUps { edges { node { status respondedOn issuedOn } } } }';
    expect(await hub.of(anonymous, towerHamlets, asked)).toEqual({
      recommendationFollowUps: {
        edges: [{ node: { status: 'RESPONDED', respondedOn: '2026-11-25', issuedOn: '2026-11-27' } }],
      },
    });
  });

  it('after it was begun, is recorded all the same, with its day', async () => {
    await propose('2');
    await hub.act(scrutineer, 'issueRecommendation', of('2', 1));
    await hub.act(police, 'startRecommendation', of('2', 2));
    expect(await hub.act(police, 'amendRecommendationResponse', of('2', 3, answer))).toMatchObject(
      refusal('REQUIRED', '"Amend response" needs "Responded on"'),
    );
    const dated = { ...answer, respondedOn: '2026-11-20' };
    expect(await hub.act(police, 'amendRecommendationResponse', of('2', 3, dated))).toMatchObject({
      recommendationFollowUp: { status: 'IN_PROGRESS' },
    });
  });
});

describe('what was entered wrongly', () => {
  it('of an undertaking is corrected, and one that was given up is taken up again', async () => {
    await using hub = await keptAccountability();
    const id = `${towerHamlets}/knife-crime-2026/1`;
    const of = (expectedVersion: number, more: object = {}) => ({ id, expectedVersion, ...more });
    const given = { area: towerHamlets, review: 'knife-crime-2026', number: '1', wording: 'Mrs Smith will look' };
    await hub.act(scrutineer, 'giveUndertaking', given);
    await hub.act(secondScrutineer, 'rejectCommitteeUndertakingTexts', of(1));
    const steps = [
      ['correctUndertaking', { wording: 'The committee will look' }, 'GIVEN'],
      ['dropUndertaking', {}, 'DROPPED'],
      ['resumeUndertaking', { dueOn: '2027-03-31' }, 'IN_PROGRESS'],
      ['fulfilUndertaking', { outcome: 'Mrs Smith looked' }, 'FULFILLED'],
      ['correctUndertaking', { outcome: 'The committee looked' }, 'FULFILLED'],
    ] as const;
    for (const [at, [act, more, status]] of steps.entries()) {
      expect(await hub.act(scrutineer, act, of(at + 2, more))).toMatchObject({ committeeUndertaking: { status } });
    }
    await hub.act(secondScrutineer, 'approveCommitteeUndertakingTexts', of(7));
    const asked = '{ committeeUndertakings { edges { node { wording outcome isOverdue } } } }';
    expect(await hub.of(anonymous, towerHamlets, asked)).toEqual({
      committeeUndertakings: {
        edges: [{ node: { wording: 'The committee will look', outcome: 'The committee looked', isOverdue: false } }],
      },
    });
  });

  it('of an issue is corrected by whoever may raise one, and its answer by the police until it is put right', async () => {
    await using hub = await keptAccountability();
    await hub.act(secretary, 'openMonitoringGroup', { borough: towerHamlets });
    const issue = { group: towerHamlets, number: '2026-1', theme: 'GROUNDS', detail: 'PC Smith writes one phrase' };
    await hub.act(secretary, 'raiseMonitoringIssue', issue);
    const of = (expectedVersion: number, more: object = {}) => ({
      id: `${towerHamlets}/2026-1`,
      expectedVersion,
      ...more,
    });
    await hub.act(colleague, 'rejectMonitoringIssueTexts', of(1));
    const told = (status: string) => ({ monitoringIssue: { status }, userErrors: [] });
    const detail = { detail: 'One phrase in many records', theme: 'RECORDS' };
    expect(await hub.act(secretary, 'correctMonitoringIssue', of(2, detail))).toMatchObject(told('RAISED'));
    expect(await hub.act(police, 'correctMonitoringIssue', of(3, detail))).toMatchObject(refusal('NOT_ALLOWED'));
    for (const [at, response] of ['PC Smith was told', 'Supervisors read a sample'].entries()) {
      const answer = of(at + 3, { response });
      expect(await hub.act(police, 'respondToMonitoringIssue', answer)).toMatchObject(told('RESPONDED'));
    }
    await hub.act(secretary, 'resolveMonitoringIssue', of(5));
    expect(await hub.act(police, 'respondToMonitoringIssue', of(6, { response: 'More' }))).toMatchObject(
      refusal('FORBIDDEN_STEP'),
    );
  });

  it('before a second person read it is kept no longer either, and what they approve is what holds from its entry', async () => {
    await using hub = await keptAccountability();
    const of = `${towerHamlets}/knife-crime-2026/1`;
    const made = { area: towerHamlets, review: 'knife-crime-2026', number: '1', wording: 'Ask Mr Smith' };
    await hub.act(scrutineer, 'takeUpRecommendation', { ...made, effectiveOn: '2026-09-01' });
    const reword = (expectedVersion: number, wording: string, effectiveOn: string) =>
      hub.act(scrutineer, 'rewordRecommendation', { id: of, expectedVersion, wording, effectiveOn });
    await reword(1, 'Ask the Met', '2026-10-01');
    const kept = await hub.database.query(`select held::text from accountability.register_change`);
    expect(JSON.stringify(kept)).toContain('Ask the Met');
    expect(JSON.stringify(kept)).not.toContain('Smith');
    await hub.act(secondScrutineer, 'approveRecommendationFollowUpTexts', { id: of, expectedVersion: 2 });
    const asked = (day: string) =>
      hub.of(anonymous, towerHamlets, `{ recommendationFollowUps(asAt: "${day}") { edges { node { wording } } } }`);
    const told = (wording: string | null) => ({ recommendationFollowUps: { edges: [{ node: { wording } }] } });
    expect(await asked('2026-09-30')).toEqual(told(null));
    expect(await asked('2026-10-01')).toEqual(told('Ask the Met'));
    await reword(3, 'Ask the Met and the City', '2026-11-01');
    // Whoever takes a change back enters what is published already.
    await reword(4, 'Ask the Met', '2026-11-02');
    expect(
      JSON.stringify(await hub.database.query(`select held::text from accountability.register_change`)),
    ).not.toContain('and the City');
    expect(await asked('2026-11-27')).toEqual(told('Ask the Met'));
  });
});

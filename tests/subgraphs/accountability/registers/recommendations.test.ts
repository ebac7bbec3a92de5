import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { anonymous, hubItself } from '../../../../kit/viewer.ts';
import {
  keptAccountability,
  police,
  refusal,
  scrutineer,
  secondScrutineer,
  secretary,
  towerHamlets,
  type KeptAccountability,
} from './keptAccountability.ts';

const review = 'police-and-crime-plan-2013';
const id = `E12000007/${review}/8`;

describe('a recommendation that is followed up', () => {
  let hub: KeptAccountability;
  beforeAll(async () => {
    hub = await keptAccountability();
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const recommendation = (number: string, selection: string) =>
    hub.ask(anonymous, `{ recommendation(review: "${review}", number: "${number}") ${selection} }`);
  const step = (viewer: typeof police, name: string, expectedVersion: number, more: object = {}, of = id) =>
    hub.act(viewer, name, { id: of, expectedVersion, ...more });
  const done = (status: string, version: number) => ({
    recommendationFollowUp: { id, status, version },
    userErrors: [],
  });

  it('is taken up from the document, by a committee', async () => {
    expect(await recommendation('8', '{ followUp { status } }')).toEqual({ recommendation: { followUp: null } });
    const input = { area: 'E12000007', review, number: '8', dueOn: '2026-12-31' };
    expect(await hub.act(secretary, 'takeUpRecommendation', input)).toMatchObject(refusal('NOT_ALLOWED'));
    expect(await hub.act(scrutineer, 'takeUpRecommendation', input)).toEqual(done('ISSUED', 1));
    expect(await hub.act(scrutineer, 'takeUpRecommendation', input)).toMatchObject(refusal('ALREADY_EXISTS'));
  });

  it('is answered by the police, and shows the answer once a second person has approved it', async () => {
    const given = { position: 'PARTLY_ACCEPTED', response: 'The report will come in June' };
    expect(await step(scrutineer, 'respondToRecommendation', 1, given)).toMatchObject(refusal('NOT_ALLOWED'));
    expect(await step(police, 'respondToRecommendation', 1, { position: 'ACCEPTED' })).toMatchObject(
      refusal('REQUIRED'),
    );
    expect(await step(police, 'respondToRecommendation', 1, given)).toEqual(done('RESPONDED', 2));
    expect(await recommendation('8', '{ followUp { status position response respondedOn } }')).toEqual({
      recommendation: {
        followUp: { status: 'RESPONDED', position: 'PARTLY_ACCEPTED', response: null, respondedOn: '2026-11-27' },
      },
    });
  });

  it('has an opinion with letter, role and day, apart from being overdue', async () => {
    const given = { opinion: 'AMBER', opinionBy: 'COMMITTEE_OFFICER' };
    expect(await step(scrutineer, 'giveRecommendationOpinion', 2, given)).toEqual(done('RESPONDED', 3));
    const selection = '{ followUp { opinion letter opinionBy opinionOn isOverdue } }';
    const opinion = { opinion: 'AMBER', letter: 'A', opinionBy: 'COMMITTEE_OFFICER', opinionOn: '2026-11-27' };
    expect(await recommendation('8', selection)).toEqual({
      recommendation: { followUp: { ...opinion, isOverdue: false } },
    });
    hub.today = '2027-01-01';
    expect(await recommendation('8', selection)).toEqual({
      recommendation: { followUp: { ...opinion, isOverdue: true } },
    });
    hub.today = '2026-11-27';
  });

  it('is never overwritten: of two who edit at once, the second is told', async () => {
    const [first, second] = await Promise.all([
      step(police, 'startRecommendation', 3),
      step(secondScrutineer, 'giveRecommendationOpinion', 3, { opinion: 'RED', opinionBy: 'COMMITTEE_CHAIR' }),
    ]);
    const answers = [first, second];
    expect(answers).toContainEqual(expect.objectContaining({ userErrors: [] }));
    expect(answers).toContainEqual(
      expect.objectContaining({
        userErrors: [
          expect.objectContaining({
            code: 'VERSION_CONFLICT',
            message: expect.stringContaining('Nothing was overwritten'),
          }),
        ],
      }),
    );
    const changes = await hub.database.query(`select version from accountability.register_change where id = '${id}'`);
    expect(changes).toHaveLength(4);
  });

  it('is delivered with evidence that can be looked at, and is then no longer overdue', async () => {
    const at = await hub.ask(
      anonymous,
      `{ recommendation(review: "${review}", number: "8") { followUp { status version } } }`,
    );
    if (JSON.stringify(at).includes('RESPONDED')) await step(police, 'startRecommendation', 4);
    const version = JSON.stringify(at).includes('RESPONDED') ? 5 : 4;
    const claim = (evidence: string[]) => step(police, 'claimRecommendationDelivered', version, { evidence });
    expect(await claim(['ring me'])).toMatchObject(refusal('INVALID_VALUE', 'an address that begins with https://'));
    expect(await claim([])).toMatchObject(refusal('REQUIRED', '"Claim delivered" needs "Evidence"'));
    expect(await claim(['https://www.london.gov.uk/?to=jo.smith%40example.org'])).toMatchObject(
      refusal('PERSONAL_DETAILS', 'an e-mail address'),
    );
    expect(await claim(['https://www.london.gov.uk/report'])).toMatchObject({ userErrors: [] });
    expect(await recommendation('8', '{ overdue followUp { isOverdue evidence } }')).toEqual({
      recommendation: {
        overdue: false,
        followUp: { isOverdue: false, evidence: ['https://www.london.gov.uk/report'] },
      },
    });
  });

  it('is overdue by the document’s own deadline until it is said to be delivered, and for days before that still', async () => {
    const asked = '{ overdue then: overdue(asAt: "2014-01-01") }';
    expect(await recommendation('2', asked)).toEqual({ recommendation: { overdue: true, then: true } });
    const of = `E12000007/${review}/2`;
    await hub.act(scrutineer, 'takeUpRecommendation', { area: 'E12000007', review, number: '2' });
    expect(await recommendation('2', asked)).toEqual({ recommendation: { overdue: true, then: true } });
    await step(police, 'startRecommendation', 1, {}, of);
    await step(police, 'claimRecommendationDelivered', 2, { evidence: ['https://www.met.police.uk/audit'] }, of);
    expect(await recommendation('2', asked)).toEqual({ recommendation: { overdue: false, then: true } });
  });

  it('is overdue by the day that its committee keeps, once it keeps one: a day of the event, or one agreed since', async () => {
    const asked = '{ overdue before: overdue(asAt: "2014-01-01") followUp { isOverdue } }';
    expect(await recommendation('12', asked)).toEqual({
      recommendation: { overdue: null, before: null, followUp: null },
    });
    const take = (number: string, more: object) =>
      hub.act(scrutineer, 'takeUpRecommendation', { area: 'E12000007', review, number, ...more });
    await take('12', { dueOn: '2026-11-26' });
    expect(await recommendation('12', asked)).toEqual({
      recommendation: { overdue: true, before: null, followUp: { isOverdue: true } },
    });
    await take('1', {});
    expect(await recommendation('1', asked)).toEqual({
      recommendation: { overdue: true, before: true, followUp: { isOverdue: true } },
    });
    const of = `E12000007/${review}/1`;
    await step(police, 'respondToRecommendation', 1, { position: 'ACCEPTED', response: 'So', dueOn: '2027-03-31' }, of);
    expect(await recommendation('1', asked)).toEqual({
      recommendation: { overdue: false, before: true, followUp: { isOverdue: false } },
    });
  });

  it('is listed among those that are overdue, beside what its committee undertook itself', async () => {
    const numbers = async (field: string, overdue: string, day = '2026-11-27') => {
      const asked = `{ listed: ${field}(overdue: ${overdue}, asAt: "${day}") { edges { node { number } } } }`;
      return hub.of(anonymous, 'E12000007', asked);
    };
    const listed = (...found: string[]) => ({ listed: { edges: found.map((number) => ({ node: { number } })) } });
    expect(await numbers('recommendationFollowUps', 'true')).toEqual(listed('12'));
    expect(await numbers('recommendationFollowUps', 'false')).toEqual(listed('1', '2', '8'));
    const own = { area: 'E12000007', review, number: '15', wording: 'To look at stop and search', dueOn: '2026-11-27' };
    await hub.act(scrutineer, 'giveUndertaking', own);
    expect(await numbers('committeeUndertakings', 'true')).toEqual(listed());
    expect(await numbers('committeeUndertakings', 'true', '2026-11-28')).toEqual(listed('15'));
  });

  it('cannot be answered once it was withdrawn', async () => {
    const input = {
      area: towerHamlets,
      review: 'knife-crime-2026',
      number: '1',
      wording: 'Publish the search records',
    };
    await hub.act(scrutineer, 'proposeRecommendation', input);
    const of = `${towerHamlets}/knife-crime-2026/1`;
    await step(scrutineer, 'withdrawRecommendation', 1, {}, of);
    const answer = { position: 'ACCEPTED', response: 'Gladly' };
    expect(await step(police, 'respondToRecommendation', 2, answer, of)).toMatchObject(
      refusal('FORBIDDEN_STEP', 'WITHDRAWN since 2026-11-27; "Respond" is for one that is'),
    );
    expect(
      await hub.of(anonymous, towerHamlets, '{ recommendationFollowUps { totalCount edges { node { id status } } } }'),
    ).toEqual({
      recommendationFollowUps: { totalCount: 1, edges: [{ node: { id: of, status: 'WITHDRAWN' } }] },
    });
  });

  it('may be answered before it is ratified', async () => {
    const of = `${towerHamlets}/knife-crime-2026/2`;
    await hub.act(scrutineer, 'proposeRecommendation', { area: towerHamlets, review: 'knife-crime-2026', number: '2' });
    await step(scrutineer, 'submitRecommendation', 1, {}, of);
    const answer = { position: 'REJECTED', response: 'It is done already' };
    expect(await step(police, 'respondToRecommendation', 2, answer, of)).toMatchObject({ userErrors: [] });
  });

  it('tells subscribers of every change, by review and number', async () => {
    const events = await hub.events();
    const own = events.filter(({ kind }) => kind === 'RECOMMENDATION_CHANGED');
    expect(own[0]).toEqual({ kind: 'RECOMMENDATION_CHANGED', area: 'E12000007', keys: { review, number: '8' } });
    expect(own).toContainEqual({
      kind: 'RECOMMENDATION_CHANGED',
      area: towerHamlets,
      keys: { review: 'knife-crime-2026', number: '2' },
    });
  });

  it('tells subscribers once a text of it can be read, and nothing of one that is rejected', async () => {
    const of = `${towerHamlets}/knife-crime-2026/3`;
    const made = { area: towerHamlets, review: 'knife-crime-2026', number: '3', wording: 'Publish them each month' };
    await hub.act(scrutineer, 'takeUpRecommendation', made);
    const told = async () =>
      (await hub.events()).filter(({ keys }) => JSON.stringify(keys).includes('"number":"3"')).length;
    expect(await told()).toBe(1);
    await step(secondScrutineer, 'rejectRecommendationFollowUpTexts', 1, {}, of);
    expect(await told()).toBe(1);
    await step(scrutineer, 'rewordRecommendation', 2, { wording: 'Publish them each week' }, of);
    await step(secondScrutineer, 'approveRecommendationFollowUpTexts', 3, {}, of);
    expect(await told()).toBe(3);
  });

  it('is kept in bulk by its template, all rows or none', async () => {
    const heading = 'Recommendation act,Area,Review,Number,Due on,Reason';
    const rows = [
      `Take up,E12000007,${review},9,31/03/2027,Meeting`,
      `Take up,E12000007,${review},9,2027-03-31,Meeting`,
    ];
    const refused = await hub.send(scrutineer, [heading, ...rows]);
    expect(refused).toMatchObject({ accepted: 0, refusals: [{ line: 3 }] });
    expect(await recommendation('9', '{ followUp { status } }')).toEqual({ recommendation: { followUp: null } });
    expect(await hub.send(scrutineer, [heading, ...rows.slice(0, 1)])).toMatchObject({ accepted: 1, refused: 0 });
    expect(await recommendation('9', '{ followUp { status dueOn } }')).toEqual({
      recommendation: { followUp: { status: 'ISSUED', dueOn: '2027-03-31' } },
    });
  });

  it('says to whom it is addressed and what about, by its record or else by the document, and is found by both', async () => {
    const own = { area: towerHamlets, review: 'to-whom', wording: 'Publish the reasons for each search' };
    const said = { addressees: ['METROPOLITAN_POLICE', 'COUNCIL'], theme: 'STOP_AND_SEARCH', dueOn: '2026-10-01' };
    const enter = (number: string, more: object) =>
      hub.act(scrutineer, 'proposeRecommendation', { ...own, ...more, number });
    expect(await enter('1', said)).toMatchObject({ userErrors: [] });
    expect(await enter('2', {})).toMatchObject({ userErrors: [] });
    const unknown = hub.act(scrutineer, 'proposeRecommendation', { ...own, number: '3', addressees: ['MAYOR'] });
    await expect(unknown).rejects.toThrow('does not exist in "RecommendationAddressee" enum');
    // The document addresses its recommendation 2 to the Mayor’s Office, and its record, taken up above, says nothing of that.
    const found = async (asked: string) => {
      const list = `{ listed: recommendationFollowUps(first: 100, ${asked}) { edges { node { id addressees theme } } } }`;
      const { listed } = z
        .object({ listed: z.object({ edges: z.array(z.unknown()) }) })
        .parse(await hub.of(anonymous, 'E12000007', list));
      return listed.edges;
    };
    const entered = { id: `${towerHamlets}/to-whom/1`, addressees: said.addressees, theme: said.theme };
    expect(await found('addressee: COUNCIL')).toEqual([{ node: entered }]);
    expect(await found('addressee: METROPOLITAN_POLICE, theme: STOP_AND_SEARCH, overdue: true')).toEqual([
      { node: entered },
    ]);
    expect(await found('addressee: COUNCIL, theme: FUNDING')).toEqual([]);
    expect(await found('addressee: MAYORS_OFFICE, theme: DATA_QUALITY')).toContainEqual({
      node: { id: `E12000007/${review}/2`, addressees: null, theme: null },
    });
  });

  it('keeps the addresses of its evidence as a file writes them', async () => {
    const heading = 'Recommendation act,Area,Review,Number,Evidence,Reason';
    const of = `E12000007,${review},10`;
    const first = 'https://www.london.gov.uk/sites/Report_A%20(1).PDF';
    const second = 'https://democracy.towerhamlets.gov.uk/mgAi.aspx?ID=124922';
    const rows = [`Take up,${of},,Meeting`, `Start,${of},${first}; ${second},Meeting`];
    expect(await hub.send(hubItself, [heading, ...rows])).toMatchObject({ accepted: 2, refused: 0 });
    expect(await recommendation('10', '{ followUp { evidence } }')).toEqual({
      recommendation: { followUp: { evidence: [first, second] } },
    });
  });

  it('costs one statement more for all recommendations of a list', async () => {
    const asked = (first: number, more: string) =>
      `{ recommendations(review: "${review}", first: ${first}) { edges { node { number ${more} } } } }`;
    const cost = async (query: string) => {
      const before = hub.database.statements;
      await hub.ask(anonymous, query);
      return hub.database.statements - before;
    };
    const one = await cost(asked(1, 'followUp { status }'));
    expect(await cost(asked(19, 'followUp { status }'))).toBe(one);
  });
});

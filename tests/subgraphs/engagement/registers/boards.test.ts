import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, hubItself } from '../../../../kit/viewer.ts';
import {
  colleague,
  hackney,
  openRegisterHub,
  secretary,
  stranger,
  towerHamlets,
  type RegisterHub,
} from './registerHub.ts';

const reason = 'Minutes of the board';
const id = towerHamlets;

let hub: RegisterHub;
beforeAll(async () => {
  hub = await openRegisterHub();
});
afterAll(async () => hub[Symbol.asyncDispose]());

const refusal = (code: string, path: readonly string[] | null) => ({
  userErrors: [{ code, message: expect.any(String), path }],
});

describe('a Safer Neighbourhood Board, through the gateway', () => {
  const inOrder = async (name: string, expectedVersion: number, values: object) =>
    hub.act(secretary, name, { id, expectedVersion, reason, ...values });

  it('is kept for no area but a borough, and not for the City of London', async () => {
    expect(await hub.act(hubItself, 'planBoard', { borough: 'E09000001', reason })).toMatchObject(
      refusal('INVALID_VALUE', ['input', 'borough']),
    );
    expect(await hub.act(hubItself, 'planBoard', { borough: 'E05009317', reason })).toMatchObject(
      refusal('INVALID_VALUE', ['input', 'borough']),
    );
  });

  it('is planned, consulted on, shadows its predecessor, is established, reviewed and established again', async () => {
    await hub.act(secretary, 'planBoard', { borough: towerHamlets, reason, effectiveOn: '2012-10-01' });
    const steps: [string, object, string][] = [
      ['consultOnBoard', { effectiveOn: '2013-01-15' }, 'CONSULTING'],
      ['shadowBoard', { predecessorName: 'COMMUNITY_POLICE_CONSULTATIVE_GROUP', effectiveOn: '2013-09-01' }, 'SHADOW'],
      [
        'establishBoard',
        { chairOrganisation: 'RESIDENTS', predecessorEndedOn: '2014-03-31', effectiveOn: '2014-04-01' },
        'ESTABLISHED',
      ],
      ['reviewBoard', { effectiveOn: '2021-05-01' }, 'UNDER_REVIEW'],
      ['establishBoard', { chairOrganisation: 'WARD_PANELS', effectiveOn: '2022-01-01' }, 'ESTABLISHED'],
    ];
    for (const [place, [name, values, status]] of steps.entries()) {
      expect(await inOrder(name, place + 1, values)).toMatchObject({
        saferNeighbourhoodBoard: { status, version: place + 2 },
        userErrors: [],
      });
    }
  });

  it('has no second board in its borough, whoever plans it', async () => {
    for (const viewer of [secretary, colleague, hubItself]) {
      const second = await hub.act(viewer, 'planBoard', { borough: towerHamlets, reason });
      expect(second).toMatchObject(refusal('ALREADY_EXISTS', ['input', 'borough']));
    }
  });

  it('takes no step that its status does not lead to', async () => {
    for (const name of ['consultOnBoard', 'shadowBoard', 'establishBoard']) {
      const given = name === 'establishBoard' ? { chairOrganisation: 'COUNCIL' } : {};
      expect(await inOrder(name, 6, given)).toMatchObject(refusal('FORBIDDEN_STEP', ['input', 'id']));
    }
  });

  it('tells what it replaced: one kind of body under three names', async () => {
    const query = '{ borough(code: "E09000030") { board { predecessorName predecessorEndedOn predecessorNames } } }';
    expect(await hub.ask(anonymous, query)).toEqual({
      borough: {
        board: {
          predecessorName: 'COMMUNITY_POLICE_CONSULTATIVE_GROUP',
          predecessorEndedOn: '2014-03-31',
          predecessorNames: [
            'Community Police Engagement Groups',
            'Community Police Consultative Groups',
            'Community Safety Boards',
          ],
        },
      },
    });
  });

  it('was on any day what it is now known to have been', async () => {
    const query = `{ borough(code: "${id}") { before: board(asAt: "2012-09-30") { status }
      shadow: board(asAt: "2013-12-31") { status since predecessorEndedOn } } }`;
    expect(await hub.ask(anonymous, query)).toEqual({
      borough: { before: null, shadow: { status: 'SHADOW', since: '2013-09-01', predecessorEndedOn: null } },
    });
  });

  it('has seats by role and organisation, never more filled than there are', async () => {
    const seats = { board: id, organisation: 'WARD_PANELS', role: 'MEMBER', reason };
    expect(await hub.act(secretary, 'addBoardSeats', { ...seats, seatCount: 3, filledCount: 4 })).toMatchObject(
      refusal('INVALID_VALUE', ['input', 'filledCount']),
    );
    expect(await hub.act(secretary, 'addBoardSeats', { ...seats, seatCount: 3, filledCount: 2 })).toMatchObject({
      boardSeats: { id: 'E09000030/WARD_PANELS/MEMBER', status: 'STANDING' },
    });
    const query = '{ borough(code: "E09000030") { board { seats { organisation role seatCount filledCount } } } }';
    expect(await hub.ask(anonymous, query)).toEqual({
      borough: { board: { seats: [{ organisation: 'WARD_PANELS', role: 'MEMBER', seatCount: 3, filledCount: 2 }] } },
    });
    const change = { id: 'E09000030/WARD_PANELS/MEMBER', expectedVersion: 1, reason };
    expect(await hub.act(secretary, 'endBoardSeats', change)).toMatchObject({ boardSeats: { status: 'ENDED' } });
    expect(await hub.act(secretary, 'endBoardSeats', { ...change, expectedVersion: 2 })).toMatchObject(
      refusal('FORBIDDEN_STEP', ['input', 'id']),
    );
  });
});

describe('a meeting of a board', () => {
  const meeting = 'E09000030/2026-09-10';

  it('needs a board', async () => {
    expect(
      await hub.act(stranger, 'callBoardMeeting', { board: hackney, meetsOn: '2026-12-09', reason }),
    ).toMatchObject(refusal('UNKNOWN_RECORD', ['input', 'board']));
  });

  it('has no attendance before there is one', async () => {
    const held = { id: meeting, expectedVersion: 1, reason, heldOn: '2026-09-10', membersPresent: 9 };
    expect(await hub.act(secretary, 'holdBoardMeeting', held)).toMatchObject(refusal('NOT_FOUND', ['input', 'id']));
  });

  it('is called with an agenda, held with attendance, and its minutes are published', async () => {
    const agenda = ['RECORDED_CRIME', 'COMPLAINTS', 'STOP_AND_SEARCH'];
    await hub.act(secretary, 'callBoardMeeting', { board: id, meetsOn: '2026-09-10', agenda, isPublic: true, reason });
    const held = {
      id: meeting,
      expectedVersion: 1,
      reason,
      heldOn: '2026-09-10',
      membersPresent: 9,
      publicPresent: 24,
    };
    expect(await hub.act(secretary, 'holdBoardMeeting', held)).toMatchObject({ boardMeeting: { status: 'HELD' } });
    expect(await hub.act(secretary, 'holdBoardMeeting', { ...held, expectedVersion: 2 })).toMatchObject(
      refusal('FORBIDDEN_STEP', ['input', 'id']),
    );
    const minutes = { id: meeting, expectedVersion: 2, reason, minutesOn: '2026-10-01' };
    await hub.act(secretary, 'publishBoardMeetingMinutes', minutes);
    await hub.act(secretary, 'callBoardMeeting', { board: id, meetsOn: '2026-12-09', reason });
    const query = `{ borough(code: "${id}") { board { meetings(first: 1) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { meetsOn status } } } rest: meetings(after: "RTA5MDAwMDMwLzIwMjYtMTItMDk") {
      edges { node { agenda isPublic membersPresent publicPresent minutesOn } } } } } }`;
    expect(await hub.ask(anonymous, query)).toEqual({
      borough: {
        board: {
          meetings: {
            totalCount: 2,
            pageInfo: { hasNextPage: true, endCursor: 'RTA5MDAwMDMwLzIwMjYtMTItMDk' },
            edges: [{ node: { meetsOn: '2026-12-09', status: 'PLANNED' } }],
          },
          rest: {
            edges: [
              { node: { agenda, isPublic: true, membersPresent: 9, publicPresent: 24, minutesOn: '2026-10-01' } },
            ],
          },
        },
      },
    });
  });

  it('is not held in the future, nor once it was cancelled', async () => {
    const next = { id: 'E09000030/2026-12-09', reason };
    const held = { ...next, expectedVersion: 1, heldOn: '2026-12-09', membersPresent: 9 };
    expect(await hub.act(secretary, 'holdBoardMeeting', held)).toMatchObject(
      refusal('DAY_OUT_OF_ORDER', ['input', 'heldOn']),
    );
    await hub.act(secretary, 'cancelBoardMeeting', { ...next, expectedVersion: 1 });
    expect(
      await hub.act(secretary, 'holdBoardMeeting', { ...held, expectedVersion: 2, heldOn: '2026-11-26' }),
    ).toMatchObject(refusal('FORBIDDEN_STEP', ['input', 'id']));
  });
});

describe('the duties of a board', () => {
  it('are seven, and wishes three, in the words of the letter', async () => {
    const query = `{ borough(code: "${id}") { board { duties { name words strength paragraph assurance { status } }
      wishes { name strength paragraph } } } }`;
    const { borough } = await hub.ask(anonymous, query);
    expect(borough).toMatchObject({
      board: {
        duties: [
          { name: 'HEAR_VICTIMS_COMPLAINTS', strength: 'DUTY', paragraph: '¶3', assurance: null },
          { name: 'MONITOR_COMPLAINTS_AGAINST_OFFICERS' },
          { name: 'ESTABLISH_POLICING_PRIORITIES' },
          { name: 'MONITOR_CRIME_AND_CONFIDENCE' },
          { name: 'ENSURE_CUSTODY_VISITING' },
          { name: 'COMMUNITY_PAYBACK' },
          { name: 'ENSURE_WARD_PANELS', words: 'A duty to ensure all wards have a ward panel of residents' },
        ],
        wishes: [
          { name: 'OVERSEE_INDEPENDENT_ADVISORY_GROUPS', strength: 'WISH', paragraph: '¶4' },
          { name: 'SUPPORT_NEIGHBOURHOOD_WATCH', strength: 'WISH' },
          { name: 'STOP_AND_SEARCH_MONITORING', strength: 'WISH' },
        ],
      },
    });
  });

  it('go from not started over partial and discharged to lapsed, and back', async () => {
    const assurance = 'E09000030/ENSURE_WARD_PANELS';
    await hub.act(secretary, 'beginBoardAssurance', {
      board: id,
      function: 'ENSURE_WARD_PANELS',
      reason,
      effectiveOn: '2026-01-01',
    });
    expect(
      await hub.act(secretary, 'evidenceBoardFunction', {
        id: assurance,
        expectedVersion: 1,
        reason,
        evidencedOn: '2026-02-01',
      }),
    ).toMatchObject(refusal('FORBIDDEN_STEP', ['input', 'id']));
    expect(
      await hub.act(secretary, 'dischargeBoardFunction', { id: assurance, expectedVersion: 1, reason }),
    ).toMatchObject(refusal('REQUIRED', ['input', 'evidencedOn']));
    const steps: [string, string][] = [
      ['startBoardFunction', 'PARTIAL'],
      ['dischargeBoardFunction', 'DISCHARGED'],
      ['evidenceBoardFunction', 'DISCHARGED'],
      ['lapseBoardFunction', 'LAPSED'],
      ['startBoardFunction', 'PARTIAL'],
    ];
    for (const [place, [name, status]] of steps.entries()) {
      const evidence = name === 'lapseBoardFunction' ? {} : { evidencedOn: `2026-0${place + 2}-01` };
      const input = { id: assurance, expectedVersion: place + 1, reason, ...evidence };
      expect(await hub.act(secretary, name, input)).toMatchObject({ boardAssurance: { status }, userErrors: [] });
    }
  });

  it('are walked in one query, from the duty to what evidences it in every subgraph', async () => {
    const query = `{ borough(code: "${id}") { board { duties { name assurance { status evidencedOn }
      evidence { field shows borough {
        name
        crime { id }
        confidence(question: GOOD_JOB_LOCAL) { id }
        stopAndSearch { id }
        recommendations { totalCount }
        wardPanelCoverage { established { text } }
        priorityCounts { count }
      } } } } } }`;
    const { borough } = await hub.ask(anonymous, query);
    const everywhere = {
      name: 'Tower Hamlets',
      crime: { id: 'crime' },
      confidence: { id: expect.stringContaining('confidence') },
      stopAndSearch: { id: expect.any(String) },
      recommendations: { totalCount: 0 },
      wardPanelCoverage: { established: { text: 'x – not available' } },
      priorityCounts: { count: 0 },
    };
    expect(borough).toMatchObject({
      board: {
        duties: expect.arrayContaining([
          {
            name: 'MONITOR_CRIME_AND_CONFIDENCE',
            assurance: null,
            evidence: [
              { field: 'crime', shows: expect.any(String), borough: everywhere },
              { field: 'confidence', shows: expect.any(String), borough: everywhere },
            ],
          },
          expect.objectContaining({
            name: 'ENSURE_WARD_PANELS',
            assurance: { status: 'PARTIAL', evidencedOn: '2026-06-01' },
          }),
        ]),
      },
    });
  });
});

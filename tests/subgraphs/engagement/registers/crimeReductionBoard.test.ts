import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, hubItself, type Viewer } from '../../../../kit/viewer.ts';
import { openRegisterHub, secretary, type RegisterHub } from './registerHub.ts';

const reason = 'Minutes';
const cityHall: Viewer = {
  agency: 'mopac',
  role: 'CITY_HALL',
  boroughs: [],
  scopes: ['register:write'],
  keyId: 'hall',
};

let hub: RegisterHub;
beforeAll(async () => {
  hub = await openRegisterHub();
});
afterAll(async () => hub[Symbol.asyncDispose]());

const board = async (selection: string) => {
  const { london } = await hub.ask(anonymous, `{ london { crimeReductionBoard ${selection} } }`);
  return london;
};

describe('the London Crime Reduction Board', () => {
  it('has sixteen seats by organisation', async () => {
    expect(await board('{ seatCount seats { seatCount } document { id } }')).toEqual({
      crimeReductionBoard: {
        seatCount: 16,
        seats: [2, 2, 5, 3, 2, 1, 1].map((seatCount) => ({ seatCount })),
        document: { id: 'london-crime-reduction-board-2010' },
      },
    });
  });

  it('works with stakeholders at four levels, with boards and with programmes', async () => {
    expect(
      await board(
        '{ stakeholderLevels { level } relatedBoards programmes consultation { questions { words } channels { words } } }',
      ),
    ).toEqual({
      crimeReductionBoard: {
        stakeholderLevels: [
          { level: 'Key London-wide partner services' },
          { level: 'National government' },
          { level: 'Delivery partners' },
          { level: 'Boards and organisational programmes' },
        ],
        relatedBoards: [
          'London Criminal Justice Partnership',
          'London Safeguarding Board',
          expect.stringMatching(/^Thematic boards/),
        ],
        programmes: ['Joint Engagement Meetings programme', 'Time for Action programme'],
        consultation: {
          questions: Array(5).fill({ words: expect.any(String) }),
          channels: Array(3).fill({ words: expect.any(String) }),
        },
      },
    });
  });

  it('has milestones as planned, and as City Hall records what became of them', async () => {
    const input = { milestone: 'INAUGURAL_MEETING', reason, effectiveOn: '2010-03-31' };
    expect(await hub.act(secretary, 'awaitMilestone', input)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    await hub.act(cityHall, 'awaitMilestone', input);
    const id = 'INAUGURAL_MEETING';
    expect(await hub.act(cityHall, 'reachMilestone', { id, expectedVersion: 1, reason })).toMatchObject({
      userErrors: [{ code: 'REQUIRED', path: ['input', 'reachedOn'] }],
    });
    await hub.act(cityHall, 'reachMilestone', {
      id,
      expectedVersion: 1,
      reason,
      reachedOn: '2010-10-07',
      effectiveOn: '2010-10-07',
    });
    expect(await hub.act(cityHall, 'abandonMilestone', { id, expectedVersion: 2, reason })).toMatchObject({
      userErrors: [{ code: 'FORBIDDEN_STEP' }],
    });
    const selection = (asAt: string) =>
      `{ milestones${asAt} { name plannedFrom plannedTo progress { status reachedOn } } }`;
    const planned = { name: id, plannedFrom: '2010-09', plannedTo: '2010-09' };
    expect(await board(selection(''))).toMatchObject({
      crimeReductionBoard: {
        milestones: [
          { name: 'SCOPING', plannedFrom: '2010-02', plannedTo: '2010-03', progress: null },
          { name: 'CONSULTATION' },
          { name: 'APPROVAL' },
          { name: 'INDUCTION', plannedFrom: '2010-06', plannedTo: '2010-09' },
          { ...planned, progress: { status: 'REACHED', reachedOn: '2010-10-07' } },
        ],
      },
    });
    expect(await board(selection('(asAt: "2010-09-30")'))).toMatchObject({
      crimeReductionBoard: {
        milestones: expect.arrayContaining([{ ...planned, progress: { status: 'AWAITED', reachedOn: null } }]),
      },
    });
  });

  it('sees every borough side by side across all subgraphs', async () => {
    const found =
      await board(`{ boroughs { name crime { id change { verdict } } confidence(question: GOOD_JOB_LOCAL) { id }
      stopAndSearch { id } wardPanelCoverage { established { text } } priorityCounts { openCount } board { status } } }`);
    expect(found).toMatchObject({
      crimeReductionBoard: {
        boroughs: expect.arrayContaining([
          {
            name: 'Hackney',
            crime: { id: 'crime', change: null },
            confidence: { id: expect.any(String) },
            stopAndSearch: { id: expect.any(String) },
            wardPanelCoverage: { established: { text: 'x – not available' } },
            priorityCounts: { openCount: 0 },
            board: null,
          },
        ]),
      },
    });
  });
});

describe('its strategic assessment', () => {
  const propose = async (ward: string, number: string, theme: string, categories: string[] = []) =>
    hub.act(hubItself, 'proposeLocalPriority', { ward, number, theme, categories, reason });

  it('has nothing but gaps while nothing is recorded', async () => {
    const selection = '{ strategicAssessment { priorities { theme } gaps { kind borough { name } } } }';
    const nothing = ['NO_BOARD_RECORDED', 'PANELS_NOT_RECORDED', 'NO_PRIORITIES_RECORDED'];
    expect(await board(selection)).toMatchObject({
      crimeReductionBoard: {
        strategicAssessment: {
          priorities: [],
          gaps: [
            { kind: 'OUTSIDE_TERRITORY', borough: { name: 'City of London' } },
            ...nothing.map((kind) => ({ kind, borough: { name: 'Barking and Dagenham' } })),
            ...nothing.map((kind) => ({ kind, borough: { name: 'Barnet' } })),
            ...Array.from({ length: 30 * 3 }, () => ({ kind: expect.any(String) })),
          ],
        },
      },
    });
  });

  it('draws priorities together from wards, with boroughs and what they say of them', async () => {
    await propose('E05009317', '2026-1', 'BURGLARY', ['burglary']);
    await propose('E05009318', '2026-1', 'BURGLARY', ['burglary']);
    await propose('E05009318', '2026-2', 'DRUGS');
    await propose('E05009367', '2026-1', 'BURGLARY');
    const dropped = { id: 'E05009318/2026-2', expectedVersion: 1, reason };
    await hub.act(secretary, 'dropLocalPriority', dropped);
    const selection = `{ strategicAssessment { priorities { theme openCount wardCount categories { categoryId openCount }
      boroughs { borough { name crime(category: "burglary") { id } } wardCount priorities { totalCount } } }
      gaps { kind count explanation borough { name } } } }`;
    expect(await board(selection)).toMatchObject({
      crimeReductionBoard: {
        strategicAssessment: {
          priorities: [
            {
              theme: 'BURGLARY',
              openCount: 3,
              wardCount: 3,
              categories: [{ categoryId: 'burglary', openCount: 2 }],
              boroughs: [
                {
                  borough: { name: 'Tower Hamlets', crime: { id: 'crime/burglary' } },
                  wardCount: 2,
                  priorities: { totalCount: 2 },
                },
                { borough: { name: 'Hackney' }, wardCount: 1, priorities: { totalCount: 1 } },
              ],
            },
            { theme: 'DRUGS', openCount: 1 },
          ],
          gaps: expect.arrayContaining([
            {
              kind: 'AWAITING_FEEDBACK',
              count: 1,
              explanation: '1 priority of Tower Hamlets ended, and the public was not told yet what came of it.',
              borough: { name: 'Tower Hamlets' },
            },
          ]),
        },
      },
    });
  });

  it('draws on what boards set for their boroughs too, and says where a board set nothing', async () => {
    const stage = { id: 'E09000030', reason };
    const gaps = async () => JSON.stringify(await board('{ strategicAssessment { gaps { explanation } } }'));
    const nothing = 'No open priority that the board of Tower Hamlets set for the borough is recorded.';
    await hub.act(secretary, 'planBoard', { borough: 'E09000030', effectiveOn: '2026-01-05', reason });
    // Who does not meet yet sets nothing.
    expect(await gaps()).not.toContain(nothing);
    await hub.act(secretary, 'consultOnBoard', { ...stage, expectedVersion: 1, effectiveOn: '2026-01-06' });
    const shadow = { ...stage, expectedVersion: 2, predecessorName: 'NONE', effectiveOn: '2026-01-07' };
    await hub.act(secretary, 'shadowBoard', shadow);
    expect(await gaps()).toContain(nothing);
    for (const [number, theme] of ['ROAD_SAFETY', 'BURGLARY', 'DRUGS', 'VIOLENCE'].entries()) {
      const asked = {
        board: 'E09000030',
        number: `2026-${String(number + 1)}`,
        theme,
        effectiveOn: '2026-02-01',
        reason,
      };
      await hub.act(secretary, 'proposeBoardPriority', asked);
    }
    // What was only proposed, or was dropped, is set by nobody.
    expect(await gaps()).toContain(nothing);
    const taken = (number: number) => ({ id: `E09000030/2026-${String(number)}`, reason });
    for (const number of [1, 2, 4]) {
      const given = { ...taken(number), expectedVersion: 1, categories: ['burglary'], effectiveOn: '2026-02-02' };
      await hub.act(secretary, 'adoptBoardPriority', given);
    }
    await hub.act(secretary, 'dropBoardPriority', {
      ...taken(4),
      expectedVersion: 2,
      result: 'Not pursued',
      effectiveOn: '2026-02-03',
    });
    const selection = `{ strategicAssessment { priorities { theme openCount wardCount boardCount
      boroughs { borough { name } wardCount boardPriorities { edges { node { id theme } } } } } } }`;
    expect(await board(selection)).toMatchObject({
      crimeReductionBoard: {
        strategicAssessment: {
          priorities: [
            {
              theme: 'BURGLARY',
              wardCount: 3,
              boardCount: 1,
              boroughs: [
                {
                  borough: { name: 'Tower Hamlets' },
                  wardCount: 2,
                  boardPriorities: { edges: [{ node: { id: 'E09000030/2026-2', theme: 'BURGLARY' } }] },
                },
                { borough: { name: 'Hackney' }, wardCount: 1, boardPriorities: { edges: [] } },
              ],
            },
            { theme: 'DRUGS', boardCount: 0 },
            {
              theme: 'ROAD_SAFETY',
              openCount: 0,
              wardCount: 0,
              boardCount: 1,
              boroughs: [{ borough: { name: 'Tower Hamlets' }, wardCount: 0 }],
            },
          ],
        },
      },
    });
    expect(await gaps()).not.toContain(nothing);
  });

  it('costs four statements, however much is recorded', async () => {
    const before = hub.database.statements;
    await board('{ strategicAssessment { priorities { theme boroughs { wardCount } } gaps { kind } } }');
    expect(hub.database.statements - before).toBe(4);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '../../../../kit/viewer.ts';
import { openRegisterHub, secretary, stranger, type RegisterHub } from './registerHub.ts';

const reason = 'Minutes of the board';
const ward = 'E05009317';
const id = `${ward}/2026-1`;

let hub: RegisterHub;
beforeAll(async () => {
  hub = await openRegisterHub();
});
afterAll(async () => hub[Symbol.asyncDispose]());

const act = (name: string, values: object) => hub.act(secretary, name, { reason, ...values });
const refusal = (code: string) => ({ paybackProject: null, userErrors: [expect.objectContaining({ code })] });

describe('a Community Payback project, through the gateway', () => {
  it('goes from nomination to feedback, and what was done is counted', async () => {
    await act('nominatePaybackProject', {
      ward,
      number: '2026-1',
      nominatedBy: 'WARD_PANEL',
      effectiveOn: '2026-01-10',
    });
    const steps: readonly (readonly [string, object, string])[] = [
      ['assessPaybackProject', {}, 'ASSESSED'],
      ['acceptPaybackProject', {}, 'ACCEPTED'],
      ['schedulePaybackProject', { startsOn: '2026-03-01' }, 'SCHEDULED'],
      ['startPaybackProject', {}, 'IN_PROGRESS'],
      ['completePaybackProject', { hours: 240 }, 'COMPLETED'],
    ];
    for (const [place, [name, given, status]] of steps.entries()) {
      expect(await act(name, { id, expectedVersion: place + 1, ...given })).toMatchObject({
        paybackProject: { status },
        userErrors: [],
      });
    }
    const asked = `{ borough(code: "E09000030") { communityPayback { nominatedCount awaitingFeedbackCount hours
      projects(first: 5) { edges { node { number nominatedBy hours status ward { code } } } } }
      board { duties { name evidence { field } } } } }`;
    const told = (status: string, awaitingFeedbackCount: number) => ({
      borough: {
        communityPayback: {
          nominatedCount: 1,
          awaitingFeedbackCount,
          hours: 240,
          projects: {
            edges: [
              { node: { number: '2026-1', nominatedBy: 'WARD_PANEL', hours: 240, status, ward: { code: ward } } },
            ],
          },
        },
      },
    });
    expect(await hub.ask(anonymous, asked)).toMatchObject(told('COMPLETED', 1));
    expect(await act('feedBackPaybackProject', { id, expectedVersion: 6 })).toMatchObject(refusal('REQUIRED'));
    await act('feedBackPaybackProject', { id, expectedVersion: 6, fedBackOn: '2026-06-01' });
    expect(await hub.ask(anonymous, asked)).toMatchObject(told('FED_BACK', 0));
  });

  it.each([
    [
      'a step that cannot follow',
      'completePaybackProject',
      { id: `${ward}/2026-2`, expectedVersion: 1 },
      'FORBIDDEN_STEP',
    ],
    [
      'what a person could be known by',
      'assessPaybackProject',
      { id: `${ward}/2026-2`, expectedVersion: 1, work: 'Ring 020 7946 0018' },
      'PERSONAL_DETAILS',
    ],
    [
      'a ward that does not exist',
      'nominatePaybackProject',
      { ward: 'E05999999', number: '2026-3', nominatedBy: 'COUNCIL' },
      'INVALID_VALUE',
    ],
  ])('is refused %s', async (_what, name, given, code) => {
    await act('nominatePaybackProject', { ward, number: '2026-2', nominatedBy: 'RESIDENTS' });
    expect(await act(name, given)).toMatchObject({
      paybackProject: null,
      userErrors: [{ code: expect.stringMatching(code) }],
    });
  });

  it('is another borough’s to keep', async () => {
    const given = { ward, number: '2026-9', nominatedBy: 'COUNCIL', reason };
    expect(await hub.act(stranger, 'nominatePaybackProject', given)).toMatchObject(refusal('NOT_ALLOWED'));
  });
});

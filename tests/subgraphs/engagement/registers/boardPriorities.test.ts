import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '../../../../kit/viewer.ts';
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
const id = `${towerHamlets}/2026-1`;
const refusal = (code: string, field: string) => ({
  boardPriority: null,
  userErrors: [{ code, message: expect.any(String), path: ['input', field] }],
});

describe('a priority that a board sets for its borough, through the gateway', () => {
  let hub: RegisterHub;
  beforeAll(async () => {
    hub = await openRegisterHub();
    await hub.act(secretary, 'planBoard', { borough: towerHamlets, effectiveOn: '2026-01-05', reason });
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const act = async (name: string, expectedVersion: number, given: Readonly<Record<string, unknown>> = {}) =>
    hub.act(secretary, `${name}BoardPriority`, { id, expectedVersion, reason, ...given });
  const done = (status: string, version: number) => ({ boardPriority: { id, status, version }, userErrors: [] });

  it('is of a board that is on record, by whoever keeps it', async () => {
    const input = { number: '2026-1', theme: 'ROAD_SAFETY', reason };
    expect(await hub.act(stranger, 'proposeBoardPriority', { board: hackney, ...input })).toEqual(
      refusal('UNKNOWN_RECORD', 'board'),
    );
    expect(await hub.act(stranger, 'proposeBoardPriority', { board: towerHamlets, ...input })).toEqual(
      refusal('NOT_ALLOWED', 'board'),
    );
    const long = { board: towerHamlets, ...input, reason: 'x'.repeat(2_001) };
    expect(await hub.act(secretary, 'proposeBoardPriority', long)).toEqual(refusal('INVALID_VALUE', 'reason'));
    const late = { board: towerHamlets, ...input, request: 'Mail bob@example.org' };
    expect(await hub.act(secretary, 'proposeBoardPriority', late)).toEqual(refusal('PERSONAL_DETAILS', 'request'));
    const own = { board: towerHamlets, ...input, request: 'Slower traffic by schools', effectiveOn: '2026-02-01' };
    expect(await hub.act(secretary, 'proposeBoardPriority', own)).toMatchObject(done('PROPOSED', 1));
    expect(await hub.act(colleague, 'proposeBoardPriority', own)).toEqual(refusal('ALREADY_EXISTS', 'number'));
  });

  it('is set by a board that meets, and takes no step that its status does not lead to', async () => {
    for (const step of ['start', 'resolve', 'carryForward']) {
      expect(await act(step, 1)).toEqual(refusal('FORBIDDEN_STEP', 'id'));
    }
    expect(await act('feedBack', 1, { fedBackOn: '2026-02-02', feedbackChannel: 'WEBSITE' })).toEqual(
      refusal('FORBIDDEN_STEP', 'id'),
    );
    expect(await act('adopt', 1)).toEqual(refusal('FORBIDDEN_STEP', 'id'));
    await hub.act(secretary, 'consultOnBoard', {
      id: towerHamlets,
      expectedVersion: 1,
      effectiveOn: '2026-02-02',
      reason,
    });
    const shadow = { id: towerHamlets, expectedVersion: 2, predecessorName: 'NONE', effectiveOn: '2026-03-01', reason };
    await hub.act(secretary, 'shadowBoard', shadow);
    expect(await act('adopt', 1, { categories: ['burglary'], effectiveOn: '2026-03-04' })).toMatchObject(
      done('ADOPTED', 2),
    );
    expect(await act('adopt', 2)).toEqual(refusal('FORBIDDEN_STEP', 'id'));
    expect(await act('start', 2, { effectiveOn: '2026-04-01' })).toMatchObject(done('IN_PROGRESS', 3));
    expect(await act('drop', 2)).toEqual(refusal('VERSION_CONFLICT', 'expectedVersion'));
  });

  it('goes on under another of its own board, and closes when the public was told', async () => {
    expect(await act('carryForward', 3, { carriedInto: id })).toEqual(refusal('INVALID_VALUE', 'carriedInto'));
    expect(await act('carryForward', 3, { effectiveOn: '2026-09-01' })).toMatchObject(done('CARRIED_FORWARD', 4));
    const next = { board: towerHamlets, number: '2026-2', theme: 'ROAD_SAFETY', reason };
    await hub.act(secretary, 'proposeBoardPriority', next);
    const link = { id, expectedVersion: 4, carriedInto: `${towerHamlets}/2026-2`, effectiveOn: '2026-09-02', reason };
    expect(await hub.act(secretary, 'linkCarriedBoardPriority', link)).toMatchObject(done('CARRIED_FORWARD', 5));
    expect(await act('feedBack', 5)).toMatchObject({ userErrors: [{ code: 'REQUIRED' }, { code: 'REQUIRED' }] });
    expect(await act('feedBack', 5, { fedBackOn: '2026-08-01', feedbackChannel: 'NEWSLETTER' })).toEqual(
      refusal('INVALID_VALUE', 'fedBackOn'),
    );
    const told = { fedBackOn: '2026-10-01', feedbackChannel: 'NEWSLETTER', effectiveOn: '2026-10-01' };
    expect(await act('feedBack', 5, told)).toMatchObject(done('FED_BACK', 6));
    expect(await act('update', 6, { theme: 'DRUGS' })).toEqual(refusal('FORBIDDEN_STEP', 'id'));
  });

  it('is shown by its borough and London, on any day, its words once a second person has read them', async () => {
    const selection =
      'edges { node { id status request isClosed carriedInto { id } categories { id } borough { name } } }';
    const query = `{ borough(code: "${towerHamlets}") {
      boardPriorities { totalCount ${selection} }
      inMarch: boardPriorities(asAt: "2026-03-31") { edges { node { status carriedInto { id } } } }
      open: boardPriorities(status: [PROPOSED]) { edges { node { id } } }
    } london { boardPriorities { totalCount } } }`;
    const first = {
      id,
      status: 'FED_BACK',
      request: null,
      isClosed: true,
      carriedInto: { id: `${towerHamlets}/2026-2` },
    };
    expect(await hub.ask(anonymous, query)).toMatchObject({
      borough: {
        boardPriorities: {
          totalCount: 2,
          edges: [
            { node: { ...first, categories: [{ id: 'burglary' }], borough: { name: 'Tower Hamlets' } } },
            { node: { status: 'PROPOSED', carriedInto: null } },
          ],
        },
        inMarch: { edges: [{ node: { status: 'ADOPTED', carriedInto: null } }] },
        open: { edges: [{ node: { id: `${towerHamlets}/2026-2` } }] },
      },
      london: { boardPriorities: { totalCount: 2 } },
    });
    const approval = { id, expectedVersion: 6, effectiveOn: '2026-10-02', reason: 'Read' };
    expect(await hub.act(colleague, 'approveBoardPriorityTexts', approval)).toMatchObject({ userErrors: [] });
    expect(await hub.ask(anonymous, query)).toMatchObject({
      borough: { boardPriorities: { edges: [{ node: { request: 'Slower traffic by schools' } }, {}] } },
    });
  });

  it('comes in bulk by its template, all rows or none', async () => {
    const heading =
      'Priority of a board act,Board,Number,Theme,Categories,Request,Review on,Result,Carried into,Fed back on,Feedback channel,Expected version,Effective on,Reason';
    const row = (act: string, number: string, theme = '') =>
      `${act},${towerHamlets},${number},${theme},,,,,,,,,2026-11-01,Minutes`;
    const bad = await hub.send(secretary, [heading, row('Propose', '2026-3', 'Drugs'), row('Resolve', '2026-3')]);
    expect(bad).toMatchObject({ accepted: 0, refusals: [{ line: 3, column: 'Priority of a board act' }] });
    const good = await hub.send(secretary, [heading, row('Propose', '2026-3', 'Drugs'), row('Adopt', '2026-3')]);
    expect(good).toMatchObject({ accepted: 2, changed: 1, refusals: [] });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { RecordChange, RegisterRecord, Values } from '../../../../kit/registers/record.ts';
import type { Register } from '../../../../kit/registers/register.ts';
import { advisoryGroupMeetings } from '../../../../subgraphs/engagement/registers/advisoryGroupMeetings.ts';
import { boardMeetings } from '../../../../subgraphs/engagement/registers/boardMeetings.ts';
import { boardSeats } from '../../../../subgraphs/engagement/registers/boardSeats.ts';
import { localPriorities } from '../../../../subgraphs/engagement/registers/localPriorities.ts';
import { wardPanelMeetings } from '../../../../subgraphs/engagement/registers/wardPanelMeetings.ts';
import { wardPanels } from '../../../../subgraphs/engagement/registers/wardPanels.ts';

const record = (register: string, id: string, state: string, values: Values, effectiveOn = '2026-06-01') =>
  ({
    register,
    id,
    area: id.split('/')[0] ?? '',
    borough: 'E09000030',
    parent: id.split('/')[0] ?? null,
    state,
    since: effectiveOn,
    version: 1,
    values,
    effectiveOn,
    changedAt: '2026-11-01T10:00:00Z',
    changedBy: { agency: 'tower-hamlets', role: 'SECRETARY' },
    isDemonstration: false,
  }) satisfies RegisterRecord;

/** What speaks against a change beside what stands, by the field and the first words. */
function against(register: Register, changed: RegisterRecord, act: string, standing: readonly RegisterRecord[] = []) {
  const change: RecordChange = { ...changed, act, reason: '', changed: Object.keys(changed.values) };
  const faults = register.weighs?.against(change, (id) => standing.filter((each) => each.register === id)) ?? [];
  return faults.map(({ code, field, message }) => `${code} ${field ?? '-'}: ${message}`);
}

const ward = 'E05009317';
const panel = (state: string, values: Values = {}) => record('ward-panels', ward, state, values);

describe('a ward panel', () => {
  it.each<[string, RegisterRecord, readonly unknown[]]>([
    ['established with 12 members', panel('ESTABLISHED', { memberCount: 12 }), []],
    [
      'established without members',
      panel('ESTABLISHED', { memberCount: 0 }),
      [expect.stringMatching(/^INVALID_VALUE memberCount/)],
    ],
    ['not kept up, without members', panel('NOT_SUSTAINABLE', { memberCount: 0 }), []],
    ['planned for a day to come', panel('RE_ENGAGING', { plannedFor: '2026-06-02' }), []],
    [
      'planned for a day gone by',
      panel('RE_ENGAGING', { plannedFor: '2026-05-31' }),
      [expect.stringMatching(/^INVALID_VALUE plannedFor: .*2026-05-31/)],
    ],
    ['not kept up, with why and since when', panel('NOT_SUSTAINABLE', { lackingSince: '2026-02-01' }), []],
    [
      'established, and yet lacking since a day',
      panel('ESTABLISHED', { lackingSince: '2026-02-01' }),
      [expect.stringMatching(/^INVALID_VALUE lackingSince/)],
    ],
  ])('%s', (_what, changed, expected) => {
    expect(against(wardPanels, changed, 'updateWardPanel')).toEqual(expected);
  });
});

describe('a meeting', () => {
  const held = (membersPresent: number, heldOn: string, minutesOn?: string) =>
    record('ward-panel-meetings', `${ward}/2026-07-01`, 'HELD', {
      heldOn,
      membersPresent,
      ...(minutesOn !== undefined && { minutesOn }),
    });

  it.each<[number, string, readonly unknown[]]>([
    [10, '2026-07-01', []],
    [11, '2026-07-01', [expect.stringMatching(/^INVALID_VALUE membersPresent: .*11 .* 10 /)]],
    [150, '2026-06-01', [expect.stringMatching(/^INVALID_VALUE membersPresent/)]],
    // Of before the number changed it says nothing.
    [11, '2026-05-31', []],
  ])('of a panel of 10 since June has %d members present on %s or not', (present, on, expected) => {
    const standing = [panel('ESTABLISHED', { memberCount: 10 })];
    expect(against(wardPanelMeetings, held(present, on), 'holdWardPanelMeeting', standing)).toEqual(expected);
  });

  it('of a group that says nothing of its members has as many as came', () => {
    const group = record('advisory-groups', 'E09000030', 'ACTIVE', {});
    const meeting = record('advisory-group-meetings', 'E09000030/2026-07-01', 'HELD', {
      heldOn: '2026-07-01',
      membersPresent: 14,
    });
    const act = 'recordAdvisoryGroupMeeting';
    expect(against(advisoryGroupMeetings, meeting, act, [group])).toEqual([]);
    const ofTen = { ...group, values: { memberCount: 10 } };
    expect(against(advisoryGroupMeetings, meeting, act, [ofTen])).toEqual([
      expect.stringMatching(/^INVALID_VALUE membersPresent/),
    ]);
  });

  it.each([boardMeetings, wardPanelMeetings, advisoryGroupMeetings])('of $id has no minutes before it', (register) => {
    expect(against(register, held(5, '2026-07-01', '2026-06-30'), 'any')).toEqual([
      expect.stringMatching(/^INVALID_VALUE minutesOn: .*2026-06-30.*2026-07-01/),
    ]);
    expect(against(register, held(5, '2026-07-01', '2026-07-01'), 'any')).toEqual([]);
  });
});

describe('a board', () => {
  const seats = (organisation: string, role: string, seatCount: number, state = 'STANDING') =>
    record('board-seats', `E09000030/${organisation}/${role}`, state, { organisation, role, seatCount });

  it.each<[string, RegisterRecord, readonly RegisterRecord[], boolean]>([
    ['one chair', seats('NEIGHBOURHOOD_WATCH', 'CHAIR', 1), [], true],
    ['two chairs of one organisation', seats('NEIGHBOURHOOD_WATCH', 'CHAIR', 2), [], false],
    ['a chair beside another’s', seats('NEIGHBOURHOOD_WATCH', 'CHAIR', 1), [seats('COUNCIL', 'CHAIR', 1)], false],
    [
      'a chair after another’s',
      seats('NEIGHBOURHOOD_WATCH', 'CHAIR', 1),
      [seats('COUNCIL', 'CHAIR', 1, 'ENDED')],
      true,
    ],
    ['members beside a chair', seats('NEIGHBOURHOOD_WATCH', 'MEMBER', 4), [seats('COUNCIL', 'CHAIR', 1)], true],
  ])('has %s or not', (_what, changed, standing, isTaken) => {
    expect(against(boardSeats, changed, 'addBoardSeats', standing)).toHaveLength(isTaken ? 0 : 1);
  });
});

describe('a priority', () => {
  const priority = record('local-priorities', `${ward}/2026-1`, 'ADOPTED', { theme: 'BURGLARY' });

  it.each<[string, readonly RegisterRecord[], boolean]>([
    ['a panel that is established', [panel('ESTABLISHED')], true],
    ['a panel of which nothing is recorded', [], true],
    ['a panel that is not yet established', [panel('NOT_YET_ESTABLISHED')], false],
    ['a panel that could not be kept up', [panel('NOT_SUSTAINABLE')], false],
  ])('is taken up by %s or not', (_what, standing, isTaken) => {
    const faults = against(localPriorities, priority, 'adoptLocalPriority', standing);
    expect(faults).toEqual(isTaken ? [] : [expect.stringMatching(/^FORBIDDEN_STEP -: .*since 2026-06-01/)]);
    expect(against(localPriorities, priority, 'startLocalPriority', standing)).toEqual([]);
    const before = { ...priority, effectiveOn: '2026-05-31' };
    expect(against(localPriorities, before, 'adoptLocalPriority', standing)).toEqual([]);
  });
});

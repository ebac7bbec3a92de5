import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '../../../../kit/viewer.ts';
import { boroughs } from '../../../../schema/places/boroughs.ts';
import {
  colleague,
  hackney,
  openRegisterHub,
  secretary,
  stranger,
  towerHamlets,
  type RegisterHub,
} from './registerHub.ts';

const reason = 'Terms of reference, 2026';

let hub: RegisterHub;
beforeAll(async () => {
  hub = await openRegisterHub();
});
afterAll(async () => hub[Symbol.asyncDispose]());

const act = (name: string, values: object) => hub.act(secretary, name, { reason, ...values });

describe('an Independent Advisory Group, through the gateway', () => {
  it('is formed, meets and tells its themes, and not what it advised', async () => {
    expect(await act('formAdvisoryGroup', { borough: towerHamlets, effectiveOn: '2026-01-05' })).toMatchObject({
      userErrors: [],
    });
    const active = { memberCount: 14, advisesOn: ['HATE_CRIME', 'CRITICAL_INCIDENT'], isOverseenByBoard: true };
    expect(
      await act('activateAdvisoryGroup', {
        id: towerHamlets,
        expectedVersion: 1,
        ...active,
        effectiveOn: '2026-02-01',
      }),
    ).toMatchObject({ independentAdvisoryGroup: { status: 'ACTIVE' } });
    const meeting = { group: towerHamlets, membersPresent: 9, themes: ['STOP_AND_SEARCH'] };
    await act('recordAdvisoryGroupMeeting', { ...meeting, heldOn: '2026-03-02', minutesAccess: 'RESTRICTED' });
    await act('recordAdvisoryGroupMeeting', {
      ...meeting,
      heldOn: '2026-06-01',
      minutesAccess: 'PUBLISHED',
      minutesOn: '2026-06-20',
    });
    const answer = await hub.ask(
      anonymous,
      `{ borough(code: "${towerHamlets}") { independentAdvisoryGroup { status memberCount advisesOn isOverseenByBoard
           meetings { totalCount edges { node { heldOn membersPresent themes minutesAccess minutesAbsence { reason } } } } }
         then: independentAdvisoryGroup(asAt: "2026-01-31") { status meetings { totalCount } } } }`,
    );
    const held = { membersPresent: 9, themes: ['STOP_AND_SEARCH'] };
    expect(answer).toEqual({
      borough: {
        independentAdvisoryGroup: {
          status: 'ACTIVE',
          ...active,
          meetings: {
            totalCount: 2,
            edges: [
              { node: { ...held, heldOn: '2026-06-01', minutesAccess: 'PUBLISHED', minutesAbsence: null } },
              {
                node: {
                  ...held,
                  heldOn: '2026-03-02',
                  minutesAccess: 'RESTRICTED',
                  minutesAbsence: { reason: 'RESTRICTED' },
                },
              },
            ],
          },
        },
        then: { status: 'FORMING', meetings: { totalCount: 0 } },
      },
    });
  });

  it.each([
    [
      'a meeting in another’s borough',
      'recordAdvisoryGroupMeeting',
      { group: hackney, heldOn: '2026-03-02', membersPresent: 3, themes: ['OTHER'], minutesAccess: 'NOT_TAKEN' },
      'NOT_ALLOWED',
    ],
    ['a second group', 'formAdvisoryGroup', { borough: towerHamlets }, 'ALREADY_EXISTS'],
    [
      'a step it does not stand before',
      'activateAdvisoryGroup',
      { id: towerHamlets, expectedVersion: 2 },
      'FORBIDDEN_STEP',
    ],
    [
      'an e-mail address in its remit',
      'updateAdvisoryGroup',
      { id: towerHamlets, expectedVersion: 2, remit: 'Write to iag@met.example' },
      'PERSONAL_DETAILS',
    ],
    [
      'a telephone number in its remit',
      'updateAdvisoryGroup',
      { id: towerHamlets, expectedVersion: 2, remit: 'Ring 020 7946 0018' },
      'PERSONAL_DETAILS',
    ],
    [
      'a postcode in its remit',
      'updateAdvisoryGroup',
      { id: towerHamlets, expectedVersion: 2, remit: 'Meets at E2 0HU' },
      'PERSONAL_DETAILS',
    ],
  ])('refuses %s', async (_, name, values, code) => {
    expect(await act(name, values)).toMatchObject({ userErrors: [{ code }] });
  });

  it('refuses a meeting of a group that nobody keeps', async () => {
    const meeting = {
      reason,
      group: hackney,
      heldOn: '2026-03-02',
      membersPresent: 3,
      themes: ['OTHER'],
      minutesAccess: 'NOT_TAKEN',
    };
    expect(await hub.act(stranger, 'recordAdvisoryGroupMeeting', meeting)).toMatchObject({
      advisoryGroupMeeting: null,
      userErrors: [{ code: 'UNKNOWN_RECORD', path: ['input', 'group'] }],
    });
  });

  it('has its remit published once a second person has approved it', async () => {
    const remit = () =>
      hub.ask(anonymous, `{ borough(code: "${towerHamlets}") { independentAdvisoryGroup { remit } } }`);
    await act('updateAdvisoryGroup', {
      id: towerHamlets,
      expectedVersion: 2,
      remit: 'To advise on what matters to residents.',
    });
    expect(await remit()).toEqual({ borough: { independentAdvisoryGroup: { remit: null } } });
    const approval = { id: towerHamlets, expectedVersion: 3, reason: 'Read' };
    expect(await hub.act(secretary, 'approveIndependentAdvisoryGroupTexts', approval)).toMatchObject({
      userErrors: [{ code: 'OWN_TEXT' }],
    });
    expect(await hub.act(colleague, 'approveIndependentAdvisoryGroupTexts', approval)).toMatchObject({
      userErrors: [],
    });
    expect(await remit()).toEqual({
      borough: { independentAdvisoryGroup: { remit: 'To advise on what matters to residents.' } },
    });
  });
});

describe('the contacts of boroughs', () => {
  const contacts = (place: string) =>
    hub.ask(anonymous, `{ ${place} { contacts { role standingCount boroughCount isComplete lacking { code } } } }`);

  it('are checked for every borough but the City of London, and never say who', async () => {
    expect(await contacts('borough(code: "E09000001")')).toEqual({ borough: { contacts: [] } });
    const others = boroughs.filter(({ code }) => code !== 'E09000001').map(({ code }) => ({ code }));
    const lacking = (role: string) => ({
      role,
      standingCount: 0,
      boroughCount: 32,
      isComplete: false,
      lacking: others,
    });
    expect(await contacts('london')).toEqual({
      london: { contacts: [lacking('BOROUGH_ENGAGEMENT_OFFICER'), lacking('ICV_COORDINATOR')] },
    });
    await act('standBoroughContact', { borough: towerHamlets, role: 'ICV_COORDINATOR', effectiveOn: '2026-02-01' });
    const complete = { role: 'ICV_COORDINATOR', standingCount: 1, boroughCount: 1, isComplete: true, lacking: [] };
    const open = { ...lacking('BOROUGH_ENGAGEMENT_OFFICER'), boroughCount: 1, lacking: [{ code: towerHamlets }] };
    expect(await contacts(`borough(code: "${towerHamlets}")`)).toEqual({ borough: { contacts: [open, complete] } });
  });

  it('fall vacant and are filled again', async () => {
    const id = `${towerHamlets}/ICV_COORDINATOR`;
    expect(await act('vacateBoroughContact', { id, expectedVersion: 1, effectiveOn: '2026-05-01' })).toMatchObject({
      boroughContact: { status: 'VACANT', since: '2026-05-01' },
    });
    expect(await act('vacateBoroughContact', { id, expectedVersion: 2 })).toMatchObject({
      userErrors: [{ code: 'FORBIDDEN_STEP' }],
    });
    expect(await act('fillBoroughContact', { id, expectedVersion: 2, effectiveOn: '2026-07-01' })).toMatchObject({
      boroughContact: { status: 'STANDING' },
    });
    expect(
      await hub.ask(
        anonymous,
        `{ borough(code: "${towerHamlets}") { contacts(asAt: "2026-06-01") { role isComplete } } }`,
      ),
    ).toEqual({
      borough: {
        contacts: [
          { role: 'BOROUGH_ENGAGEMENT_OFFICER', isComplete: false },
          { role: 'ICV_COORDINATOR', isComplete: false },
        ],
      },
    });
  });

  it.each(['clerk@met.example', '020 7946 0018', 'E2 0HU'])('take no contact detail: %s', async (detail) => {
    const values = { reason: detail, borough: towerHamlets, role: 'BOROUGH_ENGAGEMENT_OFFICER' };
    expect(await act('standBoroughContact', values)).toMatchObject({
      boroughContact: null,
      userErrors: [{ code: 'PERSONAL_DETAILS', path: ['input', 'reason'] }],
    });
  });

  it('are reached at the mailbox of the role, for as long as it stands', async () => {
    const id = `${towerHamlets}/BOROUGH_ENGAGEMENT_OFFICER`;
    const [old, next] = ['beo.towerhamlets@mopac.london.gov.uk', 'Borough.Engagement@towerhamlets.gov.uk'];
    const asked = () =>
      hub.ask(
        anonymous,
        `{ borough(code: "${towerHamlets}") { contacts { role standing { mailbox borough { name } } } } }`,
      );
    const told = (mailbox: string | null) => ({
      borough: {
        contacts: [
          {
            role: 'BOROUGH_ENGAGEMENT_OFFICER',
            standing: mailbox === null ? [] : [{ mailbox, borough: { name: 'Tower Hamlets' } }],
          },
          { role: 'ICV_COORDINATOR', standing: [{ mailbox: null, borough: { name: 'Tower Hamlets' } }] },
        ],
      },
    });
    const opened = { borough: towerHamlets, role: 'BOROUGH_ENGAGEMENT_OFFICER', effectiveOn: '2026-02-01' };
    const [person, alike] = ['jane.brown@mopac.london.gov.uk', 'brent.sutton@met.police.uk'];
    for (const mailbox of [person, alike, 'beo.brown@mopac.london.gov.uk', 'beo@gmail.com', 'beo']) {
      const refused = await act('standBoroughContact', { ...opened, mailbox });
      expect(refused).toMatchObject({ userErrors: [{ code: 'PERSONAL_DETAILS', path: ['input', 'mailbox'] }] });
      expect(JSON.stringify(refused)).not.toContain(mailbox === 'beo' ? '"beo"' : mailbox);
    }
    expect(await act('standBoroughContact', { ...opened, mailbox: old })).toMatchObject({ userErrors: [] });
    expect(await asked()).toEqual(told(old));
    expect(await act('updateBoroughContact', { id, expectedVersion: 1, mailbox: next })).toMatchObject({
      userErrors: [],
    });
    expect(await asked()).toEqual(told(next));
    await act('vacateBoroughContact', { id, expectedVersion: 2 });
    expect(await asked()).toEqual(told(null));
    await act('fillBoroughContact', { id, expectedVersion: 3 });
    expect(JSON.stringify(await asked())).not.toContain(next);
  });
});

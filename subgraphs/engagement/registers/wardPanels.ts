import { areaField } from '../../../kit/registers/fields/areaField.ts';
import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { countField } from '../../../kit/registers/fields/countField.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import { textField } from '../../../kit/registers/fields/textField.ts';
import { valueOf, type RecordChange, type Values } from '../../../kit/registers/record.ts';
import type { Register } from '../../../kit/registers/register.ts';
import type { HubEvent } from '../../../schema/events/hubEvent.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { releasePanelCounts } from '../counting/releasePanelCounts.ts';
import { outsideTheCity } from './outsideTheCity.ts';
import { PanelChairKind } from './words/panelChairKind.ts';
import { PanelShortfall } from './words/panelShortfall.ts';
import { WardPanelStatus } from './words/wardPanelStatus.ts';

const { NOT_YET_ESTABLISHED, ESTABLISHED, NOT_SUSTAINABLE, RE_ENGAGING } = WardPanelStatus;

export const panelWard = areaField({
  name: 'ward',
  heading: 'Ward',
  description: 'The code of its ward, such as "E05009317".',
  kinds: ['WARD'],
  besides: outsideTheCity('Wards of the City of London have no panels of the Metropolitan Police.'),
});

export const panelChair = choiceField({
  name: 'chairKind',
  heading: 'Chair kind',
  description: 'What kind of person chairs it, such as RESIDENT; never who.',
  words: PanelChairKind,
});

export const panelShortfall = choiceField({
  name: 'shortfall',
  heading: 'Shortfall',
  description: 'Why the ward has no panel that works, such as LOW_NUMBERS.',
  words: PanelShortfall,
});

const chairSince = dayField({
  name: 'chairSince',
  heading: 'Chair since',
  description: 'The day from which that kind of chair has had the chair, such as "2025-05-14".',
  when: 'PAST',
});

export const panelSize = countField({
  name: 'memberCount',
  heading: 'Members',
  description: 'How many members it has, such as 12.',
  most: 200,
});

const meetingsPlanned = countField({
  name: 'meetingsPlanned',
  heading: 'Meetings planned',
  description: 'How many meetings it means to hold in a year, such as 6.',
  most: 60,
});

const trainedOn = dayField({
  name: 'trainedOn',
  heading: 'Trained on',
  description: 'The day on which its members were last trained, such as "2025-09-20".',
  when: 'PAST',
});

const trainedMembers = countField({
  name: 'trainedMemberCount',
  heading: 'Trained members',
  description: 'How many of its members have been trained, such as 9.',
  most: 200,
});

const handbook = textField({
  name: 'handbookVersion',
  heading: 'Handbook version',
  description: 'The version of the Ward Panel Members Handbook that its members were given, such as "2021-07".',
  form: {
    // It is published without a second person's approval, so no form of it may hold a name.
    pattern: /^v?\d{1,4}([.-]\d{1,2}){0,2}$/,
    words: 'a month, day or number of a version, without words, such as 2021-07, 2021-07-15, 3.2 or v4',
  },
});

const explanation = freeTextField({
  name: 'explanation',
  heading: 'Explanation',
  description: 'More on why the ward has no panel that works, in a sentence or two.',
});

const plan = freeTextField({
  name: 'plan',
  heading: 'Plan',
  description: 'What is planned to establish it, such as "Street stalls at the market each month until June".',
});

const plannedFor = dayField({
  name: 'plannedFor',
  heading: 'Planned for',
  description: 'The day by which it is meant to be established, such as "2027-06-30".',
  when: 'ANY',
});

export const lackingSince = dayField({
  name: 'lackingSince',
  heading: 'Lacking since',
  description: 'The day from which the ward has had no established panel, such as "2026-05-01".',
  when: 'PAST',
});

const about = [
  'chairKind',
  'chairSince',
  'memberCount',
  'meetingsPlanned',
  'trainedOn',
  'trainedMemberCount',
  'handbookVersion',
];
const lack = ['shortfall', 'explanation', 'plan', 'plannedFor', 'lackingSince'];

const statusChanged = ({ id, area }: RecordChange): HubEvent => ({
  kind: 'PANEL_STATUS_CHANGED',
  area,
  keys: { panel: id },
});
const chairChanged = ({ id, area, changed }: RecordChange): HubEvent | null =>
  changed.includes(panelChair.name) ? { kind: 'PANEL_CHAIR_CHANGED', area, keys: { panel: id } } : null;

function moreTrainedThanThere(values: Values) {
  const [trained, members] = [values[trainedMembers.name], values[panelSize.name]];
  if (typeof trained !== 'number' || typeof members !== 'number' || trained <= members) return [];
  const message = `There cannot be more trained members (${trained}) than members (${members}).`;
  return [{ code: UserErrorCode.INVALID_VALUE, message, field: trainedMembers.name }];
}

const wrong = (field: string, message: string) => ({ code: UserErrorCode.INVALID_VALUE, message, field });

const established: string = ESTABLISHED;

/** What cannot be so of a panel on the day of the change. What was kept before there was the rule stands. */
function againstPanel(change: RecordChange) {
  const { effectiveOn, act, changed } = change;
  const isEstablished = change.state === established;
  const faults = [];
  const isSizeTold = changed.includes(panelSize.name) || act === 'establishWardPanel';
  if (isEstablished && isSizeTold && valueOf(change, panelSize) === 0) {
    faults.push(
      wrong(panelSize.name, 'An established panel has members; "Suspend" records that it could not be kept up.'),
    );
  }
  const said = isEstablished ? lack.find((name) => changed.includes(name) && change.values[name] !== null) : undefined;
  if (said !== undefined) faults.push(wrong(said, 'This is for a panel that is not established, and this one is.'));
  const planned = valueOf(change, plannedFor);
  if (changed.includes(plannedFor.name) && planned !== null && planned < effectiveOn) {
    faults.push(
      wrong(plannedFor.name, `A plan is for a day to come: this one was made on ${effectiveOn}; got ${planned}.`),
    );
  }
  return faults;
}

/** The ward panels of London: one to a ward, and none in the City of London. */
export const wardPanels: Register = {
  id: 'ward-panels',
  type: 'WardPanel',
  thing: 'ward panel',
  description:
    'Residents, and people who speak for businesses, who set the policing priorities of their ward. Kept by the borough’s secretary.',
  fields: [
    panelWard,
    panelChair,
    chairSince,
    panelSize,
    meetingsPlanned,
    trainedOn,
    trainedMembers,
    handbook,
    panelShortfall,
    explanation,
    plan,
    plannedFor,
    lackingSince,
  ],
  key: ['ward'],
  areaOf: (id) => id,
  states: WardPanelStatus,
  check: moreTrainedThanThere,
  weighs: { registers: [], against: againstPanel },
  afterwards: releasePanelCounts,
  acts: {
    openWardPanel: {
      word: 'Open',
      description: 'Begins the record of a ward’s panel, which is not yet established.',
      from: null,
      to: NOT_YET_ESTABLISHED,
      requires: [],
      accepts: lack,
      stamps: ['lackingSince'],
      announces: statusChanged,
    },
    establishWardPanel: {
      word: 'Establish',
      description: 'Records that a panel is established: it meets, and has a chair.',
      from: [NOT_YET_ESTABLISHED, RE_ENGAGING],
      to: ESTABLISHED,
      requires: ['chairKind', 'memberCount'],
      accepts: about,
      clears: lack,
      announces: statusChanged,
    },
    suspendWardPanel: {
      word: 'Suspend',
      description: 'Records that an established panel could not be kept up, and why.',
      from: [ESTABLISHED],
      to: NOT_SUSTAINABLE,
      requires: ['shortfall'],
      accepts: ['explanation', 'memberCount'],
      stamps: ['lackingSince'],
      announces: statusChanged,
    },
    reengageWardPanel: {
      word: 'Re-engage',
      description: 'Records the plan by which a panel that could not be kept up is being established anew.',
      from: [NOT_SUSTAINABLE],
      to: RE_ENGAGING,
      requires: ['plan'],
      accepts: ['plannedFor', 'explanation'],
      announces: statusChanged,
    },
    changeWardPanelChair: {
      word: 'Change chair',
      description: 'Records that another kind of person chairs an established panel.',
      from: [ESTABLISHED],
      to: null,
      requires: ['chairKind'],
      accepts: ['chairSince'],
      stamps: ['chairSince'],
      announces: chairChanged,
    },
    updateWardPanel: {
      word: 'Update',
      description:
        'Records what else changed about a panel: its size, training, handbook, or why and since when the ward has none that works and what is planned.',
      from: [NOT_YET_ESTABLISHED, ESTABLISHED, NOT_SUSTAINABLE, RE_ENGAGING],
      to: null,
      requires: [],
      accepts: [...about.filter((name) => name !== 'chairKind' && name !== 'chairSince'), ...lack],
    },
  },
};
